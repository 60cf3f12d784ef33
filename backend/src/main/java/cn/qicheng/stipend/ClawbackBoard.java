package cn.qicheng.stipend;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.stipend.ClawbackView.RepaymentView;
import cn.qicheng.stipend.domain.Clawback;
import cn.qicheng.stipend.domain.ClawbackState;
import cn.qicheng.stipend.domain.Clawbacks;
import cn.qicheng.stipend.domain.Clawbacks.Repayment;
import cn.qicheng.stipend.domain.Clawbacks.Seen;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Money that is demanded back, for reading: the city and finance see all, a base its own. */
@Singleton
public class ClawbackBoard implements TaskSource {

    private final Clawbacks clawbacks;
    private final StipendClaims claims;
    private final TraineeshipBoard traineeships;
    private final People people;
    private final Clock clock;

    ClawbackBoard(
            Clawbacks clawbacks, StipendClaims claims, TraineeshipBoard traineeships, People people, Clock clock) {
        this.clawbacks = clawbacks;
        this.claims = claims;
        this.traineeships = traineeships;
        this.people = people;
        this.clock = clock;
    }

    public ClawbackView view(String id, Actor actor) {
        var clawback = clawbacks
                .byId(id)
                .filter(found -> wholeCity(actor) || actor.holds(Role.BASE_ADMIN, found.baseId()))
                .orElseThrow(ClawbackProblems::absent);
        return view(clawback, clawbacks.repayments(id), actor);
    }

    public Page<ClawbackView> list(String state, int page, int size, Actor actor) {
        if (!state.isEmpty()
                && Stream.of(ClawbackState.values())
                        .noneMatch(known -> known.name().equals(state))) {
            return new Page<>(List.of(), 0, page, size);
        }
        var seen = new Seen(wholeCity(actor), actor.scopesOf(Role.BASE_ADMIN), state);
        return new Page<>(
                clawbacks.list(seen, page, size).stream()
                        .map(clawback -> view(clawback, List.of(), actor))
                        .toList(),
                clawbacks.count(seen),
                page,
                size);
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        if (!actor.holds(role) || role != Role.FINANCE && role != Role.BASE_ADMIN) {
            return List.of();
        }
        var seen = new Seen(
                role == Role.FINANCE,
                role == Role.FINANCE ? Set.of() : actor.scopesOf(role),
                ClawbackState.DEMANDED.name());
        return clawbacks
                .waiting(seen)
                .map(waiting -> List.of(new TaskGroup(
                        role == Role.FINANCE ? "AWAIT_REPAYMENT" : "REPAY_STIPEND",
                        role == Role.FINANCE ? "追回款等登记" : "有补贴要退回",
                        waiting.count(),
                        waiting.oldest(),
                        "/bureau/clawback-list")))
                .orElse(List.of());
    }

    private static boolean wholeCity(Actor actor) {
        return actor.holds(Role.CITY_OFFICER) || actor.holds(Role.FINANCE);
    }

    private ClawbackView view(Clawback clawback, List<Repayment> repayments, Actor actor) {
        var line = claims.line(clawback.lineId()).orElseThrow();
        var claim = claims.claim(line.claimId()).orElseThrow();
        var demand = clawback.demand();
        var involved = new HashSet<>(Set.of(demand.openedBy()));
        repayments.forEach(repayment -> involved.add(repayment.recordedBy()));
        var names = people.names(involved);
        var standing = ClawbackDesk.standing(repayments);
        var trainee = Optional.ofNullable(
                        traineeships.facts(Set.of(line.agreementId())).get(line.agreementId()))
                .orElseThrow()
                .names()
                .trainee();
        return new ClawbackView(
                clawback.id(),
                clawback.no(),
                line.id(),
                claim.id(),
                claim.no(),
                claim.baseName(),
                StipendBoard.shown(trainee, claim, actor),
                line.month().number(),
                line.month().from(),
                line.month().to(),
                demand.debtor().name(),
                demand.debtor().label(),
                clawback.amount().fen(),
                clawback.repaid().fen(),
                clawback.writtenOff().fen(),
                clawback.left().fen(),
                demand.ground().label(),
                ClauseView.of(demand.clause()),
                demand.reason(),
                clawback.state().name(),
                clawback.state().label(),
                clawback.dueOn(),
                clawback.state() == ClawbackState.DEMANDED
                        && ChinaTime.today(clock).isAfter(clawback.dueOn()),
                demand.openedAt(),
                names.getOrDefault(demand.openedBy(), ""),
                clawback.since(),
                clawback.closingNote(),
                repayments.stream()
                        .map(each -> new RepaymentView(
                                each.seq(),
                                each.amount().fen(),
                                each.paidOn(),
                                each.proofNo(),
                                names.getOrDefault(each.recordedBy(), ""),
                                each.recordedAt(),
                                each.takesBack() == null && !standing.contains(each)))
                        .toList(),
                moves(clawback, actor));
    }

    private static List<String> moves(Clawback clawback, Actor actor) {
        var demanded = clawback.state() == ClawbackState.DEMANDED;
        var came = clawback.repaid().fen() > 0;
        return Stream.of(
                        demanded && actor.holds(Role.FINANCE) ? "REPAY" : "",
                        came && clawback.writtenOff().fen() == 0 && actor.holds(Role.FINANCE)
                                ? "TAKE_BACK_REPAYMENT"
                                : "",
                        demanded
                                        && actor.holds(Role.CITY_OFFICER)
                                        && !actor.personId()
                                                .equals(clawback.demand().openedBy())
                                ? "WRITE_OFF"
                                : "",
                        demanded && !came && actor.holds(Role.CITY_OFFICER) ? "CANCEL" : "")
                .filter(move -> !move.isEmpty())
                .toList();
    }
}
