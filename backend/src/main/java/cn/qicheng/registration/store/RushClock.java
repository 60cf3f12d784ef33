package cn.qicheng.registration.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that decides an opening. Instances' clocks may differ, so all of them go by the one of Redis: learned once a
 * second, and kept when Redis goes. A clock that was set on purpose (the demo's, the tests') is believed instead.
 */
@Singleton
public class RushClock {

    /** Clocks that differ by more are not two clocks of one city: somebody has set one. */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private final Clock clock;
    private volatile long aheadMillis;

    RushClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().plusMillis(aheadMillis);
    }

    /** Whether Redis' clock counts: only if this process goes by the machine's own. */
    boolean followsRedis() {
        return clock.equals(Clock.system(clock.getZone()));
    }

    void learn(long redisMillis) {
        var ahead = redisMillis - clock.millis();
        aheadMillis = followsRedis() && Math.abs(ahead) < BELIEVED.toMillis() ? ahead : 0;
    }
}
