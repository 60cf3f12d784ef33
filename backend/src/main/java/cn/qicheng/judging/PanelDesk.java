package cn.qicheng.judging;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.RoundState;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Rounds.DeclaredTie;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Seat.CalledAs;
import cn.qicheng.judging.domain.SeatMove;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Tie;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Where who organises an edition names judges and lets them go. */
@Singleton
@Transactional
public class PanelDesk {

    private final Rounds rounds;
    private final Seats seats;
    private final OwnRounds own;
    private final PanelCalls calls;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    PanelDesk(
            Rounds rounds, Seats seats, OwnRounds own, PanelCalls calls, People people, AuditTrail audit, Clock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.own = own;
        this.calls = calls;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Names a judge; also while scoring, because somebody may have to be replaced by one who was not there at first. */
    public void name(String roundId, String judgeId, Actor actor) {
        var round = own.alone(roundId, actor);
        if (round.state() == RoundState.SEALED) {
            throw JudgingProblems.notScoring();
        }
        if (!people.holding(Role.JUDGE, Actor.EVERYWHERE).contains(judgeId)) {
            throw JudgingProblems.notAJudge();
        }
        var judges = rounds.judges(roundId);
        if (judges.stream().anyMatch(judge -> judge.judgeId().equals(judgeId))) {
            throw JudgingProblems.namedAlready();
        }
        var no = judges.stream().mapToInt(RoundJudge::no).max().orElse(0) + 1;
        rounds.name(new RoundJudge(roundId, judgeId, no, null, null, null));
        audit.noted(OwnRounds.self(round), "NAME_JUDGE", actor, own.hat(round, actor), judgeId);
    }

    /** Takes a judge off the list who has no project. */
    public void unname(String roundId, String judgeId, Actor actor) {
        var round = own.alone(roundId, actor);
        if (!seats.ofJudge(roundId, judgeId).isEmpty()) {
            throw JudgingProblems.assignedAlready();
        }
        rounds.unname(roundId, judgeId);
        audit.noted(OwnRounds.self(round), "UNNAME_JUDGE", actor, own.hat(round, actor), judgeId);
    }

    /** Lets a judge go who has not signed, and calls another. */
    public void relieve(String seatId, String reason, Actor actor) {
        var seat = seats.byId(seatId).orElseThrow(JudgingProblems::roundAbsent);
        var round = scoring(seat, actor);
        leave(round, seat, SeatMove.RELIEVE, reason.strip(), actor);
    }

    /** A tie was found after signing: the sheet is kept and does not count, and another judge is called. */
    public void strike(String seatId, Tie.Kind kind, String reason, Actor actor) {
        var seat = seats.byId(seatId).orElseThrow(JudgingProblems::roundAbsent);
        var round = scoring(seat, actor);
        rounds.declare(new DeclaredTie(
                round.id(),
                seat.judgeId(),
                new Tie(kind, seat.entityKey()),
                reason.strip(),
                actor.personId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        leave(round, seat, SeatMove.STRIKE, reason.strip(), actor);
    }

    /** Calls one more judge to a panel that is below strength. */
    public void callAnother(String roundId, String entryId, Actor actor) {
        var round = own.alone(roundId, actor);
        if (round.state() != RoundState.SCORING) {
            throw JudgingProblems.notScoring();
        }
        var starter = rounds.starter(roundId, entryId).orElseThrow(JudgingProblems::roundAbsent);
        var called = calls.call(round, starter, CalledAs.REPLACEMENT).orElseThrow(JudgingProblems::nobodyLeft);
        audit.noted(OwnRounds.self(round), "CALL_JUDGE", actor, own.hat(round, actor), called);
    }

    private JudgingRound scoring(Seat seat, Actor actor) {
        var round = own.alone(seat.roundId(), actor);
        if (round.state() != RoundState.SCORING) {
            throw JudgingProblems.notScoring();
        }
        return round;
    }

    private void leave(JudgingRound round, Seat seat, SeatMove move, String reason, Actor actor) {
        seats.moved(seat.left(move, reason));
        audit.moved(JudgeDesk.self(seat), move, seat.state(), actor, own.hat(round, actor), reason);
        var starter = rounds.starter(round.id(), seat.entryId()).orElseThrow(JudgingProblems::roundAbsent);
        calls.call(round, starter, CalledAs.REPLACEMENT);
    }
}
