package cn.qicheng.review.domain;

import static cn.qicheng.kernel.Role.CITY_OFFICER;
import static cn.qicheng.kernel.Role.DISTRICT_OFFICER;
import static cn.qicheng.kernel.Role.SYSTEM;
import static cn.qicheng.review.domain.ReviewState.IN_FIRST;
import static cn.qicheng.review.domain.ReviewState.IN_SECOND;
import static cn.qicheng.review.domain.ReviewState.PASSED;
import static cn.qicheng.review.domain.ReviewState.REJECTED;
import static cn.qicheng.review.domain.ReviewState.RETURNED;
import static cn.qicheng.review.domain.ReviewState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import java.util.EnumSet;
import java.util.Set;

/**
 * The steps of a review. A returned case comes back to the stage that returned it: who asked for something looks at it.
 * The subject's own desk hands it in again, so that step is the system's here and the person's in the subject's trail.
 */
public enum ReviewMove implements Move<ReviewState> {
    HAND_ON(DISTRICT_OFFICER, IN_FIRST, IN_SECOND),
    PASS_FIRST(DISTRICT_OFFICER, IN_FIRST, PASSED),
    RETURN_FIRST(DISTRICT_OFFICER, IN_FIRST, RETURNED),
    REJECT_FIRST(DISTRICT_OFFICER, IN_FIRST, REJECTED),
    PASS_SECOND(CITY_OFFICER, IN_SECOND, PASSED),
    RETURN_SECOND(CITY_OFFICER, IN_SECOND, RETURNED),
    REJECT_SECOND(CITY_OFFICER, IN_SECOND, REJECTED),
    RESUBMIT_TO_FIRST(SYSTEM, RETURNED, IN_FIRST),
    RESUBMIT_TO_SECOND(SYSTEM, RETURNED, IN_SECOND),
    WITHDRAW(SYSTEM, EnumSet.of(IN_FIRST, IN_SECOND, RETURNED), WITHDRAWN);

    private final Role by;
    private final Set<ReviewState> from;
    private final ReviewState to;

    ReviewMove(Role by, ReviewState from, ReviewState to) {
        this(by, EnumSet.of(from), to);
    }

    ReviewMove(Role by, Set<ReviewState> from, ReviewState to) {
        this.by = by;
        this.from = from;
        this.to = to;
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

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<ReviewState> from() {
        return Set.copyOf(from);
    }

    @Override
    public ReviewState to() {
        return to;
    }
}
