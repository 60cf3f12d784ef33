package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.registration.domain.ReadyPacks;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationMove;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewConcluded;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.review.ReviewOutcome;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where a registration goes on after its place was taken. Every way out frees the place in the same transaction, and offers
 * it to whoever waits for it.
 *
 * <p>Whoever touches both takes the review's case first and the registration after it, so that a reviewer and an applicant
 * who act in the same moment wait for each other instead of locking each other out.
 */
@Singleton
@Transactional
public class RegistrationDesk {

    static final String SUBJECT = "REGISTRATION";
    /** The field of {@link #SUBJECT} that is judged before others read it. */
    static final String RELEASE_REASON = "releaseReason";
    /** What stands before a base's own words. */
    static final String DECLINED = "基地没有接收：";

    private final Registrations registrations;
    private final WaitingOffers offers;
    private final ReadyPacks packs;
    private final PlaceFollowUps followUps;
    private final EligibilityReviews eligibility;
    private final ReviewDesk reviews;
    private final ReviewBoard reviewBoard;
    private final RegistrationMessages messages;
    private final People people;
    private final PolicyBook policy;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<PlaceAdmitted> admitted;
    private final Clock clock;

    RegistrationDesk(
            Registrations registrations,
            WaitingOffers offers,
            ReadyPacks packs,
            PlaceFollowUps followUps,
            EligibilityReviews eligibility,
            ReviewDesk reviews,
            ReviewBoard reviewBoard,
            RegistrationMessages messages,
            People people,
            PolicyBook policy,
            ContentDesk content,
            AuditTrail audit,
            ApplicationEventPublisher<PlaceAdmitted> admitted,
            Clock clock) {
        this.registrations = registrations;
        this.offers = offers;
        this.packs = packs;
        this.followUps = followUps;
        this.eligibility = eligibility;
        this.reviews = reviews;
        this.reviewBoard = reviewBoard;
        this.messages = messages;
        this.people = people;
        this.policy = policy;
        this.content = content;
        this.audit = audit;
        this.admitted = admitted;
        this.clock = clock;
    }

    /** The graduate gives the place back. */
    public void withdraw(String registrationId, Screening reason, Actor actor) {
        var own = ownedBy(actor, registrationId);
        release(
                own,
                RegistrationMove.WITHDRAW,
                reason.text() == null ? "本人撤回" : reason.text().strip(),
                actor);
        content.keep(reason, subject(own.id()), RELEASE_REASON, actor);
    }

    /** The graduate has mended what the bureau named and hands it in again, with the facts as they are now. */
    public void resubmit(String registrationId, String note, Actor actor) {
        var own = ownedBy(actor, registrationId);
        var review = reviewBoard.of(subject(own.id())).orElseThrow(RegistrationProblems::absent);
        if (!own.active() || !review.state().equals("RETURNED")) {
            throw RegistrationProblems.nothingToMend();
        }
        reviews.resubmit(eligibility.judgedAnew(own, review.round() + 1), note, actor);
        move(own, RegistrationMove.RESUBMIT, actor, note);
    }

    /** Returns the ids of those that wait to be mended. */
    List<String> returned() {
        return reviewBoard.returned(EligibilityReviews.KIND).stream()
                .map(SubjectRef::id)
                .toList();
    }

    /** Releases a returned registration whose time to mend it is over on that day; leaves any other alone. */
    void expire(String registrationId, LocalDate today) {
        var registration = registrations.byId(registrationId).orElseThrow(RegistrationProblems::absent);
        var term = eligibility.mendingTermOf(registration);
        if (term.filter(mending -> mending.overOn(today)).isPresent()) {
            var reason = "退回补正的材料到 %s 还没有交，名额已放给别人。可以重新报名。"
                    .formatted(term.orElseThrow().lastDay());
            release(registration, RegistrationMove.EXPIRE, reason, Actor.SYSTEM);
        }
    }

    /** The bureau has decided on eligibility; called inside its transaction. */
    void reviewed(ReviewConcluded decision) {
        var registration = registrations.byId(decision.subject().id()).orElseThrow(RegistrationProblems::absent);
        if (decision.outcome() == ReviewOutcome.PASSED) {
            move(registration, RegistrationMove.CONFIRM, decision.by(), decision.opinion());
        } else if (decision.outcome() == ReviewOutcome.REJECTED) {
            free(registration, RegistrationMove.REFUSE, "资格审核没有通过：" + decision.opinion(), decision.by());
        } else if (decision.outcome() == ReviewOutcome.RETURNED) {
            messages.returned(registration, decision.opinion(), now());
        }
    }

    /** The base takes the graduate in and names the mentor; the person's other registrations are let go. */
    public void admit(String registrationId, String mentorPersonId, Actor actor) {
        var registration = atBaseOf(actor, registrationId);
        var taken = registration.admitted(mentorPersonId, ChinaTime.today(clock), now());
        if (!people.holding(Role.SUPERVISOR, registration.baseId()).contains(mentorPersonId)) {
            throw RegistrationProblems.notAMentor(policy.clause(PolicyPoint.MENTOR));
        }
        if (registrations.admittedOn(registration.personId(), registration.id()).isPresent()) {
            throw RegistrationProblems.alreadyAdmitted(policy.clause(PolicyPoint.ONCE_ONLY));
        }
        letGoOfOthers(registration);
        packs.drop(registration.personId());
        registrations.moved(taken);
        messages.moved(registration, RegistrationMove.ADMIT, "", now());
        audit.moved(
                subject(registration.id()),
                RegistrationMove.ADMIT,
                registration.state(),
                actor,
                "带教 " + mentorPersonId);
        admitted.publishEvent(new PlaceAdmitted(
                registration.id(),
                registration.personId(),
                registration.baseId(),
                registration.positionId(),
                mentorPersonId,
                ChinaTime.today(clock)));
    }

    /** The base does not take the graduate; the place is free again. */
    public void decline(String registrationId, Screening reason, Actor actor) {
        var registration = atBaseOf(actor, registrationId);
        var words = String.valueOf(reason.text()).strip();
        free(registration, RegistrationMove.DECLINE, DECLINED + words, actor);
        content.keep(reason, subject(registration.id()), RELEASE_REASON, actor);
    }

    /**
     * Takes an admission back whose agreement ended before it was on file: the place is free, and the person may register
     * again, because such an admission is not the one traineeship of 第十五条.
     *
     * @param reason shown to the graduate and to the base
     */
    public void undoAdmission(String registrationId, String reason) {
        var registration = registrations.byId(registrationId).orElseThrow(RegistrationProblems::absent);
        free(registration, RegistrationMove.UNDO_ADMISSION, reason, Actor.SYSTEM);
    }

    private void letGoOfOthers(Registration chosen) {
        registrations.ofPerson(chosen.personId()).stream()
                .filter(other -> other.active() && !other.id().equals(chosen.id()))
                .forEach(other -> release(other, RegistrationMove.LET_GO, "已被另一家基地接收", Actor.SYSTEM));
    }

    /** Ends the review, if it still runs, before the registration: see the order of locks above. */
    private void release(Registration registration, RegistrationMove move, String reason, Actor actor) {
        var released = registration.released(move, reason, now());
        if (registration.state() == RegistrationState.HELD) {
            reviews.withdraw(subject(registration.id()), actor, reason);
        }
        store(registration, released, move, reason, actor);
    }

    private void free(Registration registration, RegistrationMove move, String reason, Actor actor) {
        store(registration, registration.released(move, reason, now()), move, reason, actor);
    }

    private void store(Registration before, Registration released, RegistrationMove move, String reason, Actor actor) {
        registrations.released(released);
        messages.moved(before, move, reason, now());
        offers.offerWhatIsFree(before.windowId(), before.positionId(), now());
        audit.moved(subject(before.id()), move, before.state(), actor, reason);
    }

    private void move(Registration registration, RegistrationMove move, Actor actor, String reason) {
        registrations.moved(registration.moved(move, now()));
        messages.moved(registration, move, reason, now());
        audit.moved(subject(registration.id()), move, registration.state(), actor, reason);
    }

    private Registration ownedBy(Actor actor, String registrationId) {
        followUps.settleFor(registrationId);
        return registrations
                .byId(registrationId)
                .filter(found -> found.personId().equals(actor.personId()))
                .orElseThrow(RegistrationProblems::absent);
    }

    private Registration atBaseOf(Actor actor, String registrationId) {
        followUps.settleFor(registrationId);
        return registrations
                .byId(registrationId)
                .filter(found -> actor.holds(Role.BASE_ADMIN, found.baseId()))
                .orElseThrow(RegistrationProblems::absent);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static SubjectRef subject(String registrationId) {
        return new SubjectRef(SUBJECT, registrationId);
    }
}
