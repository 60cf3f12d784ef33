package cn.qicheng.judging.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rounds, with their judges and the projects in them. */
public interface Rounds {

    /** A tie somebody declared: with the enterprise, the person or the entry behind the key. */
    record DeclaredTie(String roundId, String judgeId, Tie tie, String note, String declaredBy, Instant at) {}

    void add(JudgingRound round, String seedHex);

    /** Stores a round that moved; fails if somebody else moved it meanwhile. */
    JudgingRound moved(JudgingRound round);

    Optional<JudgingRound> byId(String id);

    /** Holds the round until the transaction ends. */
    Optional<JudgingRound> alone(String id);

    /** Holds the round where it stands until the transaction ends, beside others who hold it the same way. */
    Optional<JudgingRound> shared(String id);

    List<JudgingRound> ofEdition(String editionId);

    List<JudgingRound> ofJudge(String judgeId);

    String seedOf(String roundId);

    void name(RoundJudge judge);

    void unname(String roundId, String judgeId);

    void pledged(RoundJudge judge);

    List<RoundJudge> judges(String roundId);

    Optional<RoundJudge> judge(String roundId, String judgeId);

    void declare(DeclaredTie tie);

    List<DeclaredTie> ties(String roundId);

    void start(Collection<Starter> starters);

    List<Starter> starters(String roundId);

    Optional<Starter> starter(String roundId, String entryId);

    /** Returns where a founder's projects started, latest first. */
    List<Starter> startedBy(String personId);

    /** Returns for each judge the entities they have signed a sheet for in any other round. */
    Map<String, List<String>> scoredBefore(String roundId, Collection<String> judgeIds);
}
