package cn.qicheng.competition;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryMove;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.review.ReviewDesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Ends an entry without anybody's fault: its edition was cancelled, or nobody mended it in time. */
@Singleton
class EntryVoiding {

    private final Entries entries;
    private final ReviewDesk reviews;
    private final EntryMessages messages;
    private final AuditTrail audit;
    private final Clock clock;

    EntryVoiding(Entries entries, ReviewDesk reviews, EntryMessages messages, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.reviews = reviews;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    void end(Entry entry, Edition edition, String reason) {
        ended(entry, edition, EntryMove.VOID, reason);
    }

    void lapse(Entry entry, Edition edition, String reason) {
        ended(entry, edition, EntryMove.LAPSE, reason);
    }

    private void ended(Entry entry, Edition edition, EntryMove move, String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ended = entry.after(move, now);
        entries.moved(ended);
        audit.moved(subject(entry.id()), move, entry.state(), Actor.SYSTEM, reason);
        if (entry.state() == EntryState.IN_REVIEW || entry.state() == EntryState.RETURNED) {
            reviews.withdraw(subject(entry.id()), Actor.SYSTEM, reason);
        }
        messages.ended(ended, edition, reason, now);
    }

    static SubjectRef subject(String entryId) {
        return new SubjectRef("COMPETITION_ENTRY", entryId);
    }
}
