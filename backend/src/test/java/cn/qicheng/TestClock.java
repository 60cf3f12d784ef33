package cn.qicheng;

import cn.qicheng.kernel.ChinaTime;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the integration tests. It starts on Monday 2 November 2026, 09:00 in Shanghai, runs on by itself, and can
 * be set or moved; {@link QichengIT} sets it back before each test.
 */
@Primary
@Singleton
@Requires(notEnv = "demo")
public final class TestClock extends Clock {

    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-02T01:00:00Z");

    private volatile Duration offset = Duration.between(Instant.now(Clock.systemUTC()), MONDAY_MORNING);

    public void set(Instant now) {
        offset = Duration.between(Instant.now(Clock.systemUTC()), now);
    }

    /** Sets nine o'clock in the morning of a day in Shanghai. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(9, 0)).atZone(ChinaTime.ZONE).toInstant());
    }

    public void move(Duration by) {
        offset = offset.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now(Clock.systemUTC()).plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product asks for instants only");
    }
}
