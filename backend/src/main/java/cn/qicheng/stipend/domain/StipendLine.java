package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One trainee's month within a claim.
 *
 * @param rulingId the stored ruling that granted it
 * @param passedOnOn the day the base says it paid the trainee; null before
 * @param proofNo the number of the base's own bank slip
 * @param live false once the claim was rejected: the month may be claimed again
 */
public record StipendLine(
        String id,
        String claimId,
        String sheetId,
        String agreementId,
        String personId,
        ServiceMonth month,
        Money amount,
        String rulingId,
        LineState state,
        @Nullable LocalDate passedOnOn,
        @Nullable String proofNo,
        Instant since,
        boolean live,
        long version) {

    public StipendLine passedOn(LocalDate on, String proof, Instant at) {
        return with(LineMove.PASS_ON.applyTo(state), on, proof, at, live);
    }

    /** Returns the line after the trainee has said whether the money is there. */
    public StipendLine after(LineMove move, Instant at) {
        return with(move.applyTo(state), passedOnOn, proofNo, at, live);
    }

    /** Returns the line within another claim, see {@link StipendClaim#setAside}. */
    public StipendLine within(String otherClaimId) {
        return new StipendLine(
                id,
                otherClaimId,
                sheetId,
                agreementId,
                personId,
                month,
                amount,
                rulingId,
                state,
                passedOnOn,
                proofNo,
                since,
                live,
                version);
    }

    /** Returns a line that was freed too early: its month cannot be claimed any more. */
    public StipendLine revived(LineMove move, Instant at) {
        return with(move.applyTo(state), passedOnOn, proofNo, at, true);
    }

    public StipendLine freed(Instant at) {
        return with(state, passedOnOn, proofNo, at, false);
    }

    private StipendLine with(
            LineState newState, @Nullable LocalDate on, @Nullable String proof, Instant at, boolean newLive) {
        return new StipendLine(
                id,
                claimId,
                sheetId,
                agreementId,
                personId,
                month,
                amount,
                rulingId,
                newState,
                on,
                proof,
                at,
                newLive,
                version);
    }
}
