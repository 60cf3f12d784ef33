package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a base asks for in one submission: one line per trainee and month.
 *
 * @param baseName as it was when the claim was made; it goes into the notice
 * @param officeCode the office of the first review
 * @param people how many different trainees
 * @param months how many lines
 * @param originId the claim that this one was set aside from; null for one that a base submitted
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
        @Nullable String originId,
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
                originId,
                version);
    }

    /** The claim as it was submitted: itself, or the one it was set aside from. */
    public String submittedAs() {
        return originId == null ? id : originId;
    }

    /**
     * Sets lines aside in a claim of their own, which goes its own way from here and keeps the way so far.
     *
     * @param newId of the claim that takes them
     * @param before how many were set aside from the submitted claim before
     */
    public StipendClaim setAside(String newId, int before, List<StipendLine> lines) {
        return counting(newId, "%s-%d".formatted(no.split("-\\d+$")[0], before + 1), submittedAs(), 0, lines);
    }

    /** Returns the claim with what is left of it. */
    public StipendClaim left(List<StipendLine> lines) {
        return counting(id, no, originId, version, lines);
    }

    private StipendClaim counting(
            String newId, String newNo, @Nullable String newOrigin, long newVersion, List<StipendLine> lines) {
        return new StipendClaim(
                newId,
                newNo,
                baseId,
                baseName,
                districtCode,
                officeCode,
                state,
                (int) lines.stream().map(StipendLine::personId).distinct().count(),
                lines.size(),
                lines.stream().map(StipendLine::amount).reduce(Money.ZERO, Money::plus),
                ruleVersion,
                submittedBy,
                submittedAt,
                since,
                noticeId,
                batchId,
                newOrigin,
                newVersion);
    }
}
