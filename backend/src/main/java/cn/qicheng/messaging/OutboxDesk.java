package cn.qicheng.messaging;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.messaging.MessageStandingView.TemplateView;
import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.web.Page;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What officers see of messages and can do about them: the districts their own people's, the city everybody's. */
@Singleton
public class OutboxDesk {

    /** One statement moves so many; a template that was stopped for a day may have kept many times as many. */
    private static final int AT_ONCE = 500;

    private final OutboxRows outbox;
    private final InboxRows inbox;
    private final ChannelRows channel;
    private final TemplateBook book;
    private final TemplateCheck check;
    private final TextMessages texts;
    private final People people;
    private final Districts districts;
    private final AuditTrail audit;
    private final Clock clock;
    private final int perSecond;

    OutboxDesk(
            OutboxRows outbox,
            InboxRows inbox,
            ChannelRows channel,
            TemplateBook book,
            TemplateCheck check,
            TextMessages texts,
            People people,
            Districts districts,
            AuditTrail audit,
            Clock clock,
            @Value("${qicheng.messages.per-second}") int perSecond) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.channel = channel;
        this.book = book;
        this.check = check;
        this.texts = texts;
        this.people = people;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
        this.perSecond = perSecond;
    }

    public MessageStandingView standing(Actor officer) {
        var counts = outbox.counts(seenBy(officer)).stream()
                .collect(Collectors.toMap(StateCountRow::state, StateCountRow::count));
        var way = channel.look();
        var stopped = Set.copyOf(channel.stoppedKinds());
        var paused = way.pausedUntil() != null && way.pausedUntil().isAfter(now());
        var reason = paused ? way.reason() : null;
        return new MessageStandingView(
                sum(counts, OutboxState.DUE, OutboxState.TAKEN, OutboxState.SENDING),
                sum(counts, OutboxState.SENT, OutboxState.UNSURE),
                sum(counts, OutboxState.INBOX_ONLY),
                sum(counts, OutboxState.HELD),
                sum(counts, OutboxState.FAILED),
                outbox.oldestDue(now()).orElse(null),
                paused ? way.pausedUntil() : null,
                reason,
                reason == null ? "" : reason.words() + "。" + reason.way(),
                perSecond,
                texts.standing(),
                Arrays.stream(MessageKind.values())
                        .map(kind -> new TemplateView(
                                kind,
                                book.form(kind).title(),
                                book.template(kind)
                                        .map(template -> template.id())
                                        .orElse(""),
                                book.template(kind)
                                        .map(template -> template.longTerm())
                                        .orElse(false),
                                stopped.contains(kind.name()),
                                check.problemsOf(kind)))
                        .toList());
    }

    private static long sum(java.util.Map<OutboxState, Long> counts, OutboxState... states) {
        return Arrays.stream(states)
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    /** The newest first. */
    public Page<OutboxView> list(Collection<OutboxState> states, Actor officer, int page, int size) {
        var names = states.stream().map(OutboxState::name).toList();
        var seen = seenBy(officer);
        var rows = outbox.list(names, seen, size, (long) page * size);
        var persons = people.names(rows.stream().map(OutboxRow::personId).collect(Collectors.toSet()));
        return new Page<>(
                rows.stream()
                        .map(row -> view(row, persons.getOrDefault(row.personId(), "")))
                        .toList(),
                outbox.count(names, seen),
                page,
                size);
    }

    /** Puts a message that was kept back or failed into the queue again. */
    @Transactional
    public void again(String id, Actor officer) {
        var row = outbox.findById(id)
                .filter(found -> seenBy(officer).contains(found.districtCode()))
                .orElseThrow(MessageProblems::absent);
        if (outbox.again(id, now()) == 0) {
            throw MessageProblems.notToRetry();
        }
        audit.noted(
                new SubjectRef("MESSAGE", id), "SEND_AGAIN", officer, roleOf(officer), row.kind() + " " + row.state());
    }

    /** The template is right again: what was kept back for it is due. Returns how many. */
    @Transactional
    public long resume(MessageKind kind, Actor officer) {
        officer.mustHold(Role.CITY_OFFICER);
        channel.resume(kind);
        var resumed = 0L;
        for (var moved = outbox.resume(kind, now(), AT_ONCE); moved > 0; moved = outbox.resume(kind, now(), AT_ONCE)) {
            resumed += moved;
        }
        audit.noted(
                new SubjectRef("MESSAGE_KIND", kind.name()),
                "RESUME",
                officer,
                Role.CITY_OFFICER,
                "%d 条".formatted(resumed));
        return resumed;
    }

    /** Asks WeChat for its templates now. */
    public MessageStandingView compare(Actor officer) {
        officer.mustHold(Role.CITY_OFFICER);
        check.look();
        return standing(officer);
    }

    private OutboxView view(OutboxRow row, String name) {
        var reason = row.reason();
        return new OutboxView(
                row.id(),
                row.kind(),
                book.form(row.kind()).title(),
                Mask.name(name),
                inbox.findById(row.id()).map(InboxRow::words).orElse(""),
                row.state(),
                reason,
                reason == null ? "" : reason.words(),
                reason == null ? "" : reason.way(),
                row.detail() == null ? "" : row.detail(),
                row.attempts(),
                row.madeAt(),
                row.dueAt(),
                row.settledAt(),
                row.arrivedAt());
    }

    /** The empty code is the city's own. */
    private List<String> seenBy(Actor officer) {
        var codes = new ArrayList<>(districts.overseenBy(officer));
        if (officer.holds(Role.CITY_OFFICER)) {
            codes.add("");
        }
        if (codes.isEmpty()) {
            codes.add("NOWHERE");
        }
        return codes;
    }

    private static Role roleOf(Actor officer) {
        return officer.holds(Role.CITY_OFFICER) ? Role.CITY_OFFICER : Role.DISTRICT_OFFICER;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
