package cn.qicheng.traineeship;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** Breaks the last moment of a filing, after everybody else has heard of it, when a test says so. */
@Singleton
class BreakingListener {

    private final AtomicReference<String> armed = new AtomicReference<>("");

    void arm(String agreementId) {
        armed.set(agreementId);
    }

    void disarm() {
        armed.set("");
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AgreementInForce begun) {
        if (begun.agreementId().equals(armed.get())) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
