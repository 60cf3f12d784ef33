package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a base asks for in one submission: one line per trainee and month.
 *
 * @param baseName as it was when the claim was made; it goes into the notice
 * @param officeCode the office of the first review
 * @param people how many different trainees
 * @param months how many lines
 * @param since when it came into its state
 * @param version counts its changes; a lost race is told, not overwritten
 */
public record StipendClaim(
        String id,
        String no,
        String baseId,
        String baseName,
        String districtCode,
        String officeCode,
        ClaimState state,
        int people,
        int months,
        Money total,
        String ruleVersion,
        String submittedBy,
        Instant submittedAt,
        Instant since,
        @Nullable String noticeId,
        @Nullable String batchId,
        long version) {

    /** Returns the claim after the move, or refuses it. */
    public StipendClaim after(ClaimMove move, Instant at) {
        return with(move.applyTo(state), at, noticeId, batchId);
    }

    public StipendClaim onNotice(String notice, Instant at) {
        return with(ClaimMove.PUT_ON_NOTICE.applyTo(state), at, notice, batchId);
    }

    public StipendClaim ordered(String batch, Instant at) {
        return with(ClaimMove.ORDER.applyTo(state), at, noticeId, batch);
    }

    private StipendClaim with(
            ClaimState newState, Instant newSince, @Nullable String newNotice, @Nullable String newBatch) {
        return new StipendClaim(
                id,
                no,
                baseId,
                baseName,
                districtCode,
                officeCode,
                newState,
                people,
                months,
                total,
                ruleVersion,
                submittedBy,
                submittedAt,
                newSince,
                newNotice,
                newBatch,
                version);
    }
}
