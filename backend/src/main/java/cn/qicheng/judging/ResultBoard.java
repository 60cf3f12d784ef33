package cn.qicheng.judging;

import cn.qicheng.competition.EditionBoard;
import cn.qicheng.judging.OwnResultView.Average;
import cn.qicheng.judging.PublicResultView.Selected;
import cn.qicheng.judging.domain.Contender.Counted;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.Results;
import cn.qicheng.judging.domain.Results.Kept;
import cn.qicheng.judging.domain.Results.Line;
import cn.qicheng.judging.domain.RoundState;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Score;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.Actor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results: for anyone who was selected and what proves it, for a founder the own line and why. */
@Singleton
public class ResultBoard {

    private static final int HUNDREDTHS = 100;

    private final Rounds rounds;
    private final Seats seats;
    private final Results results;
    private final EditionBoard editions;

    ResultBoard(Rounds rounds, Seats seats, Results results, EditionBoard editions) {
        this.rounds = rounds;
        this.seats = seats;
        this.results = results;
        this.editions = editions;
    }

    /** Returns the declared rounds of an edition. */
    public List<PublicResultView> ofEdition(String editionId) {
        return rounds.ofEdition(editionId).stream()
                .filter(round -> round.state() != RoundState.DRAFT)
                .map(this::publicly)
                .toList();
    }

    /** Returns a declared round; one that is not declared does not exist. */
    public PublicResultView view(String roundId) {
        return rounds.byId(roundId)
                .filter(round -> round.state() != RoundState.DRAFT)
                .map(this::publicly)
                .orElseThrow(JudgingProblems::roundAbsent);
    }

    private PublicResultView publicly(JudgingRound round) {
        var kept = standing(round);
        var starters =
                rounds.starters(round.id()).stream().collect(Collectors.toMap(Starter::entryId, Function.identity()));
        var selected = kept.map(result -> results.selected(result.id())).orElse(List.of());
        return new PublicResultView(
                round.id(),
                editions.facts(round.editionId()).name(),
                round.name(),
                round.state().name(),
                RoundTermsView.of(round.terms()),
                round.terms().fingerprint(),
                Objects.requireNonNull(round.seedHash()),
                kept.isPresent() ? rounds.seedOf(round.id()) : null,
                starters.size(),
                kept.map(Kept::fingerprint).orElse(null),
                kept.map(Kept::sealedAt).orElse(null),
                selected.stream()
                        .map(line -> {
                            var starter = Objects.requireNonNull(starters.get(line.entryId()));
                            return new Selected(
                                    line.rank(), starter.projectName(), starter.entityName(), line.points());
                        })
                        .toList());
    }

    /** A round that was opened again has no standing result until it is sealed anew. */
    private Optional<Kept> standing(JudgingRound round) {
        return round.state() == RoundState.SEALED ? results.of(round.id()) : Optional.empty();
    }

    /** Returns the actor's own results, latest first. */
    public List<OwnResultView> mine(Actor actor) {
        return rounds.startedBy(actor.personId()).stream()
                .flatMap(starter -> own(starter).stream())
                .toList();
    }

    private Optional<OwnResultView> own(Starter starter) {
        var round = rounds.byId(starter.roundId()).orElseThrow(JudgingProblems::roundAbsent);
        return standing(round)
                .flatMap(kept ->
                        results.line(kept.id(), starter.entryId()).map(line -> view(round, starter, kept, line)));
    }

    private OwnResultView view(JudgingRound round, Starter starter, Kept kept, Line line) {
        var lastIn = Optional.ofNullable(line.lastIn()).flatMap(id -> results.line(kept.id(), id));
        var counted = seats.ofRound(round.id()).stream()
                .filter(seat -> seat.entryId().equals(starter.entryId()))
                .filter(Seat::signed)
                .map(seat -> new Counted(seat.id(), seat.marks(), ""))
                .toList();
        var score = Score.of(round.terms(), counted);
        return new OwnResultView(
                round.id(),
                editions.facts(round.editionId()).name(),
                round.name(),
                starter.entryId(),
                starter.projectName(),
                line.rank(),
                (int) results.count(kept.id()),
                line.points(),
                line.fate().name(),
                line.belowLimit(),
                round.places(),
                lastIn.map(Line::rank).orElse(null),
                lastIn.map(Line::points).orElse(null),
                line.shortPoints(),
                line.behindBy(),
                nameOf(round, line.behindBy()),
                round.terms().rubric().criteria().stream()
                        .map(criterion -> new Average(
                                criterion.name(),
                                criterion.weight(),
                                score.average(criterion.code())
                                        .times(HUNDREDTHS)
                                        .asPoints()))
                        .toList(),
                counted.size(),
                kept.fingerprint());
    }

    private static @Nullable String nameOf(JudgingRound round, @Nullable String step) {
        return step == null
                ? null
                : round.terms().rubric().criteria().stream()
                        .filter(criterion -> step.equals("CRITERION:" + criterion.code()))
                        .map(criterion -> criterion.name())
                        .findFirst()
                        .orElse(null);
    }
}
