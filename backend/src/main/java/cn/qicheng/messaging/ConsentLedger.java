package cn.qicheng.messaging;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.messaging.domain.AdoptedTemplate;
import cn.qicheng.messaging.domain.ConsentState;
import cn.qicheng.messaging.domain.SendRuling.Worth;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who agreed to how many messages of which template.
 *
 * <p>WeChat's push is the truth. The phone's word for the same tap comes by another way, earlier, later, or never; the two
 * are matched one to one, so a tap of which both tell counts once, and a tap of which only one tells counts as well. What
 * only the phone told is a hint: somebody who always agrees is no longer asked and not pushed, so hints are used, after
 * everything else; WeChat itself refuses if it knows nothing of it, and then the ledger is put to nothing.
 */
@Singleton
@Transactional
class ConsentLedger {

    private static final String ACCEPTED = "accept";
    private static final String REFUSED = "reject";

    /** More than anybody taps; a phone that claims more is not believed. */
    private static final int MOST_HINTS = 20;

    private final ConsentRows rows;
    private final Clock clock;

    ConsentLedger(ConsentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** WeChat: the person answered the question. What was agreed to before a withdrawal does not outlive it. */
    void pushed(String personId, AdoptedTemplate template, boolean accepted, Instant at) {
        var before = locked(personId, template);
        rows.answered(personId, template.id(), accepted ? ACCEPTED : REFUSED, now());
        var outlived = before.withdrawnAt() != null && at.isBefore(before.withdrawnAt());
        if (!accepted || outlived) {
            return;
        }
        var known = rows.of(personId, template.id());
        var match = template.longTerm() ? standing(known) : first(known, row -> row.tapped() && !row.pushed());
        match.ifPresentOrElse(
                row -> rows.update(new ConsentRow(
                        row.id(),
                        personId,
                        template.id(),
                        row.state() == ConsentState.HINTED ? ConsentState.FREE : row.state(),
                        row.standing(),
                        at,
                        true,
                        row.tapped(),
                        row.messageId(),
                        now())),
                () -> add(personId, template, ConsentState.FREE, at));
    }

    /** WeChat: the person went to the settings. Switching on promises nothing unless the template is long-term. */
    void switched(String personId, AdoptedTemplate template, boolean accepted, Instant at) {
        if (accepted && template.longTerm()) {
            pushed(personId, template, true, at);
            return;
        }
        locked(personId, template);
        rows.answered(personId, template.id(), accepted ? ACCEPTED : REFUSED, now());
        if (!accepted) {
            rows.withdrawn(personId, template.id(), at);
            rows.voidGivenUntil(personId, template.id(), at, now());
        }
    }

    /** The phone: how the person answered. */
    void tapped(String personId, AdoptedTemplate template, String answer) {
        locked(personId, template);
        rows.answered(personId, template.id(), answer, now());
        if (!answer.equals(ACCEPTED)) {
            return;
        }
        var known = rows.of(personId, template.id());
        var match = template.longTerm() ? standing(known) : first(known, row -> row.pushed() && !row.tapped());
        if (match.isPresent()) {
            var row = match.get();
            rows.update(new ConsentRow(
                    row.id(),
                    personId,
                    template.id(),
                    row.state(),
                    row.standing(),
                    row.givenAt(),
                    row.pushed(),
                    true,
                    row.messageId(),
                    now()));
        } else if (known.stream()
                        .filter(row -> row.state() == ConsentState.HINTED)
                        .count()
                < MOST_HINTS) {
            add(personId, template, ConsentState.HINTED, now());
        }
    }

    /** Sets a consent aside for a message; false if there is none. Asked again for the same message, it is the same one. */
    boolean reserve(String personId, AdoptedTemplate template, String messageId) {
        locked(personId, template);
        var known = rows.of(personId, template.id());
        if (standing(known).isPresent()
                || first(known, row -> messageId.equals(row.messageId()) && row.state() == ConsentState.RESERVED)
                        .isPresent()) {
            return true;
        }
        var best = first(known, row -> row.state() == ConsentState.FREE)
                .or(() -> first(known, row -> row.state() == ConsentState.HINTED));
        best.ifPresent(row -> become(row, ConsentState.RESERVED, messageId));
        return best.isPresent();
    }

    /** Does with a message's consent what WeChat's answer says about it. */
    void settle(String personId, String templateId, String messageId, Worth worth) {
        rows.introduce(personId, templateId);
        rows.lock(personId, templateId);
        switch (worth) {
            case KEPT -> {}
            case SPENT -> reservedFor(messageId).forEach(row -> become(row, ConsentState.SPENT, messageId));
            case FREED ->
                reservedFor(messageId)
                        .forEach(row -> become(row, row.pushed() ? ConsentState.FREE : ConsentState.HINTED, null));
            case ALL_VOID -> rows.voidAll(personId, templateId, now());
        }
    }

    private List<ConsentRow> reservedFor(String messageId) {
        return rows.findByMessageId(messageId).stream()
                .filter(row -> row.state() == ConsentState.RESERVED)
                .toList();
    }

    private AnswerRow locked(String personId, AdoptedTemplate template) {
        rows.introduce(personId, template.id());
        return rows.lock(personId, template.id()).orElseThrow();
    }

    private static Optional<ConsentRow> standing(List<ConsentRow> known) {
        return first(known, ConsentRow::standing);
    }

    private static Optional<ConsentRow> first(List<ConsentRow> known, Predicate<ConsentRow> wanted) {
        return known.stream().filter(wanted).findFirst();
    }

    private void add(String personId, AdoptedTemplate template, ConsentState state, Instant at) {
        var pushed = state == ConsentState.FREE;
        rows.save(new ConsentRow(
                Ulid.next(), personId, template.id(), state, template.longTerm(), at, pushed, !pushed, null, now()));
    }

    private void become(ConsentRow row, ConsentState state, @org.jspecify.annotations.Nullable String messageId) {
        rows.update(new ConsentRow(
                row.id(),
                row.personId(),
                row.templateId(),
                state,
                row.standing(),
                row.givenAt(),
                row.pushed(),
                row.tapped(),
                messageId,
                now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
