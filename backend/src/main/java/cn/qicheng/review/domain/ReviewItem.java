package cn.qicheng.review.domain;

import cn.qicheng.review.ReviewAnswer;

/**
 * A question of a case as the rules need it.
 *
 * @param lastAnswer what this stage answered in the round before; TO_CHECK if it has not seen the item yet
 * @param changed whether its fact changed since then
 */
public record ReviewItem(String code, String question, ReviewAnswer lastAnswer, boolean changed) {

    /** Passed before and not touched since: it cannot be asked for again (一次性告知). */
    boolean settled() {
        return lastAnswer == ReviewAnswer.PASS && !changed;
    }
}
