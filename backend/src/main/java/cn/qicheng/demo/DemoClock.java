package cn.qicheng.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

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
    private volatile @Nullable Instant staged;

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

    /** While the story is told, before anybody can ask, it is the time of the act that is being lived. */
    void stage(Instant moment) {
        staged = moment;
    }

    void backToNow() {
        staged = null;
    }

    @Override
    public Instant instant() {
        var moment = staged;
        return moment != null ? moment : today();
    }

    private Instant today() {
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
