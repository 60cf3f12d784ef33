package cn.qicheng.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the demonstration: the real time, some whole days ahead. It only goes forward, as time does, and a restart
 * does not turn it back.
 */
@Singleton
@Requires(env = "demo")
class DemoClock extends Clock {

    private static final String THE_CLOCK = "clock";

    private final DemoClockRows rows;
    private final Clock real = Clock.systemUTC();
    private volatile int offsetDays;

    DemoClock(DemoClockRows rows) {
        this.rows = rows;
        this.offsetDays = rows.findById(THE_CLOCK).map(DemoClockRow::offsetDays).orElse(0);
    }

    int offsetDays() {
        return offsetDays;
    }

    /** Called by one caller at a time, {@link DemoClockController}. */
    void nextDay() {
        var next = offsetDays + 1;
        rows.put(THE_CLOCK, next);
        offsetDays = next;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(Duration.ofDays(offsetDays));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product asks for instants only");
    }
}
