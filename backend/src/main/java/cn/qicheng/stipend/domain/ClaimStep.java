package cn.qicheng.stipend.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step that a claim took, kept for ever. The trail in {@code audit} proves it; this one tells it: "where is my
 * money" is drawn from these.
 *
 * @param on the day the step counts for, e.g. the bank's day and not the day the file was read
 * @param note a document reference, a bank's reason, a reviewer's words; empty if there is none
 */
public record ClaimStep(
        String claimId, int seq, ClaimMove move, LocalDate on, Instant at, String actorId, String note) {

    /** The same step in the way of a claim that was set aside. */
    public ClaimStep in(String otherClaimId) {
        return new ClaimStep(otherClaimId, seq, move, on, at, actorId, note);
    }
}
