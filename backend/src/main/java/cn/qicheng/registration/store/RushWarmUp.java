package cn.qicheng.registration.store;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the way of a tap before the first person does: the first second of a fresh process is ten times slower than the
 * second one. It runs beside the rest of the start; until it is done the process is not healthy, so that a proxy sends nobody
 * here. Every rehearsed batch is rolled back.
 */
@Singleton
@Readiness
class RushWarmUp implements ApplicationEventListener<StartupEvent>, HealthIndicator {

    private static final String NAME = "registrationWarmUp";
    private static final Logger LOG = LoggerFactory.getLogger(RushWarmUp.class);

    private final BatchPlaceBook places;
    private final PlaceBatch batches;
    private final Duration atMost;
    private volatile boolean warm;

    RushWarmUp(BatchPlaceBook places, PlaceBatch batches, @Value("${qicheng.registration.warm-up}") Duration atMost) {
        this.places = places;
        this.batches = batches;
        this.atMost = atMost;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        Thread.ofPlatform().name("rush-warm-up").daemon().start(this::rehearse);
    }

    /** A rehearsal that fails makes the first taps slow; it keeps nobody from tapping. */
    private void rehearse() {
        try {
            var until = System.nanoTime() + atMost.toNanos();
            int rounds = 0;
            while (System.nanoTime() - until < 0) {
                batches.rehearse(places::facts);
                rounds++;
            }
            LOG.debug("the way of a tap was rehearsed {} times", rounds);
        } finally {
            warm = true;
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder(NAME, warm ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
    }
}
