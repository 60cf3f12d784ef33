package cn.qicheng.judging;

import cn.qicheng.competition.AcceptedEntries;
import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EntryBoard.MaterialFile;
import cn.qicheng.competition.EntryFacts;
import cn.qicheng.judging.SheetView.MaterialLine;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.SeatState;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A judge's own rounds and sheets. */
@Singleton
public class SheetBoard {

    private final Rounds rounds;
    private final Seats seats;
    private final JudgingBook book;
    private final EditionBoard editions;
    private final AcceptedEntries entries;

    SheetBoard(Rounds rounds, Seats seats, JudgingBook book, EditionBoard editions, AcceptedEntries entries) {
        this.rounds = rounds;
        this.seats = seats;
        this.book = book;
        this.editions = editions;
        this.entries = entries;
    }

    /** Returns the rounds the actor judges, latest first. */
    public List<MyRoundView> rounds(Actor actor) {
        actor.mustHold(Role.JUDGE);
        return rounds.ofJudge(actor.personId()).stream()
                .map(round -> mine(round, actor))
                .toList();
    }

    private MyRoundView mine(JudgingRound round, Actor actor) {
        var edition = editions.facts(round.editionId());
        var own = seats.ofJudge(round.id(), actor.personId());
        var signed = (int) own.stream().filter(Seat::signed).count();
        var open = (int) own.stream().filter(SheetBoard::isOpen).count();
        return new MyRoundView(
                round.id(),
                edition.name(),
                round.name(),
                round.state().name(),
                edition.judgingUntil(),
                round.terms().blind(),
                rounds.judge(round.id(), actor.personId())
                        .filter(RoundJudge::pledged)
                        .isPresent(),
                book.version(round.policyVersion()).pledge(),
                open + signed,
                signed,
                open);
    }

    /** Returns the actor's sheets of a round in the order of the pitches. */
    public List<SheetLine> sheets(String roundId, Actor actor) {
        var round = judged(roundId, actor);
        var starters =
                rounds.starters(roundId).stream().collect(Collectors.toMap(Starter::entryId, Function.identity()));
        var rubric = round.terms().rubric();
        return seats.ofJudge(roundId, actor.personId()).stream()
                .map(seat -> {
                    var starter = starterOf(starters.get(seat.entryId()));
                    return new SheetLine(
                            seat.id(),
                            starter.no(),
                            round.terms().blind() ? starter.alias() : starter.projectName(),
                            seat.state().name(),
                            seat.calledAs().name(),
                            seat.marks().size(),
                            rubric.criteria().size(),
                            rubric.total(seat.marks()),
                            seat.reason());
                })
                .sorted(Comparator.comparing(SheetLine::no))
                .toList();
    }

    /** Returns a sheet; somebody else's does not exist. */
    public SheetView sheet(String seatId, Actor actor) {
        var seat = own(seatId, actor);
        var round = judged(seat.roundId(), actor);
        var starter = starterOf(rounds.starter(round.id(), seat.entryId()).orElse(null));
        var entry = entries.byId(seat.entryId()).orElseThrow(JudgingProblems::sheetAbsent);
        return view(round, seat, starter, entry);
    }

    /** Returns a file of a project the actor scores, unless the round is blind. */
    public MaterialFile material(String seatId, String materialId, Actor actor) {
        var seat = own(seatId, actor);
        if (judged(seat.roundId(), actor).terms().blind()) {
            throw JudgingProblems.sheetAbsent();
        }
        return entries.material(seat.entryId(), materialId);
    }

    private SheetView view(JudgingRound round, Seat seat, Starter starter, EntryFacts entry) {
        var blind = round.terms().blind();
        var terms = RoundTermsView.of(round.terms());
        var content = entry.content();
        var ownSeats = seats.ofJudge(round.id(), seat.judgeId());
        return new SheetView(
                seat.id(),
                round.id(),
                round.name(),
                starter.no(),
                ownSeats.size(),
                blind ? starter.alias() : starter.projectName(),
                blind ? null : starter.entityName(),
                blind,
                seat.state().name(),
                terms.criteria(),
                terms.tieBreaks(),
                seat.marks(),
                seat.remark(),
                seat.draftAt(),
                seat.signedAt(),
                seat.sheetHash(),
                Objects.requireNonNullElse(content.form().summary(), ""),
                Objects.requireNonNullElse(content.form().plan(), ""),
                content.findings(),
                blind
                        ? List.of()
                        : content.materials().stream()
                                .map(file -> new MaterialLine(
                                        file.id(),
                                        file.kind().name(),
                                        file.kind().label(),
                                        file.fileName(),
                                        file.bytes()))
                                .toList(),
                round.terms().fingerprint(),
                nextOpen(seat, ownSeats));
    }

    private @Nullable String nextOpen(Seat seat, List<Seat> own) {
        var numbers = rounds.starters(seat.roundId()).stream().collect(Collectors.toMap(Starter::entryId, Starter::no));
        return own.stream()
                .filter(SheetBoard::isOpen)
                .filter(other -> !other.id().equals(seat.id()))
                .min(Comparator.comparing(other -> numbers.getOrDefault(other.entryId(), Integer.MAX_VALUE)))
                .map(Seat::id)
                .orElse(null);
    }

    private Seat own(String seatId, Actor actor) {
        actor.mustHold(Role.JUDGE);
        return seats.byId(seatId)
                .filter(seat -> seat.judgeId().equals(actor.personId()))
                .orElseThrow(JudgingProblems::sheetAbsent);
    }

    private JudgingRound judged(String roundId, Actor actor) {
        var judge = rounds.judge(roundId, actor.personId()).orElseThrow(JudgingProblems::roundAbsent);
        if (!judge.pledged()) {
            throw JudgingProblems.notPledged();
        }
        return rounds.byId(roundId).orElseThrow(JudgingProblems::roundAbsent);
    }

    private static boolean isOpen(Seat seat) {
        return seat.state() == SeatState.OPEN;
    }

    private static Starter starterOf(@Nullable Starter starter) {
        return Objects.requireNonNull(starter, "a seat without its project");
    }
}
