package cn.qicheng.stipend;

import cn.qicheng.review.ReviewConcluded;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Breaks the last moment of a review's decision, after everybody else has heard of it, when a test says so. */
@Singleton
class BreakingReviewListener {

    private record Fault(String subjectId, Runnable what) {}

    private static final Fault NONE = new Fault("", () -> {});

    private volatile Fault armed = NONE;

    /** @param what happens instead of the end of the transaction */
    void arm(String subjectId, Runnable what) {
        armed = new Fault(subjectId, what);
    }

    void disarm() {
        armed = NONE;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ReviewConcluded concluded) {
        var fault = armed;
        if (concluded.subject().id().equals(fault.subjectId())) {
            fault.what().run();
        }
    }
}
