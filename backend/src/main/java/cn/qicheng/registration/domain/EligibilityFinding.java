package cn.qicheng.registration.domain;

import cn.qicheng.review.ReviewAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one rule.
 *
 * @param fact what is so, as the person reads it
 * @param advice what to do about it; null where nothing is to be done
 * @param inputs what the answer was computed from, kept with it
 */
public record EligibilityFinding(
        EligibilityRule rule,
        ReviewAnswer answer,
        String fact,
        @Nullable String advice,
        String inputs) {

    public boolean fails() {
        return answer == ReviewAnswer.FAIL;
    }
}
