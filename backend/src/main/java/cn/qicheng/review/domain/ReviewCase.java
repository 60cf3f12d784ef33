package cn.qicheng.review.domain;

import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review under way or ended.
 *
 * @param stage the stage that has it, or had it last
 * @param firstOffice code of the office of the first stage
 * @param firstReviewerId who passed the first stage
 * @param round 1, plus one for every time it was handed in again
 * @param since when the present state began
 * @param due only while an office has it
 */
public record ReviewCase(
        String id,
        SubjectRef subject,
        String kind,
        String title,
        String subtitle,
        ReviewState state,
        ReviewStage stage,
        boolean secondStage,
        String firstOffice,
        @Nullable String firstReviewerId,
        int round,
        Instant since,
        @Nullable Deadline due,
        Clause basis,
        long version) {

    /** What "pass" means in the present stage. */
    public ReviewOutcome outcomeOfPassing() {
        return stage == ReviewStage.FIRST && secondStage ? ReviewOutcome.STAGE_PASSED : ReviewOutcome.PASSED;
    }

    public boolean inOffice() {
        return state == ReviewState.IN_FIRST || state == ReviewState.IN_SECOND;
    }

    /** Four eyes: who passed the first stage does not decide the second. */
    public boolean closedTo(String reviewerId) {
        return stage == ReviewStage.SECOND && reviewerId.equals(firstReviewerId);
    }

    /** Returns the case after a reviewer's decision; {@code due} counts for the next office, if there is one. */
    public ReviewCase decided(ReviewOutcome outcome, String reviewerId, Instant now, Deadline due) {
        var next = ReviewMove.deciding(stage, outcome).applyTo(state);
        return outcome == ReviewOutcome.STAGE_PASSED
                ? in(next, ReviewStage.SECOND, reviewerId, round, now, due)
                : in(next, stage, firstReviewerId, round, now, null);
    }

    /** Returns the case after it was handed in again, in the stage that returned it. */
    public ReviewCase resubmitted(Instant now, Deadline due) {
        return in(ReviewMove.resubmittingTo(stage).applyTo(state), stage, firstReviewerId, round + 1, now, due);
    }

    /** Returns the case after its subject changed: the first office looks at it from the beginning. */
    public ReviewCase openedAnew(Instant now, Deadline due) {
        return in(ReviewMove.OPEN_ANEW.applyTo(state), ReviewStage.FIRST, null, round + 1, now, due);
    }

    /** Returns the case after its subject was withdrawn. */
    public ReviewCase withdrawn(Instant now) {
        return in(ReviewMove.WITHDRAW.applyTo(state), stage, firstReviewerId, round, now, null);
    }

    /** Returns the case with its deadline counted anew. */
    public ReviewCase dueOn(Deadline counted) {
        return in(state, stage, firstReviewerId, round, since, counted);
    }

    /** Returns the case under other headings. */
    public ReviewCase headed(String newTitle, String newSubtitle) {
        return new ReviewCase(
                id,
                subject,
                kind,
                newTitle,
                newSubtitle,
                state,
                stage,
                secondStage,
                firstOffice,
                firstReviewerId,
                round,
                since,
                due,
                basis,
                version);
    }

    private ReviewCase in(
            ReviewState next,
            ReviewStage inStage,
            @Nullable String reviewerId,
            int inRound,
            Instant now,
            @Nullable Deadline dueThere) {
        return new ReviewCase(
                id,
                subject,
                kind,
                title,
                subtitle,
                next,
                inStage,
                secondStage,
                firstOffice,
                reviewerId,
                inRound,
                now,
                dueThere,
                basis,
                version);
    }
}
