package cn.qicheng.web;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.micronaut.context.BeanProvider;
import jakarta.annotation.PostConstruct;
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
public class RedisAside {

    public static final Duration LIMIT = Duration.ofMillis(50);
    public static final Duration REST = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(RedisAside.class);

    private final BeanProvider<StatefulRedisConnection<String, String>> connections;
    private final AtomicReference<RedisAsyncCommands<String, String>> commands = new AtomicReference<>();
    private final AtomicBoolean connecting = new AtomicBoolean();
    private volatile long restUntilNanos = System.nanoTime();
    private volatile boolean toldAway;

    RedisAside(BeanProvider<StatefulRedisConnection<String, String>> connections) {
        this.connections = connections;
    }

    /** Whoever comes first finds the connection made already, unless Redis is away. */
    @PostConstruct
    void start() {
        connect();
    }

    public Optional<String> get(String key) {
        return call(LIMIT, redis -> redis.get(key));
    }

    public void put(String key, String value, Duration kept) {
        call(LIMIT, redis -> redis.psetex(key, kept.toMillis(), value));
    }

    /**
     * Runs a script that returns one integer.
     *
     * @param limit how long to wait at most; a person who signs in may wait a little longer than a list may
     */
    public Optional<Long> eval(Duration limit, String script, String key, String... arguments) {
        return call(limit, redis -> redis.<Long>eval(script, ScriptOutputType.INTEGER, new String[] {key}, arguments));
    }

    private <T> Optional<T> call(
            Duration limit, Function<RedisAsyncCommands<String, String>, CompletionStage<T>> command) {
        var redis = commands.get();
        if (redis == null) {
            connect();
            return Optional.empty();
        }
        if (System.nanoTime() - restUntilNanos < 0) {
            return Optional.empty();
        }
        try {
            var reply = command.apply(redis).toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            toldAway = false;
            return Optional.ofNullable(reply);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception away) {
            restUntilNanos = System.nanoTime() + REST.toNanos();
            tell(away);
            return Optional.empty();
        }
    }

    /** Once until it answers again: a night without Redis is one line, not one a second. */
    private void tell(Exception away) {
        if (!toldAway) {
            toldAway = true;
            LOG.warn("Redis is away or slow, going on without it: {}", away.toString());
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
                tell(away);
            } finally {
                connecting.set(false);
            }
        });
    }
}
