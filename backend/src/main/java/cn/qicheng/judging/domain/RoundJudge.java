package cn.qicheng.judging.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A judge of a round.
 *
 * @param no counts from 1 within the round; sealed results name judges by it
 * @param employerCode the credit code of the judge's employer, as declared with the pledge
 * @param pledgeHash the fingerprint of the pledge's text, the judge and the moment
 */
public record RoundJudge(
        String roundId,
        String judgeId,
        int no,
        @Nullable String employerCode,
        @Nullable Instant pledgedAt,
        @Nullable String pledgeHash) {

    public boolean pledged() {
        return pledgedAt != null;
    }

    /** How the judge is called where names do not belong: J07. */
    public String alias() {
        return "J%02d".formatted(no);
    }

    public RoundJudge pledged(@Nullable String employer, Instant at, String hash) {
        return new RoundJudge(roundId, judgeId, no, employer, at, hash);
    }
}
