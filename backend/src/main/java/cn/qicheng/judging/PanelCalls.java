package cn.qicheng.judging;

import cn.qicheng.competition.EditionBoard;
import cn.qicheng.judging.domain.Gap;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.PanelDraw;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Seat.CalledAs;
import cn.qicheng.judging.domain.SeatState;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls judges after the draw: for one who left, or because the sheets of a project lie too far apart. */
@Singleton
class PanelCalls {

    private final Rounds rounds;
    private final Seats seats;
    private final RoundField field;
    private final EditionBoard editions;
    private final JudgingMessages messages;
    private final Clock clock;

    PanelCalls(
            Rounds rounds,
            Seats seats,
            RoundField field,
            EditionBoard editions,
            JudgingMessages messages,
            Clock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.field = field;
        this.editions = editions;
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns who was called; empty if nobody without a tie is left, which the progress page shows. */
    Optional<String> call(JudgingRound round, Starter starter, CalledAs as) {
        var all = seats.ofRound(round.id());
        var everOnThePanel = all.stream()
                .filter(seat -> seat.entryId().equals(starter.entryId()))
                .map(Seat::judgeId)
                .collect(Collectors.toSet());
        Map<String, Integer> work = all.stream()
                .filter(seat -> seat.state() == SeatState.OPEN || seat.state() == SeatState.SIGNED)
                .map(Seat::judgeId)
                .collect(Collectors.toMap(Function.identity(), seat -> 1, Integer::sum));
        var judge = PanelDraw.another(
                rounds.seedOf(round.id()), starter.panelEntry(), field.panelJudges(round), everOnThePanel, work);
        judge.ifPresent(found -> {
            var seat = Seat.open(Ulid.next(), starter, found, as);
            seats.add(List.of(seat));
            messages.called(round, editions.facts(round.editionId()), seat, clock.instant());
        });
        return judge;
    }

    /** Calls another judge if the panel has signed and lies further apart than declared. */
    Optional<String> callForGap(JudgingRound round, Starter starter, List<Seat> panel) {
        var rubric = round.terms().rubric();
        var totals = panel.stream()
                .filter(Seat::signed)
                .map(seat -> rubric.total(seat.marks()))
                .toList();
        var open = (int)
                panel.stream().filter(seat -> seat.state() == SeatState.OPEN).count();
        var called = (int)
                panel.stream().filter(seat -> seat.calledAs() == CalledAs.GAP).count();
        return Gap.callsAnother(round.terms(), totals, open, called)
                ? call(round, starter, CalledAs.GAP)
                : Optional.empty();
    }
}
