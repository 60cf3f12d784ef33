package cn.qicheng.wechat.wxjava;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import me.chanjar.weixin.common.redis.BaseWxRedisOps;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps WeChat's access token in Redis, one for all instances, under a lock that only its owner opens and that opens by
 * itself should its owner die.
 *
 * <p>While Redis is away each instance goes on with a copy of its own. That is harmless because the token is the stable
 * one: asking for it again yields the same token and takes nobody's away. So sign-in does not depend on Redis.
 */
@Singleton
final class SharedTokenStore extends BaseWxRedisOps {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTokenStore.class);

    /** Longer than a token request can take (connect 2 s, answer 3 s, retried once). */
    private static final Duration LEASE = Duration.ofSeconds(12);

    /** WxJava asks for the lock again and again without an end; after this long the answer is an exception. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(20);
    private static final String RELEASE_IF_MINE =
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

    private final BeanProvider<StatefulRedisConnection<String, String>> redis;
    private final Map<String, Kept> own = new ConcurrentHashMap<>();

    /** A value held here, for the time Redis is away. */
    private record Kept(String value, long expiresNanos) {
        boolean fresh() {
            return System.nanoTime() - expiresNanos < 0;
        }
    }

    SharedTokenStore(BeanProvider<StatefulRedisConnection<String, String>> redis) {
        this.redis = redis;
    }

    @Override
    public @Nullable String getValue(String key) {
        return shared(commands -> commands.get(key), () -> ownValue(key));
    }

    @Override
    public void setValue(String key, String value, int duration, TimeUnit unit) {
        var millis = Math.max(1, unit.toMillis(duration));
        own.put(key, new Kept(value, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis)));
        shared(commands -> commands.set(key, value, SetArgs.Builder.px(millis)), () -> null);
    }

    /** Seconds left; -2 if there is no such value, as Redis says it. */
    @Override
    public Long getExpire(String key) {
        Long left = shared(commands -> commands.ttl(key), () -> {
            var kept = own.get(key);
            return kept != null && kept.fresh()
                    ? TimeUnit.NANOSECONDS.toSeconds(kept.expiresNanos() - System.nanoTime())
                    : -2L;
        });
        return left == null ? -2L : left;
    }

    /** WxJava calls this with 0 to drop a token that WeChat no longer takes. */
    @Override
    public void expire(String key, int duration, TimeUnit unit) {
        if (duration <= 0) {
            own.remove(key);
            shared(commands -> commands.del(key), () -> null);
        } else {
            shared(commands -> commands.pexpire(key, unit.toMillis(duration)), () -> null);
        }
    }

    @Override
    public Lock getLock(String key) {
        return new LeasedLock(key);
    }

    private @Nullable String ownValue(String key) {
        var kept = own.get(key);
        return kept != null && kept.fresh() ? kept.value() : null;
    }

    private <T> @Nullable T shared(
            Function<RedisCommands<String, String>, @Nullable T> inRedis, Supplier<@Nullable T> without) {
        try {
            return inRedis.apply(redis.get().sync());
        } catch (RedisException gone) {
            LOG.warn(
                    "wechat token kept by this instance alone, Redis is away: {}",
                    gone.getClass().getSimpleName());
            return without.get();
        }
    }

    /** One lock over all instances; without Redis, over this instance. */
    private final class LeasedLock implements Lock {

        private final String key;
        private final ReentrantLock ownLock = new ReentrantLock();
        private final ThreadLocal<@Nullable String> ownerMark = new ThreadLocal<>();
        private final ThreadLocal<@Nullable Long> waitingSince = new ThreadLocal<>();

        LeasedLock(String key) {
            this.key = key;
        }

        @Override
        public boolean tryLock() {
            var mark = UUID.randomUUID().toString();
            var taken = shared(
                    commands -> "OK"
                            .equals(commands.set(key, mark, SetArgs.Builder.nx().px(LEASE.toMillis()))),
                    ownLock::tryLock);
            if (Boolean.TRUE.equals(taken)) {
                ownerMark.set(mark);
                waitingSince.remove();
                return true;
            }
            return false;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            var until = System.nanoTime() + unit.toNanos(time);
            while (!tryLock()) {
                refuseEndlessWait();
                if (System.nanoTime() - until >= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            }
            return true;
        }

        /** Counts over all calls of one thread until it has the lock or is sent away. */
        private void refuseEndlessWait() {
            var since = waitingSince.get();
            if (since == null) {
                waitingSince.set(System.nanoTime());
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                waitingSince.remove();
                throw new IllegalStateException("no access token after " + PATIENCE.toSeconds() + " s of waiting");
            }
        }

        @Override
        public void lock() {
            try {
                lockInterruptibly();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the access token", interrupted);
            }
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            while (!tryLock(1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void unlock() {
            var mark = ownerMark.get();
            ownerMark.remove();
            if (ownLock.isHeldByCurrentThread()) {
                ownLock.unlock();
            } else if (mark != null) {
                shared(
                        commands -> commands.<Long>eval(
                                RELEASE_IF_MINE, ScriptOutputType.INTEGER, new String[] {key}, mark),
                        () -> null);
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("the lock over instances has no conditions");
        }
    }
}
