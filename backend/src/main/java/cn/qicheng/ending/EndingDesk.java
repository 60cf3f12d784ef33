package cn.qicheng.ending;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.ending.domain.EarlyEnding;
import cn.qicheng.ending.domain.EarlyEnding.Proof;
import cn.qicheng.ending.domain.EarlyEnding.Sides;
import cn.qicheng.ending.domain.EarlyEnding.Start;
import cn.qicheng.ending.domain.EndingMove;
import cn.qicheng.ending.domain.EndingState;
import cn.qicheng.ending.domain.Endings;
import cn.qicheng.ending.domain.LeaveNotice;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.traineeship.EndAgreement;
import cn.qicheng.traineeship.EndingReason.Regime;
import cn.qicheng.traineeship.TermDesk;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where a traineeship is brought to its end before its time.
 *
 * <p>The four regimes go four ways and never cross: the trainee's immediate exit takes effect in the very transaction in
 * which it is said, and nothing on its path asks the base or waits for a day.
 */
@Singleton
@Transactional
public class EndingDesk {

    static final String SUBJECT = "EARLY_ENDING";
    /** What WeChat's check may hold back: the words and the evidence together. */
    static final String WORDS = "words";

    private final Endings endings;
    private final InspectionDesk inspections;
    private final TermDesk terms;
    private final TraineeshipBoard traineeships;
    private final EndingOffices offices;
    private final EndingMessages messages;
    private final ContentDesk content;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    EndingDesk(
            Endings endings,
            InspectionDesk inspections,
            TermDesk terms,
            TraineeshipBoard traineeships,
            EndingOffices offices,
            EndingMessages messages,
            ContentDesk content,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.endings = endings;
        this.inspections = inspections;
        this.terms = terms;
        this.traineeships = traineeships;
        this.offices = offices;
        this.messages = messages;
        this.content = content;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String endingId) {
        return new SubjectRef(SUBJECT, endingId);
    }

    /** Begins an ending; the base's right and the trainee's immediate exit are at their end with it. Returns its id. */
    public String start(StartEnding act, Actor actor) {
        var agreement = of(act.agreementId());
        var as = roleIn(agreement, actor);
        var reason = act.reason();
        var clause = policy.clause(reason.regime().point());
        if (!reason.regime().startedBy(as)) {
            throw EndingProblems.notYours(
                    reason,
                    as == Role.BASE_ADMIN,
                    policy.clause(as == Role.BASE_ADMIN ? PolicyPoint.BASE_MAY_END : PolicyPoint.RIGHT_TO_LEAVE));
        }
        if (!agreement.running()) {
            throw EndingProblems.notRunning();
        }
        var evidence = reason.evidence().stream()
                .map(asked -> new Proof(
                        asked.code(),
                        asked.label(),
                        Optional.ofNullable(act.evidence().get(asked.code()))
                                .orElse("")
                                .strip()))
                .toList();
        var missing = EarlyEnding.missing(reason, evidence);
        if (!missing.isEmpty()) {
            throw EndingProblems.unproved(reason, missing, clause);
        }
        var lastDay = lastDay(act, agreement);
        makeWay(reason.regime(), agreement.agreementId());
        var words = Optional.ofNullable(act.words().text()).orElse("").strip();
        var ending = EarlyEnding.begun(
                Ulid.next(),
                agreement.agreementId(),
                new Sides(agreement.personId(), agreement.baseId(), offices.over(agreement.baseId())),
                reason,
                new Start(actor.personId(), as, words, evidence, now()),
                lastDay);
        endings.add(ending);
        content.keep(act.words(), subject(ending.id()), WORDS, actor);
        audit.noted(
                subject(ending.id()),
                "BEGIN_" + reason.regime(),
                actor,
                as,
                "%s，协议 %s，最后一天 %s".formatted(reason, agreement.no(), lastDay));
        if (ending.state() == EndingState.EFFECTIVE) {
            takeEffect(ending, agreement, actor);
        } else {
            messages.begun(ending, agreement);
        }
        return ending.id();
    }

    /** The other side agrees to an ending of both: it takes effect after its last day, and the bureau is told. */
    public void accept(String endingId, Screening words, Actor actor) {
        var ending = find(endingId);
        var as = roleIn(of(ending.agreementId()), actor);
        if (!ending.canBeAnsweredBy(as)) {
            throw EndingProblems.notToAnswer();
        }
        var accepted = ending.accepted(as, text(words), ChinaTime.today(clock), now());
        endings.moved(accepted);
        audit.moved(
                subject(ending.id()),
                as == Role.GRADUATE ? EndingMove.ACCEPT_AS_TRAINEE : EndingMove.ACCEPT_AS_BASE,
                ending.state(),
                actor,
                "最后一天 " + accepted.lastDay());
        messages.agreed(accepted, of(ending.agreementId()));
    }

    public void decline(String endingId, Screening words, Actor actor) {
        var ending = find(endingId);
        var as = roleIn(of(ending.agreementId()), actor);
        if (!ending.canBeAnsweredBy(as)) {
            throw EndingProblems.notToAnswer();
        }
        endings.moved(ending.declined(as, text(words), now()));
        audit.moved(
                subject(ending.id()),
                as == Role.GRADUATE ? EndingMove.DECLINE_AS_TRAINEE : EndingMove.DECLINE_AS_BASE,
                ending.state(),
                actor,
                text(words));
        messages.declined(ending, of(ending.agreementId()));
    }

    /** Takes back one's own proposal, or one's own notice as long as its days run. */
    public void withdraw(String endingId, Actor actor) {
        var ending = find(endingId);
        var as = roleIn(of(ending.agreementId()), actor);
        if (!ending.canBeWithdrawnBy(as) || ending.runsOutBefore(ChinaTime.today(clock))) {
            throw EndingProblems.notToWithdraw();
        }
        endings.moved(ending.withdrawn(as, now()));
        audit.moved(
                subject(ending.id()),
                as == Role.GRADUATE ? EndingMove.WITHDRAW_AS_TRAINEE : EndingMove.WITHDRAW_AS_BASE,
                ending.state(),
                actor,
                "");
        messages.withdrawn(ending, of(ending.agreementId()));
    }

    /** Returns the endings whose last day is over. */
    List<String> dueToRunOut(LocalDate today) {
        return endings.runningOutBefore(today);
    }

    /** The notice's days are over, or the day that both agreed on. */
    void runOut(String endingId) {
        var ending = find(endingId);
        var agreement = of(ending.agreementId());
        if (!agreement.running()) {
            overtake(ending);
            return;
        }
        endings.moved(ending.runOut(now()));
        audit.moved(subject(ending.id()), EndingMove.RUN_OUT, ending.state(), Actor.SYSTEM, "最后一天 " + ending.lastDay());
        takeEffect(ending, agreement, Actor.SYSTEM);
    }

    /** The traineeship is over: what was on its way leads nowhere any more. */
    void overtake(String agreementId) {
        endings.openOf(agreementId).ifPresent(this::overtake);
    }

    private void overtake(EarlyEnding open) {
        endings.moved(open.overtaken(now()));
        audit.moved(subject(open.id()), EndingMove.OVERTAKE, open.state(), Actor.SYSTEM, "");
    }

    private void takeEffect(EarlyEnding ending, TraineeshipFacts agreement, Actor actor) {
        terms.end(new EndAgreement(ending.agreementId(), ending.reason(), ending.lastDay()), actor);
        if (ending.reason().regime() == Regime.AT_ONCE) {
            inspections.open(ending, agreement);
        }
        messages.ended(ending, agreement);
    }

    /**
     * One thing at a time: what one side may do alone overtakes a proposal, and the ways out that take effect at once
     * overtake a notice as well. A proposal waits until nothing else is open.
     */
    private void makeWay(Regime regime, String agreementId) {
        endings.openOf(agreementId).ifPresent(open -> {
            var passes = switch (regime) {
                case BASE_RIGHT, AT_ONCE, SYSTEM -> true;
                case NOTICE -> open.state() == EndingState.PROPOSED;
                case MUTUAL -> false;
            };
            if (!passes) {
                throw EndingProblems.alreadyOpen(policy.clause(regime.point()));
            }
            overtake(open);
        });
    }

    private LocalDate lastDay(StartEnding act, TraineeshipFacts agreement) {
        var today = ChinaTime.today(clock);
        var endsOn = agreement.endsOn();
        if (endsOn == null || today.isAfter(endsOn)) {
            throw EndingProblems.notRunning();
        }
        var regime = act.reason().regime();
        var clause = policy.clause(regime.point());
        return switch (regime) {
            case BASE_RIGHT, AT_ONCE, SYSTEM -> today;
            case NOTICE -> {
                var day = new LeaveNotice(today, policy.traineeship().leaveNoticeDays()).lastDay();
                if (!day.isBefore(endsOn)) {
                    throw EndingProblems.endsAnyway(endsOn, clause);
                }
                yield day;
            }
            case MUTUAL -> {
                var day = act.lastDay();
                if (day == null || day.isBefore(today) || !day.isBefore(endsOn)) {
                    throw EndingProblems.outsideTerm(today, endsOn.minusDays(1), clause);
                }
                yield day;
            }
        };
    }

    /** The trainee, or somebody who acts for the base; to anybody else the traineeship does not exist. */
    static Role roleIn(TraineeshipFacts agreement, Actor actor) {
        if (actor.personId().equals(agreement.personId())) {
            return Role.GRADUATE;
        }
        if (actor.holds(Role.BASE_ADMIN, agreement.baseId())) {
            return Role.BASE_ADMIN;
        }
        throw EndingProblems.absent();
    }

    private TraineeshipFacts of(String agreementId) {
        return Optional.ofNullable(traineeships.facts(List.of(agreementId)).get(agreementId))
                .orElseThrow(EndingProblems::absent);
    }

    private EarlyEnding find(String endingId) {
        return endings.byId(endingId).orElseThrow(EndingProblems::absent);
    }

    private static String text(Screening words) {
        return Optional.ofNullable(words.text()).orElse("").strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
