package cn.qicheng.web;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often something happened within this minute, counted in Redis over all instances. Without Redis nothing is counted
 * and everybody passes: such a limit stops machines, and no rule of the business may hang on it.
 */
@Singleton
public class MinuteCount {

    private static final Logger LOG = LoggerFactory.getLogger(MinuteCount.class);
    private static final int WINDOW_SECONDS = 60;

    private final BeanProvider<StatefulRedisConnection<String, String>> redis;
    private final Clock clock;

    MinuteCount(BeanProvider<StatefulRedisConnection<String, String>> redis, Clock clock) {
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
        try {
            var commands = redis.get().sync();
            commands.set(key, "0", SetArgs.Builder.nx().ex(2 * WINDOW_SECONDS));
            return commands.incr(key);
        } catch (RedisException gone) {
            LOG.warn("{} is not counted, Redis is away: {}", act, gone.toString());
            return 0;
        }
    }
}
