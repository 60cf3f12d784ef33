package cn.qicheng.ending;

import cn.qicheng.content.ContentBoard;
import cn.qicheng.ending.EndingView.ProofView;
import cn.qicheng.ending.domain.EarlyEnding;
import cn.qicheng.ending.domain.EndingState;
import cn.qicheng.ending.domain.Endings;
import cn.qicheng.ending.domain.LeaveNotice;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.traineeship.EndingReason;
import cn.qicheng.traineeship.EndingReason.Regime;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Endings, for reading. */
@Singleton
public class EndingBoard {

    private final Endings endings;
    private final TraineeshipBoard traineeships;
    private final EndingOffices offices;
    private final ContentBoard content;
    private final PolicyBook policy;
    private final Clock clock;

    EndingBoard(
            Endings endings,
            TraineeshipBoard traineeships,
            EndingOffices offices,
            ContentBoard content,
            PolicyBook policy,
            Clock clock) {
        this.endings = endings;
        this.traineeships = traineeships;
        this.offices = offices;
        this.content = content;
        this.policy = policy;
        this.clock = clock;
    }

    /** The reasons of the document that somebody may put forward, for anybody. */
    public List<EndingReasonView> reasons() {
        return Stream.of(EndingReason.values())
                .filter(reason -> reason.regime() != Regime.SYSTEM)
                .map(reason -> EndingReasonView.of(reason, policy.traineeship()))
                .toList();
    }

    /** Everything about one traineeship's early end, for its two sides and the offices over it. */
    public EndingPageView page(String agreementId, Actor actor) {
        var agreement = Optional.ofNullable(
                        traineeships.facts(List.of(agreementId)).get(agreementId))
                .orElseThrow(EndingProblems::absent);
        var as = readerOf(agreement, actor);
        var views = views(endings.ofAgreement(agreementId), actor);
        var open = views.stream().filter(EndingBoard::isOpen).findFirst();
        return new EndingPageView(
                agreementId,
                agreement.names().trainee(),
                agreement.baseName(),
                agreement.positionTitle(),
                agreement.running(),
                agreement.signedOn(),
                agreement.endsOn(),
                agreement.endedOn(),
                new LeaveNotice(ChinaTime.today(clock), policy.traineeship().leaveNoticeDays()).lastDay(),
                agreement.running()
                        ? EndingReason.openTo(as).stream()
                                .map(reason -> EndingReasonView.of(reason, policy.traineeship()))
                                .toList()
                        : List.of(),
                open.orElse(null),
                views.stream().filter(view -> !isOpen(view)).toList());
    }

    /** The ending with this id, for whoever may see its page. */
    public EndingPageView pageOf(String endingId, Actor actor) {
        return page(endings.byId(endingId).orElseThrow(EndingProblems::absent).agreementId(), actor);
    }

    /** What the bureau is told of: every ending in effect, or on its way to it. */
    public Page<EndingView> toldToBureau(int page, int size, Actor actor) {
        var seen = offices.seenBy(actor);
        return new Page<>(
                views(endings.toldToBureau(seen, size, (long) page * size), actor),
                endings.countToldToBureau(seen),
                page,
                size);
    }

    private static boolean isOpen(EndingView view) {
        return view.state().equals(EndingState.PROPOSED.name()) || view.state().equals(EndingState.RUNNING.name());
    }

    /** An officer reads as SYSTEM: nothing is theirs to put forward. */
    private Role readerOf(TraineeshipFacts agreement, Actor actor) {
        if (actor.personId().equals(agreement.personId())) {
            return Role.GRADUATE;
        }
        if (actor.holds(Role.BASE_ADMIN, agreement.baseId())) {
            return Role.BASE_ADMIN;
        }
        if (offices.sees(actor, offices.over(agreement.baseId()))) {
            return Role.DISTRICT_OFFICER;
        }
        throw EndingProblems.absent();
    }

    private List<EndingView> views(Collection<EarlyEnding> found, Actor actor) {
        var agreements =
                traineeships.facts(found.stream().map(EarlyEnding::agreementId).collect(Collectors.toSet()));
        var heldBack = content.heldBack(
                EndingDesk.SUBJECT,
                EndingDesk.WORDS,
                found.stream().map(EarlyEnding::id).toList());
        return found.stream()
                .map(ending -> view(
                        ending,
                        Optional.ofNullable(agreements.get(ending.agreementId()))
                                .orElseThrow(),
                        heldBack,
                        actor))
                .toList();
    }

    private EndingView view(EarlyEnding ending, TraineeshipFacts agreement, Set<String> heldBack, Actor actor) {
        var reason = ending.reason();
        // The bureau has to read what it is told, also before anybody judged the words.
        var held = heldBack.contains(ending.id())
                && !actor.personId().equals(ending.start().personId())
                && !offices.sees(actor, ending.sides().office());
        return new EndingView(
                ending.id(),
                ending.agreementId(),
                agreement.names().trainee(),
                agreement.baseName(),
                agreement.positionTitle(),
                reason.name(),
                reason.title(),
                reason.regime().name(),
                ClauseView.of(policy.clause(reason.regime().point())),
                ending.state().name(),
                ending.start().as().name(),
                ending.start().at(),
                ending.lastDay(),
                words(ending, held, actor),
                ending.start().evidence().stream()
                        .map(proof -> new ProofView(proof.label(), held ? ContentBoard.IN_ITS_PLACE : proof.words()))
                        .toList(),
                ending.answer(),
                holder(ending, agreement),
                ending.since(),
                moves(ending, agreement, actor));
    }

    /** What a trainee says of the base on leaving at once is for the bureau, which looks into it. */
    private @Nullable String words(EarlyEnding ending, boolean held, Actor actor) {
        var own = actor.personId().equals(ending.personId());
        if (ending.reason().regime() == Regime.AT_ONCE
                && !own
                && !offices.sees(actor, ending.sides().office())) {
            return null;
        }
        return held ? ContentBoard.IN_ITS_PLACE : ending.start().words();
    }

    private static @Nullable Holder holder(EarlyEnding ending, TraineeshipFacts agreement) {
        if (ending.state() != EndingState.PROPOSED) {
            return null;
        }
        return ending.start().as() == Role.GRADUATE
                ? new Holder(agreement.baseName(), "基地")
                : new Holder(agreement.names().trainee(), "见习生");
    }

    private List<String> moves(EarlyEnding ending, TraineeshipFacts agreement, Actor actor) {
        var open = new ArrayList<String>();
        if (!agreement.running()) {
            return open;
        }
        var as = actor.personId().equals(agreement.personId())
                ? Role.GRADUATE
                : actor.holds(Role.BASE_ADMIN, agreement.baseId()) ? Role.BASE_ADMIN : Role.SYSTEM;
        if (ending.canBeAnsweredBy(as)) {
            open.addAll(List.of("ACCEPT", "DECLINE"));
        }
        if (ending.canBeWithdrawnBy(as) && !ending.runsOutBefore(ChinaTime.today(clock))) {
            open.add("WITHDRAW");
        }
        return open;
    }
}
