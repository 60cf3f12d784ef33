package cn.qicheng.registration.store;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis for what may be lost. Every call has {@link #LIMIT} and answers "nothing" when Redis is slow, full or gone; after
 * a failure it is left alone for {@link #REST}, so that a Redis that hangs costs one short wait a second and not one per
 * request. The connection is made in the background: a product whose Redis is away starts and serves.
 */
@Singleton
class RedisAside {

    static final Duration LIMIT = Duration.ofMillis(50);
    static final Duration REST = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(RedisAside.class);

    private final BeanProvider<StatefulRedisConnection<String, String>> connections;
    private final AtomicReference<RedisAsyncCommands<String, String>> commands = new AtomicReference<>();
    private final AtomicBoolean connecting = new AtomicBoolean();
    private volatile long restUntilNanos = System.nanoTime();

    RedisAside(BeanProvider<StatefulRedisConnection<String, String>> connections) {
        this.connections = connections;
    }

    Optional<String> get(String key) {
        return call(redis -> redis.get(key));
    }

    void put(String key, String value, Duration kept) {
        call(redis -> redis.psetex(key, kept.toMillis(), value));
    }

    /** Runs a script that returns one integer. */
    Optional<Long> eval(String script, String key, String... arguments) {
        return call(redis -> redis.<Long>eval(script, ScriptOutputType.INTEGER, new String[] {key}, arguments));
    }

    private <T> Optional<T> call(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> command) {
        var redis = commands.get();
        if (redis == null) {
            connect();
            return Optional.empty();
        }
        if (System.nanoTime() - restUntilNanos < 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    command.apply(redis).toCompletableFuture().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception away) {
            restUntilNanos = System.nanoTime() + REST.toNanos();
            LOG.debug("going on without Redis: {}", away.toString());
            return Optional.empty();
        }
    }

    private void connect() {
        if (System.nanoTime() - restUntilNanos < 0 || !connecting.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual().name("redis-aside").start(() -> {
            try {
                commands.set(connections.get().async());
            } catch (RuntimeException away) {
                restUntilNanos = System.nanoTime() + REST.toNanos();
                LOG.info("Redis is away, going on without it: {}", away.toString());
            } finally {
                connecting.set(false);
            }
        });
    }
}
