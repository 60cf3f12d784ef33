package cn.qicheng.review.domain;

import static cn.qicheng.review.domain.ReviewState.IN_FIRST;
import static cn.qicheng.review.domain.ReviewState.IN_SECOND;
import static cn.qicheng.review.domain.ReviewState.PASSED;
import static cn.qicheng.review.domain.ReviewState.REJECTED;
import static cn.qicheng.review.domain.ReviewState.RETURNED;
import static cn.qicheng.review.domain.ReviewState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;

/**
 * The steps of a review. A returned case comes back to the stage that returned it: who asked for something looks at it.
 * The subject's own desk hands it in again, so that step is the system's here and the person's in the subject's trail.
 */
public enum ReviewMove implements Move<ReviewState> {
    HAND_ON(Step.by(Role.DISTRICT_OFFICER).from(IN_FIRST).to(IN_SECOND)),
    PASS_FIRST(Step.by(Role.DISTRICT_OFFICER).from(IN_FIRST).to(PASSED)),
    RETURN_FIRST(Step.by(Role.DISTRICT_OFFICER).from(IN_FIRST).to(RETURNED)),
    REJECT_FIRST(Step.by(Role.DISTRICT_OFFICER).from(IN_FIRST).to(REJECTED)),
    PASS_SECOND(Step.by(Role.CITY_OFFICER).from(IN_SECOND).to(PASSED)),
    RETURN_SECOND(Step.by(Role.CITY_OFFICER).from(IN_SECOND).to(RETURNED)),
    REJECT_SECOND(Step.by(Role.CITY_OFFICER).from(IN_SECOND).to(REJECTED)),
    RESUBMIT_TO_FIRST(Step.by(Role.SYSTEM).from(RETURNED).to(IN_FIRST)),
    RESUBMIT_TO_SECOND(Step.by(Role.SYSTEM).from(RETURNED).to(IN_SECOND)),
    /** The subject itself changed while that was still allowed: what was decided on no longer stands. */
    OPEN_ANEW(Step.by(Role.SYSTEM).from(IN_FIRST, IN_SECOND, PASSED).to(IN_FIRST)),
    WITHDRAW(Step.by(Role.SYSTEM).from(IN_FIRST, IN_SECOND, RETURNED).to(WITHDRAWN));

    private final Step<ReviewState> step;

    ReviewMove(Step<ReviewState> step) {
        this.step = step;
    }

    @Override
    public Step<ReviewState> step() {
        return step;
    }

    /** Returns the move that a decision in a stage stands for. */
    public static ReviewMove deciding(ReviewStage stage, ReviewOutcome outcome) {
        var first = stage == ReviewStage.FIRST;
        return switch (outcome) {
            case STAGE_PASSED -> HAND_ON;
            case PASSED -> first ? PASS_FIRST : PASS_SECOND;
            case RETURNED -> first ? RETURN_FIRST : RETURN_SECOND;
            case REJECTED -> first ? REJECT_FIRST : REJECT_SECOND;
        };
    }

    public static ReviewMove resubmittingTo(ReviewStage stage) {
        return stage == ReviewStage.FIRST ? RESUBMIT_TO_FIRST : RESUBMIT_TO_SECOND;
    }
}
