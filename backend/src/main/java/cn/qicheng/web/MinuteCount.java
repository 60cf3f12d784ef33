package cn.qicheng.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * How often something happened within this minute, counted in Redis over all instances. Without Redis nothing is counted
 * and everybody passes: such a limit stops machines, and no rule of the business may hang on it. A Redis that is away costs
 * one short wait a second and not one per request, see {@link RedisAside}.
 */
@Singleton
public class MinuteCount {

    private static final int WINDOW_SECONDS = 60;
    private static final Duration LIMIT = Duration.ofMillis(200);

    /** One call: a count that was made but never ends would outlive its minute. */
    private static final String COUNT = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
            return count""";

    private final RedisAside redis;
    private final Clock clock;

    MinuteCount(RedisAside redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * Counts once more and returns the count, 0 without Redis.
     *
     * @param act what is counted, e.g. {@code sign-in}
     * @param who the person or address it is counted for
     */
    public long next(String act, String who) {
        var key = "limit:" + act + ":" + who + ":" + clock.instant().getEpochSecond() / WINDOW_SECONDS;
        return redis.eval(LIMIT, COUNT, key, String.valueOf(2 * WINDOW_SECONDS)).orElse(0L);
    }
}
