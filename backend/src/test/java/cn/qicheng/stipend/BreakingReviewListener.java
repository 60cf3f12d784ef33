package cn.qicheng.stipend;

import cn.qicheng.review.ReviewConcluded;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** Breaks the last moment of a review's decision, after everybody else has heard of it, when a test says so. */
@Singleton
class BreakingReviewListener {

    private final AtomicReference<String> armed = new AtomicReference<>("");

    void arm(String subjectId) {
        armed.set(subjectId);
    }

    void disarm() {
        armed.set("");
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ReviewConcluded concluded) {
        if (concluded.subject().id().equals(armed.get())) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
