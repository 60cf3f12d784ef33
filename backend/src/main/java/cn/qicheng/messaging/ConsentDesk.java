package cn.qicheng.messaging;

import cn.qicheng.kernel.Actor;
import cn.qicheng.messaging.domain.AdoptedTemplate;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person's phone asks consent for, and what it tells of the answer. */
@Singleton
public class ConsentDesk {

    private final TemplateBook book;
    private final ConsentLedger ledger;
    private final ConsentRows rows;

    ConsentDesk(TemplateBook book, ConsentLedger ledger, ConsentRows rows) {
        this.book = book;
        this.ledger = ledger;
        this.rows = rows;
    }

    public List<AskableView> askable(Actor reader) {
        var left = rows.leftOf(reader.personId()).stream()
                .collect(Collectors.groupingBy(ConsentRow::templateId, Collectors.counting()));
        var answers = rows.answersOf(reader.personId()).stream()
                .collect(Collectors.toMap(AnswerRow::templateId, Function.identity()));
        return book.templates().stream()
                .sorted(Comparator.comparing(AdoptedTemplate::kind))
                .map(template -> new AskableView(
                        template.kind(),
                        template.id(),
                        book.form(template.kind()).title(),
                        template.longTerm(),
                        left.getOrDefault(template.id(), 0L),
                        answers.containsKey(template.id())
                                ? answers.get(template.id()).answer()
                                : ""))
                .toList();
    }

    /** Returns how many of these people would get a message of this kind through WeChat. */
    public long willing(MessageKind kind, Collection<String> people) {
        return people.isEmpty()
                ? 0
                : book.template(kind)
                        .map(template -> rows.willing(template.id(), people))
                        .orElse(0L);
    }

    /** Keeps the phone's word; a template that is not ours is passed over. */
    @Transactional
    public void tapped(Map<String, String> answers, Actor reader) {
        new TreeMap<>(answers)
                .forEach((templateId, answer) -> book.byId(templateId)
                        .ifPresent(template -> ledger.tapped(reader.personId(), template, answer)));
    }
}
