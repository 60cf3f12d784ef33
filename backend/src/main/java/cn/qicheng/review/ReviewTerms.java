package cn.qicheng.review;

import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.TraineeshipPolicy;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** How many working days an office has for a case: the document gives some kinds a term of their own, the rest is ours. */
@Singleton
class ReviewTerms {

    private final PolicyBook policy;

    ReviewTerms(PolicyBook policy) {
        this.policy = policy;
    }

    Deadline due(LocalDate since, String kind, ReviewStage stage) {
        return policy.calendar().deadline(since, workingDays(policy.traineeship(since), kind, stage));
    }

    private static int workingDays(TraineeshipPolicy rules, String kind, ReviewStage stage) {
        return switch (kind) {
            case "ACCREDITATION_MATERIAL" -> rules.materialReviewWorkingDays();
            case "ACCREDITATION_SITE" ->
                stage == ReviewStage.FIRST ? rules.siteAssessmentWorkingDays() : rules.reviewWorkingDays();
            default -> rules.reviewWorkingDays();
        };
    }
}
