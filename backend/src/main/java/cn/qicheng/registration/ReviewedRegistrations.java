package cn.qicheng.registration;

import cn.qicheng.review.ReviewConcluded;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears what the bureau decided on eligibility. */
@Singleton
class ReviewedRegistrations {

    private final RegistrationDesk desk;

    ReviewedRegistrations(RegistrationDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(ReviewConcluded decision) {
        if (decision.kind().equals(EligibilityReviews.KIND)) {
            desk.reviewed(decision);
        }
    }
}
