package cn.qicheng.registration.store;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** The beat of the windows in play. */
@Singleton
@Requires(property = "qicheng.clockwork.ticks", notEquals = "false")
class RushSecond {

    private final WindowReconciler reconciler;

    RushSecond(WindowReconciler reconciler) {
        this.reconciler = reconciler;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void beat() {
        reconciler.look();
    }
}
