package cn.qicheng.judging;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.RoundState;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Rounds.DeclaredTie;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Seat.CalledAs;
import cn.qicheng.judging.domain.SeatMove;
import cn.qicheng.judging.domain.SeatState;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.judging.domain.Tie;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a judge does: pledge, mark, sign, step back. Somebody else's sheet does not exist for them. */
@Singleton
@Transactional
public class JudgeDesk {

    private final Rounds rounds;
    private final Seats seats;
    private final PanelCalls calls;
    private final JudgingBook book;
    private final AuditTrail audit;
    private final Clock clock;

    JudgeDesk(Rounds rounds, Seats seats, PanelCalls calls, JudgingBook book, AuditTrail audit, Clock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.calls = calls;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef self(Seat seat) {
        return new SubjectRef("JUDGING_SEAT", seat.id());
    }

    /** Signs the pledge, with the employer whose projects the judge cannot score; signed already, it stays as it is. */
    public void pledge(String roundId, @Nullable String employerCode, Actor actor) {
        actor.mustHold(Role.JUDGE);
        var round = rounds.alone(roundId).orElseThrow(JudgingProblems::roundAbsent);
        var judge = rounds.judge(roundId, actor.personId()).orElseThrow(JudgingProblems::roundAbsent);
        if (judge.pledged()) {
            return;
        }
        var employer = employerCode == null || employerCode.isBlank() ? null : CreditCode.plain(employerCode);
        if (employer != null && !CreditCode.fault(employer).isEmpty()) {
            throw JudgingProblems.employerWrong();
        }
        var now = now();
        var text = CanonicalJson.of(Map.of(
                "round", roundId,
                "judge", actor.personId(),
                "pledge", book.version(round.policyVersion()).pledge(),
                "employer", employer == null ? "" : employer,
                "at", now.toEpochMilli()));
        rounds.pledged(judge.pledged(employer, now, Digest.sha256(text)));
        audit.noted(OwnRounds.self(round), "PLEDGE", actor, Role.JUDGE, "sha256 " + Digest.sha256(text));
    }

    /** Keeps marks that are not complete yet; the phone sends them whenever it has a line. */
    public void draft(String seatId, Map<String, Integer> marks, String remark, Actor actor) {
        var seat = own(seatId, actor);
        var round = scoring(seat);
        if (seat.state() == SeatState.SIGNED) {
            throw JudgingProblems.signedAlready();
        }
        SeatMove.SIGN.applyTo(seat.state());
        var wrong = round.terms().rubric().wrongIn(marks).stream()
                .filter(reason -> marks.containsKey(reason.field()))
                .toList();
        if (!wrong.isEmpty()) {
            throw JudgingProblems.sheetIncomplete(wrong);
        }
        seats.moved(seat.drafted(marks, remark.strip(), now()));
    }

    /**
     * Signs the sheet for ever. The same sheet signed again is the same answer; another one is refused. If the panel has
     * signed now and lies too far apart, another judge is called.
     */
    public void sign(String seatId, Map<String, Integer> marks, String remark, Actor actor) {
        var seat = own(seatId, actor);
        var round = rounds.shared(seat.roundId()).orElseThrow(JudgingProblems::roundAbsent);
        var panel = seats.panelAlone(seat.roundId(), seat.entryId());
        var held = panel.stream()
                .filter(one -> one.id().equals(seatId))
                .findFirst()
                .orElseThrow(JudgingProblems::roundAbsent);
        var sheet = held.sheet(round.terms().fingerprint(), marks, remark.strip());
        if (held.state() == SeatState.SIGNED) {
            if (sheet.fingerprint().equals(held.sheetHash())) {
                return;
            }
            throw JudgingProblems.signedAlready();
        }
        mustScore(round);
        var wrong = round.terms().rubric().wrongIn(marks);
        if (!wrong.isEmpty()) {
            throw JudgingProblems.sheetIncomplete(wrong);
        }
        var signed = seats.moved(held.signed(sheet, now()));
        seats.keep(sheet);
        audit.moved(self(seat), SeatMove.SIGN, held.state(), actor, "sha256 " + sheet.fingerprint());
        var after = panel.stream()
                .map(one -> one.id().equals(seatId) ? signed : one)
                .toList();
        callForGap(round, seat, after);
    }

    /** Steps back from a project before signing; another judge is called. */
    public void recuse(String seatId, Tie.Kind kind, String note, Actor actor) {
        var seat = own(seatId, actor);
        var round = scoring(seat);
        seats.moved(seat.left(SeatMove.RECUSE, note.strip()));
        rounds.declare(new DeclaredTie(
                round.id(), seat.judgeId(), new Tie(kind, seat.entityKey()), note.strip(), actor.personId(), now()));
        audit.moved(self(seat), SeatMove.RECUSE, seat.state(), actor, kind + " " + note.strip());
        called(round, calls.call(round, starter(seat), CalledAs.REPLACEMENT).orElse(null), "回避后补位");
    }

    private void callForGap(JudgingRound round, Seat seat, List<Seat> panel) {
        called(round, calls.callForGap(round, starter(seat), panel).orElse(null), "分差超过公布的限度，加评");
    }

    private void called(JudgingRound round, @Nullable String judge, String why) {
        if (judge != null) {
            audit.noted(OwnRounds.self(round), "CALL_JUDGE", Actor.SYSTEM, Role.SYSTEM, why + " " + judge);
        }
    }

    private Starter starter(Seat seat) {
        return rounds.starter(seat.roundId(), seat.entryId()).orElseThrow(JudgingProblems::roundAbsent);
    }

    private Seat own(String seatId, Actor actor) {
        actor.mustHold(Role.JUDGE);
        return seats.byId(seatId)
                .filter(seat -> seat.judgeId().equals(actor.personId()))
                .orElseThrow(JudgingProblems::sheetAbsent);
    }

    private JudgingRound scoring(Seat seat) {
        var round = rounds.shared(seat.roundId()).orElseThrow(JudgingProblems::roundAbsent);
        mustScore(round);
        return round;
    }

    private static void mustScore(JudgingRound round) {
        if (round.state() != RoundState.SCORING) {
            throw JudgingProblems.notScoring();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
