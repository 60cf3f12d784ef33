package cn.qicheng.registration.store;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the way of a tap before the first person does: the first second of a fresh process is ten times slower than the
 * second one. Nothing is served until it is done; every rehearsed batch is rolled back.
 */
@Singleton
class RushWarmUp implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RushWarmUp.class);

    private final BatchPlaceBook places;
    private final PlaceBatch batches;
    private final Duration atMost;

    RushWarmUp(BatchPlaceBook places, PlaceBatch batches, @Value("${qicheng.registration.warm-up}") Duration atMost) {
        this.places = places;
        this.batches = batches;
        this.atMost = atMost;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        var until = System.nanoTime() + atMost.toNanos();
        int rounds = 0;
        while (System.nanoTime() - until < 0) {
            batches.rehearse(places::facts);
            rounds++;
        }
        LOG.debug("the way of a tap was rehearsed {} times", rounds);
    }
}
