package cn.qicheng.competition;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.EntryMove;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.kernel.DailyJob;
import cn.qicheng.review.ReviewConcluded;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the district's decisions do to entries, inside its transaction; and what the calendar does: an entry that was
 * returned and not mended within its term is over.
 */
@Singleton
public class QualificationDesk implements DailyJob {

    private final Entries entries;
    private final Editions editions;
    private final EntryChecks checks;
    private final EntryVoiding voiding;
    private final EntryMessages messages;
    private final AuditTrail audit;
    private final Clock clock;

    QualificationDesk(
            Entries entries,
            Editions editions,
            EntryChecks checks,
            EntryVoiding voiding,
            EntryMessages messages,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.editions = editions;
        this.checks = checks;
        this.voiding = voiding;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(ReviewConcluded concluded) {
        if (!concluded.kind().equals(EntryReviews.KIND)) {
            return;
        }
        var entry = entries.byId(concluded.subject().id()).orElseThrow(CompetitionProblems::entryAbsent);
        var edition = editions.byId(entry.editionId()).orElseThrow(CompetitionProblems::editionAbsent);
        var move = switch (concluded.outcome()) {
            case PASSED, STAGE_PASSED -> EntryMove.QUALIFY;
            case RETURNED -> EntryMove.RETURN;
            case REJECTED -> EntryMove.REFUSE;
        };
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var moved = entries.moved(entry.after(move, now));
        audit.moved(EntryVoiding.subject(entry.id()), move, entry.state(), concluded.by(), concluded.opinion());
        switch (move) {
            case QUALIFY -> messages.qualified(moved, edition, now);
            case RETURN -> messages.returned(moved, concluded.opinion(), checks.mendBy(moved, edition));
            default -> messages.refused(moved, edition, concluded.opinion(), now);
        }
    }

    @Override
    public String name() {
        return "competition-mending";
    }

    @Override
    @Transactional
    public void run(LocalDate today) {
        for (var entry : entries.inState(EntryState.RETURNED)) {
            var edition = editions.byId(entry.editionId()).orElseThrow(CompetitionProblems::editionAbsent);
            if (today.isAfter(checks.mendBy(entry, edition))) {
                voiding.lapse(entry, edition, "退回后没有在期限内补正");
            }
        }
    }
}
