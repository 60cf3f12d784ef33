package cn.qicheng.judging;

import cn.qicheng.competition.AcceptedEntries;
import cn.qicheng.competition.EntryFacts;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.PanelJudge;
import cn.qicheng.judging.domain.PitchOrder;
import cn.qicheng.judging.domain.Results;
import cn.qicheng.judging.domain.Results.Line;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.judging.domain.Tie;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is judged in a round, and who may judge with which ties. */
@Singleton
class RoundField {

    private final Rounds rounds;
    private final Results results;
    private final AcceptedEntries accepted;

    RoundField(Rounds rounds, Results results, AcceptedEntries accepted) {
        this.rounds = rounds;
        this.results = results;
        this.accepted = accepted;
    }

    /** Returns the qualified entries for a first round, those selected for any other; in the order of their lots. */
    List<Starter> starters(JudgingRound round, String seedHex) {
        var entries = accepted.of(round.editionId()).stream()
                .collect(Collectors.toMap(EntryFacts::entryId, Function.identity()));
        var goingOn = entries.keySet().stream().toList();
        if (round.seq() > 1) {
            goingOn = before(round).stream()
                    .map(Line::entryId)
                    .filter(entries::containsKey)
                    .toList();
        }
        var starters = new ArrayList<Starter>();
        for (var entryId : PitchOrder.of(seedHex, goingOn)) {
            starters.add(starter(round, entries.get(entryId), starters.size() + 1));
        }
        return starters;
    }

    private List<Line> before(JudgingRound round) {
        return rounds.ofEdition(round.editionId()).stream()
                .filter(other -> other.seq() == round.seq() - 1)
                .flatMap(other -> results.of(other.id()).stream())
                .flatMap(kept -> results.selected(kept.id()).stream())
                .toList();
    }

    private static Starter starter(JudgingRound round, @Nullable EntryFacts entry, int no) {
        if (entry == null) {
            throw new IllegalStateException("an entry without facts in round " + round.id());
        }
        return new Starter(
                round.id(),
                entry.entryId(),
                no,
                entry.personId(),
                entry.entityKey(),
                entry.projectName(),
                entry.entityName(),
                entry.districtCode(),
                entry.enteredAt());
    }

    /** Returns the pledged judges with every tie known: their employer, what was declared, and whom they scored before. */
    List<PanelJudge> panelJudges(JudgingRound round) {
        var judges =
                rounds.judges(round.id()).stream().filter(RoundJudge::pledged).toList();
        var declared = rounds.ties(round.id());
        var scored = rounds.scoredBefore(
                round.id(), judges.stream().map(RoundJudge::judgeId).toList());
        return judges.stream()
                .map(judge -> {
                    var ties = new ArrayList<Tie>();
                    ties.add(new Tie(Tie.Kind.DECLARED, judge.judgeId()));
                    if (judge.employerCode() != null) {
                        ties.add(new Tie(Tie.Kind.EMPLOYER, EntryFacts.firmKey(judge.employerCode())));
                    }
                    declared.stream()
                            .filter(tie -> tie.judgeId().equals(judge.judgeId()))
                            .forEach(tie -> ties.add(tie.tie()));
                    if (round.seq() == 1) {
                        scored.getOrDefault(judge.judgeId(), List.of())
                                .forEach(key -> ties.add(new Tie(Tie.Kind.EARLIER_SCORE, key)));
                    }
                    return new PanelJudge(judge.judgeId(), ties);
                })
                .toList();
    }
}
