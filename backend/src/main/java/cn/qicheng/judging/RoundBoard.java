package cn.qicheng.judging;

import cn.qicheng.competition.EditionBoard;
import cn.qicheng.identity.People;
import cn.qicheng.judging.PanelLine.SeatLine;
import cn.qicheng.judging.RoundView.JudgeLine;
import cn.qicheng.judging.RoundView.Sealed;
import cn.qicheng.judging.RoundView.Sheets;
import cn.qicheng.judging.domain.Gap;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.Results;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.RoundMove;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.SeatState;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Severity;
import cn.qicheng.judging.domain.Severity.Given;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rounds as those who organise them read them. */
@Singleton
public class RoundBoard {

    private final Rounds rounds;
    private final Seats seats;
    private final Results results;
    private final OwnRounds own;
    private final JudgingBook book;
    private final EditionBoard editions;
    private final People people;

    RoundBoard(
            Rounds rounds,
            Seats seats,
            Results results,
            OwnRounds own,
            JudgingBook book,
            EditionBoard editions,
            People people) {
        this.rounds = rounds;
        this.seats = seats;
        this.results = results;
        this.own = own;
        this.book = book;
        this.editions = editions;
        this.people = people;
    }

    /** Returns the rounds of an edition in their order. */
    public List<RoundView> ofEdition(String editionId, Actor actor) {
        own.edition(editionId, actor);
        return rounds.ofEdition(editionId).stream().map(this::view).toList();
    }

    public RoundView view(String roundId, Actor actor) {
        return view(own.read(roundId, actor));
    }

    /** Returns the terms proposed for the edition's series; all of them are ours and can be changed. */
    public RoundTermsView proposal(String editionId, Actor actor) {
        return RoundTermsView.of(book.today().of(own.edition(editionId, actor).series()));
    }

    /** Returns everybody with the role of a judge, by name. */
    public List<Candidate> candidates(String roundId, Actor actor) {
        own.read(roundId, actor);
        var named = rounds.judges(roundId).stream().map(RoundJudge::judgeId).toList();
        return people.names(people.holding(Role.JUDGE, Actor.EVERYWHERE)).entrySet().stream()
                .map(judge -> new Candidate(judge.getKey(), judge.getValue(), named.contains(judge.getKey())))
                .sorted((one, other) -> one.name().equals(other.name())
                        ? one.personId().compareTo(other.personId())
                        : one.name().compareTo(other.name()))
                .toList();
    }

    /** Returns the panels in the order of the pitches. */
    public Page<PanelLine> panels(String roundId, int page, int size, Actor actor) {
        var round = own.read(roundId, actor);
        var starters = rounds.starters(roundId);
        var panels = seats.ofRound(roundId).stream().collect(Collectors.groupingBy(Seat::entryId));
        var names = names(roundId);
        return new Page<>(
                starters.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(starter -> line(round, starter, panels.getOrDefault(starter.entryId(), List.of()), names))
                        .toList(),
                starters.size(),
                page,
                size);
    }

    /** Returns how strict each judge is beside the colleagues; it changes no score. */
    public List<SeverityLine> severity(String roundId, Actor actor) {
        var round = own.read(roundId, actor);
        var names = names(roundId);
        var rubric = round.terms().rubric();
        var given = seats.ofRound(roundId).stream()
                .filter(Seat::signed)
                .map(seat -> new Given(seat.entryId(), seat.judgeId(), rubric.total(seat.marks())))
                .toList();
        return Severity.report(given, round.terms().severityLimit()).stream()
                .map(line -> new SeverityLine(
                        line.judgeId(),
                        names.getOrDefault(line.judgeId(), ""),
                        line.sheets(),
                        line.compared(),
                        line.beside().asPoints(),
                        line.lowest(),
                        line.highest(),
                        line.leaning().name(),
                        line.flat()))
                .toList();
    }

    /** Returns the sealed text of the latest result, byte for byte. */
    public String sealedText(String roundId, Actor actor) {
        own.read(roundId, actor);
        return results.of(roundId).flatMap(kept -> results.text(kept.id())).orElseThrow(JudgingProblems::resultAbsent);
    }

    private RoundView view(JudgingRound round) {
        var all = seats.ofRound(round.id());
        var names = names(round.id());
        var sealed = results.of(round.id())
                .map(kept -> new Sealed(kept.attempt(), kept.fingerprint(), kept.replaces(), kept.sealedAt()));
        return new RoundView(
                round.id(),
                round.editionId(),
                editions.facts(round.editionId()).name(),
                round.seq(),
                round.name(),
                round.state().name(),
                round.places(),
                round.last(),
                RoundTermsView.of(round.terms()),
                round.terms().fingerprint(),
                round.seedHash(),
                sealed.isPresent() ? rounds.seedOf(round.id()) : null,
                round.declaredAt(),
                rounds.judges(round.id()).stream()
                        .map(judge -> judgeLine(judge, all, names))
                        .toList(),
                rounds.starters(round.id()).size(),
                sheets(all),
                sealed.orElse(null),
                Move.allowed(RoundMove.class, round.state(), Role.CITY_OFFICER));
    }

    private Map<String, String> names(String roundId) {
        return people.names(
                rounds.judges(roundId).stream().map(RoundJudge::judgeId).toList());
    }

    private static JudgeLine judgeLine(RoundJudge judge, List<Seat> all, Map<String, String> names) {
        var mine = all.stream()
                .filter(seat -> seat.judgeId().equals(judge.judgeId()))
                .toList();
        return new JudgeLine(
                judge.judgeId(),
                judge.alias(),
                names.getOrDefault(judge.judgeId(), ""),
                judge.pledged(),
                count(mine, SeatState.OPEN),
                count(mine, SeatState.SIGNED));
    }

    private static Sheets sheets(List<Seat> all) {
        var open = count(all, SeatState.OPEN);
        var signed = count(all, SeatState.SIGNED);
        return new Sheets(open + signed, signed, open, all.size() - open - signed);
    }

    private static int count(List<Seat> all, SeatState state) {
        return (int) all.stream().filter(seat -> seat.state() == state).count();
    }

    private static PanelLine line(JudgingRound round, Starter starter, List<Seat> panel, Map<String, String> names) {
        var rubric = round.terms().rubric();
        var totals = panel.stream()
                .filter(Seat::signed)
                .map(seat -> rubric.total(seat.marks()))
                .toList();
        var there = count(panel, SeatState.OPEN) + totals.size();
        return new PanelLine(
                starter.entryId(),
                starter.no(),
                starter.projectName(),
                starter.entityName(),
                panel.stream()
                        .map(seat -> new SeatLine(
                                seat.id(),
                                names.getOrDefault(seat.judgeId(), ""),
                                seat.calledAs().name(),
                                seat.state().name(),
                                seat.signedAt() == null ? null : rubric.total(seat.marks()),
                                seat.reason()))
                        .toList(),
                Gap.of(totals),
                Gap.of(totals) > round.terms().gapLimit(),
                Math.max(0, round.terms().panelSize() - there));
    }
}
