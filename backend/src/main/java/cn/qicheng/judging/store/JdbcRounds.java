package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.judging.domain.Tie;
import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcRounds implements Rounds {

    private final RoundRows rounds;
    private final JudgeRows judges;
    private final TieRows ties;
    private final StarterRows starters;
    private final SeatRows seats;
    private final JudgingTexts texts;

    JdbcRounds(
            RoundRows rounds,
            JudgeRows judges,
            TieRows ties,
            StarterRows starters,
            SeatRows seats,
            JudgingTexts texts) {
        this.rounds = rounds;
        this.judges = judges;
        this.ties = ties;
        this.starters = starters;
        this.seats = seats;
        this.texts = texts;
    }

    @Override
    public void add(JudgingRound round, String seedHex) {
        rounds.save(row(round, seedHex));
    }

    @Override
    public JudgingRound moved(JudgingRound round) {
        return round(rounds.update(row(round, rounds.seedOf(round.id()))));
    }

    @Override
    public Optional<JudgingRound> byId(String id) {
        return rounds.findById(id).map(this::round);
    }

    @Override
    public Optional<JudgingRound> alone(String id) {
        return rounds.lock(id).map(this::round);
    }

    @Override
    public Optional<JudgingRound> shared(String id) {
        return rounds.share(id).map(this::round);
    }

    @Override
    public List<JudgingRound> ofEdition(String editionId) {
        return rounds.findByEditionIdOrderBySeq(editionId).stream()
                .map(this::round)
                .toList();
    }

    @Override
    public List<JudgingRound> ofJudge(String judgeId) {
        return rounds.ofJudge(judgeId).stream().map(this::round).toList();
    }

    @Override
    public String seedOf(String roundId) {
        return rounds.seedOf(roundId);
    }

    @Override
    public void name(RoundJudge judge) {
        judges.save(new JudgeRow(Ulid.next(), judge.roundId(), judge.judgeId(), judge.no(), null, null, null));
    }

    @Override
    public void unname(String roundId, String judgeId) {
        judges.unname(roundId, judgeId);
    }

    @Override
    public void pledged(RoundJudge judge) {
        judges.pledged(
                judge.roundId(),
                judge.judgeId(),
                judge.employerCode(),
                Objects.requireNonNull(judge.pledgedAt()),
                Objects.requireNonNull(judge.pledgeHash()));
    }

    @Override
    public List<RoundJudge> judges(String roundId) {
        return judges.findByRoundIdOrderByNo(roundId).stream()
                .map(JudgeRow::judge)
                .toList();
    }

    @Override
    public Optional<RoundJudge> judge(String roundId, String judgeId) {
        return judges.findByRoundIdAndJudgeId(roundId, judgeId).map(JudgeRow::judge);
    }

    @Override
    public void declare(DeclaredTie declared) {
        ties.save(new TieRow(
                Ulid.next(),
                declared.roundId(),
                declared.judgeId(),
                declared.tie().kind(),
                declared.tie().key(),
                declared.note(),
                declared.declaredBy(),
                declared.at()));
    }

    @Override
    public List<DeclaredTie> ties(String roundId) {
        return ties.findByRoundIdOrderById(roundId).stream()
                .map(row -> new DeclaredTie(
                        row.roundId(),
                        row.judgeId(),
                        new Tie(row.kind(), row.tieKey()),
                        row.note(),
                        row.declaredBy(),
                        row.at()))
                .toList();
    }

    @Override
    public void start(Collection<Starter> all) {
        starters.saveAll(all.stream().map(StarterRow::of).toList());
    }

    @Override
    public List<Starter> starters(String roundId) {
        return starters.findByRoundIdOrderByNo(roundId).stream()
                .map(StarterRow::starter)
                .toList();
    }

    @Override
    public Optional<Starter> starter(String roundId, String entryId) {
        return starters.findByRoundIdAndEntryId(roundId, entryId).map(StarterRow::starter);
    }

    @Override
    public List<Starter> startedBy(String personId) {
        return starters.findByPersonIdOrderByIdDesc(personId).stream()
                .map(StarterRow::starter)
                .toList();
    }

    @Override
    public Map<String, List<String>> scoredBefore(String roundId, Collection<String> judgeIds) {
        return judgeIds.isEmpty()
                ? Map.of()
                : seats.scored(roundId, judgeIds).stream()
                        .collect(Collectors.groupingBy(
                                ScoredRow::judgeId, Collectors.mapping(ScoredRow::entityKey, Collectors.toList())));
    }

    private JudgingRound round(RoundRow row) {
        return new JudgingRound(
                row.id(),
                row.editionId(),
                row.seq(),
                row.name(),
                row.state(),
                texts.terms(row.terms()),
                row.places(),
                row.lastRound(),
                row.seedHash(),
                row.declaredAt(),
                row.attempt(),
                row.policyVersion(),
                row.version());
    }

    private RoundRow row(JudgingRound round, String seed) {
        return new RoundRow(
                round.id(),
                round.editionId(),
                round.seq(),
                round.name(),
                round.state(),
                texts.write(round.terms()),
                round.places(),
                round.last(),
                seed,
                round.seedHash(),
                round.declaredAt(),
                round.attempt(),
                round.policyVersion(),
                round.version());
    }
}
