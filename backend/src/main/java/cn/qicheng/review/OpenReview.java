package cn.qicheng.review;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.SubjectRef;
import java.util.List;

/**
 * Asks for a review.
 *
 * @param kind ELIGIBILITY, AGREEMENT_FILING, STIPEND_CLAIM, ACCREDITATION_MATERIAL, ACCREDITATION_SITE, POST_FILING
 * @param firstOfficeCode the office of the first stage, from {@code Districts.firstReviewOffice}
 * @param secondStage whether the city reviews after it
 * @param basis the article the review rests on
 */
public record OpenReview(
        SubjectRef subject,
        String kind,
        String title,
        String subtitle,
        String firstOfficeCode,
        boolean secondStage,
        List<ReviewQuestion> questions,
        List<Fact> facts,
        Clause basis) {

    public OpenReview {
        questions = List.copyOf(questions);
        facts = List.copyOf(facts);
    }
}
