package cn.qicheng.judging;

import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.Results;
import cn.qicheng.judging.domain.Results.Kept;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.RoundState;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.CanonicalJson;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Standing results, for the module that gives titles. It asks who may know what; nothing is hidden here. */
@Singleton
public class SealedRounds {

    private final Rounds rounds;
    private final Seats seats;
    private final Results results;

    SealedRounds(Rounds rounds, Seats seats, Results results) {
        this.rounds = rounds;
        this.seats = seats;
        this.results = results;
    }

    /** Returns the standing result of a last round and holds the round, so that nobody opens it meanwhile. */
    public Optional<SealedRound> alone(String roundId) {
        return rounds.alone(roundId).filter(JudgingRound::last).flatMap(this::sealed);
    }

    /** Returns the standing result of any round. */
    public Optional<SealedRound> byId(String roundId) {
        return rounds.byId(roundId).flatMap(this::sealed);
    }

    public String editionOf(String roundId) {
        return rounds.byId(roundId).orElseThrow(JudgingProblems::roundAbsent).editionId();
    }

    /**
     * Returns what proves the result, file by file: the sealed text itself, every signed sheet, the pledges of the judges under
     * the numbers the result names them by.
     */
    public Map<String, String> proof(String roundId) {
        var kept = results.of(roundId).orElseThrow(JudgingProblems::resultAbsent);
        var files = new LinkedHashMap<String, String>();
        files.put("result.json", results.text(kept.id()).orElseThrow(JudgingProblems::resultAbsent));
        files.put("sheets.json", "[" + String.join(",", seats.signedTexts(roundId)) + "]");
        files.put(
                "pledges.json",
                CanonicalJson.of(rounds.judges(roundId).stream()
                        .filter(RoundJudge::pledged)
                        .map(judge -> Map.of(
                                "judge", judge.alias(),
                                "judgeId", judge.judgeId(),
                                "at", Objects.requireNonNull(judge.pledgedAt()).toEpochMilli(),
                                "sha256", Objects.requireNonNull(judge.pledgeHash())))
                        .toList()));
        return files;
    }

    private Optional<SealedRound> sealed(JudgingRound round) {
        return round.state() == RoundState.SEALED
                ? results.of(round.id()).map(kept -> sealed(round, kept))
                : Optional.empty();
    }

    private SealedRound sealed(JudgingRound round, Kept kept) {
        var starters =
                rounds.starters(round.id()).stream().collect(Collectors.toMap(Starter::entryId, Function.identity()));
        return new SealedRound(
                round.id(),
                round.editionId(),
                round.name(),
                round.last(),
                kept.fingerprint(),
                results.selected(kept.id()).stream()
                        .map(line -> {
                            var starter = Objects.requireNonNull(starters.get(line.entryId()));
                            return new SealedRound.Selected(
                                    starter.entryId(),
                                    starter.personId(),
                                    starter.entityKey(),
                                    starter.projectName(),
                                    starter.entityName(),
                                    starter.districtCode(),
                                    line.rank(),
                                    line.points());
                        })
                        .toList());
    }
}
