package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.registration.domain.KeptPlaces;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.WaitingEntry;
import cn.qicheng.registration.domain.WaitingList;
import cn.qicheng.registration.domain.WaitingMove;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.store.RushClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The waiting list (候补) of a post that is full: join, leave, and answer the offer of a place. */
@Singleton
public class WaitingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingDesk.class);
    private static final int AT_ONCE = 200;

    private final WaitingList waiting;
    private final WaitingOffers offers;
    private final KeptPlaces places;
    private final RegistrationWindows windows;
    private final Registrations registrations;
    private final GraduateDesk graduates;
    private final Settlements settlements;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final RushClock clock;

    WaitingDesk(
            WaitingList waiting,
            WaitingOffers offers,
            KeptPlaces places,
            RegistrationWindows windows,
            Registrations registrations,
            GraduateDesk graduates,
            Settlements settlements,
            PolicyBook policy,
            AuditTrail audit,
            RushClock clock) {
        this.waiting = waiting;
        this.offers = offers;
        this.places = places;
        this.windows = windows;
        this.registrations = registrations;
        this.graduates = graduates;
        this.settlements = settlements;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Joins the list of a post without a free place; asked again, the same entry comes back. Returns its id. */
    @Transactional
    public String join(String windowId, String positionId, Actor actor) {
        actor.mustHold(Role.GRADUATE);
        var now = now();
        mustLetJoin(windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent), now);
        graduates.mustBeEligible(actor.personId(), "");
        // From here on no place of this post comes free or goes without us.
        var post = places.lock(windowId, positionId).orElseThrow(RegistrationProblems::postAbsent);
        var known = waiting.activeOf(windowId, positionId, actor.personId());
        if (known.isPresent()) {
            return known.get().id();
        }
        if (registrations.activeIn(windowId, actor.personId()).isPresent()) {
            throw RegistrationProblems.heldElsewhere();
        }
        mustBeFull(post);
        var most = policy.traineeship().waitingPostsPerPerson();
        if (waiting.activeIn(windowId, actor.personId()).size() >= most) {
            throw RegistrationProblems.waitsTooOften(most);
        }
        var number = places.numbers(windowId, positionId, 1);
        var entry = WaitingEntry.joining(Ulid.next(), windowId, positionId, actor.personId(), number, now);
        waiting.add(List.of(entry));
        offers.joined(entry, actor);
        return entry.id();
    }

    @Transactional
    public void leave(String entryId, Actor actor) {
        var entry = locked(entryId, actor);
        offers.end(entry, WaitingMove.LEAVE, actor, now());
    }

    /** Takes the offered place: a registration grows from it, and the person waits for nothing else in this window. */
    @Transactional
    public void accept(String entryId, Actor actor) {
        var now = now();
        var entry = locked(entryId, actor);
        if (entry.offerRunOut(now)) {
            throw RegistrationProblems.offerRunOut();
        }
        WaitingMove.ACCEPT.applyTo(entry.state());
        if (registrations.activeIn(entry.windowId(), actor.personId()).isPresent()) {
            throw RegistrationProblems.heldElsewhere();
        }
        var findings = graduates.mustBeEligible(actor.personId(), "");
        var registration =
                places.settle(settlements.of(entry.windowId(), entry.positionId(), actor.personId(), findings, now));
        waiting.moved(entry.accepted(registration.id(), now));
        audit.moved(
                WaitingOffers.subject(entry.id()),
                WaitingMove.ACCEPT,
                entry.state(),
                actor,
                "报名 " + registration.ticketNo());
        offers.endOthers(entry.windowId(), actor.personId(), now);
    }

    /** Does not take the offered place; it goes to the next at once. */
    @Transactional
    public void decline(String entryId, Actor actor) {
        var now = now();
        var entry = locked(entryId, actor);
        offers.end(entry, WaitingMove.DECLINE, actor, now);
        offers.offerWhatIsFree(entry.windowId(), entry.positionId(), now);
    }

    /** Ends the offers that have run out; each by itself, so that one does not hold up another. Returns how many. */
    public int expireDue(Instant now) {
        var due = waiting.runOut(now, AT_ONCE);
        for (var entry : due) {
            try {
                offers.expire(entry.id(), now);
            } catch (DomainProblem meanwhile) {
                LOG.info("the offer to waiting number {} is looked at again: {}", entry.number(), meanwhile.toString());
            } catch (RuntimeException unexpected) {
                LOG.error("the offer to waiting number {} is looked at again", entry.number(), unexpected);
            }
        }
        return due.size();
    }

    /** Locks the post, then reads the person's entry as it is. */
    private WaitingEntry locked(String entryId, Actor actor) {
        var seen = own(entryId, actor);
        return places.lock(seen.windowId(), seen.positionId())
                .flatMap(post -> waiting.lock(entryId))
                .orElseThrow(RegistrationProblems::windowOver);
    }

    private WaitingEntry own(String entryId, Actor actor) {
        return waiting.byId(entryId)
                .filter(found -> found.personId().equals(actor.personId()))
                .orElseThrow(RegistrationProblems::waitingAbsent);
    }

    private static void mustBeFull(WindowPost post) {
        if (!post.open()) {
            throw RegistrationProblems.noPlace(post);
        }
        if (post.left() > 0) {
            throw RegistrationProblems.placesLeft();
        }
    }

    private static void mustLetJoin(RegistrationWindow window, Instant now) {
        switch (window.phase(now)) {
            case OPEN -> {}
            case UPCOMING, READY_PACK -> throw RegistrationProblems.notOpenYet(Duration.between(now, window.opensAt()));
            case ARRIVING -> throw RegistrationProblems.drawsFirst();
            case DRAWING -> throw RegistrationProblems.drawing();
            case CLOSING, CLOSED, RECONCILED -> throw RegistrationProblems.closed();
            case PLANNED, CANCELLED -> throw RegistrationProblems.windowAbsent();
        }
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
