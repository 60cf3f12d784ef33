package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.registration.domain.KeptPlaces;
import cn.qicheng.registration.domain.WaitingEntry;
import cn.qicheng.registration.domain.WaitingList;
import cn.qicheng.registration.domain.WaitingMove;
import cn.qicheng.registration.domain.WaitingState;
import cn.qicheng.registration.domain.WindowPost;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives places that come free to those who wait for them, in the transaction in which they come free: a place is never on
 * offer to everybody while somebody waits for it.
 *
 * <p>The post's row is locked before any entry, here and everywhere.
 */
@Singleton
class WaitingOffers {

    static final String SUBJECT = "WAITING_ENTRY";

    private final WaitingList waiting;
    private final KeptPlaces places;
    private final RegistrationMessages messages;
    private final PolicyBook policy;
    private final AuditTrail audit;

    WaitingOffers(
            WaitingList waiting,
            KeptPlaces places,
            RegistrationMessages messages,
            PolicyBook policy,
            AuditTrail audit) {
        this.waiting = waiting;
        this.places = places;
        this.messages = messages;
        this.policy = policy;
        this.audit = audit;
    }

    /** Offers every free place of a post to the next who waits; called whenever places may have come free. */
    @Transactional
    void offerWhatIsFree(String windowId, String positionId, Instant now) {
        var post = places.lock(windowId, positionId).filter(WindowPost::open);
        for (int free = post.map(WindowPost::left).orElse(0); free > 0; free--) {
            var next = waiting.first(windowId, positionId);
            if (next.isEmpty()) {
                return;
            }
            offer(next.get(), now);
        }
    }

    /** Ends an offer that has run out and offers the place to the next. Whoever was quicker with the entry wins. */
    @Transactional
    void expire(String entryId, Instant now) {
        waiting.byId(entryId).ifPresent(seen -> {
            places.lock(seen.windowId(), seen.positionId());
            waiting.lock(entryId).filter(entry -> entry.offerRunOut(now)).ifPresent(entry -> {
                end(entry, WaitingMove.EXPIRE, Actor.SYSTEM, now);
                offerWhatIsFree(entry.windowId(), entry.positionId(), now);
            });
        });
    }

    /** Ends an entry; a place that was kept for it goes back. The post is locked. */
    void end(WaitingEntry entry, WaitingMove move, Actor by, Instant now) {
        waiting.moved(entry.moved(move, now));
        if (entry.state() == WaitingState.OFFERED) {
            places.giveBack(entry.windowId(), entry.positionId(), 1);
        }
        audit.moved(subject(entry.id()), move, entry.state(), by, "候补第 " + entry.number() + " 号");
    }

    /** Whoever holds a place of a window waits for no other one of it. The post of the place is locked already. */
    void endOthers(String windowId, String personId, Instant now) {
        for (var entry : waiting.activeIn(windowId, personId)) {
            places.lock(windowId, entry.positionId());
            end(entry, WaitingMove.END, Actor.SYSTEM, now);
            offerWhatIsFree(windowId, entry.positionId(), now);
        }
    }

    /** Nothing more comes free here: the window is sealed, or another one has taken the post over. */
    void endAll(String windowId, String positionId, Instant now) {
        places.lock(windowId, positionId);
        waiting.activeAt(windowId, positionId).forEach(entry -> end(entry, WaitingMove.END, Actor.SYSTEM, now));
    }

    private void offer(WaitingEntry entry, Instant now) {
        var hours = policy.traineeship(ChinaTime.dayOf(now)).waitingOfferHours();
        places.keepAside(entry.windowId(), entry.positionId(), 1);
        var until = now.plus(Duration.ofHours(hours));
        waiting.moved(entry.offered(now, until));
        messages.offered(entry, until);
        audit.moved(
                subject(entry.id()),
                WaitingMove.OFFER,
                entry.state(),
                Actor.SYSTEM,
                "候补第 %d 号，保留 %d 小时".formatted(entry.number(), hours));
    }

    void joined(WaitingEntry entry, Actor actor) {
        audit.noted(subject(entry.id()), "JOIN", actor, Role.GRADUATE, "候补第 " + entry.number() + " 号");
    }

    static SubjectRef subject(String entryId) {
        return new SubjectRef(SUBJECT, entryId);
    }
}
