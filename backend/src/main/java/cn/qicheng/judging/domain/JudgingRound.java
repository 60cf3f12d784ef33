package cn.qicheng.judging.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round of judging of one edition (评审轮次).
 *
 * @param places how many go on or are nominated at most; null for as many as the quotas allow
 * @param last whether titles are nominated from it: then the quotas are limits, too
 * @param seedHash the fingerprint published with the terms; null before
 * @param declaredAt when the terms were frozen
 * @param attempt how often it has been sealed
 */
public record JudgingRound(
        String id,
        String editionId,
        int seq,
        String name,
        RoundState state,
        RoundTerms terms,
        @Nullable Integer places,
        boolean last,
        @Nullable String seedHash,
        @Nullable Instant declaredAt,
        int attempt,
        String policyVersion,
        long version) {

    public JudgingRound moved(RoundMove move) {
        return in(move.applyTo(state), terms, places, seedHash, declaredAt, attempt);
    }

    public JudgingRound planned(RoundTerms planned, @Nullable Integer most) {
        return in(state, planned, most, seedHash, declaredAt, attempt);
    }

    public JudgingRound declared(String hashOfSeed, Instant now) {
        return in(RoundMove.DECLARE.applyTo(state), terms, places, hashOfSeed, now, attempt);
    }

    public JudgingRound sealed() {
        return in(RoundMove.SEAL.applyTo(state), terms, places, seedHash, declaredAt, attempt + 1);
    }

    private JudgingRound in(
            RoundState next,
            RoundTerms nextTerms,
            @Nullable Integer most,
            @Nullable String hashOfSeed,
            @Nullable Instant declared,
            int sealedTimes) {
        return new JudgingRound(
                id,
                editionId,
                seq,
                name,
                next,
                nextTerms,
                most,
                last,
                hashOfSeed,
                declared,
                sealedTimes,
                policyVersion,
                version);
    }
}
