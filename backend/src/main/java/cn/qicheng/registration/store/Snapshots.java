package cn.qicheng.registration.store;

import cn.qicheng.web.RedisAside;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Immutable answers to hot questions, for a short time: in this process, then in Redis for all processes, then made from
 * the database. While one request makes a new one, the others take the old one. Never used to decide anything.
 */
@Singleton
public class Snapshots {

    /** How long a process goes on with what it has. */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** How long the processes share one. The age of a list is at most both together. */
    static final Duration SHARED = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final RedisAside redis;
    private final ObjectMapper json;
    private final ConcurrentHashMap<String, Slot> slots = new ConcurrentHashMap<>();

    Snapshots(RedisAside redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** A snapshot and when it was made, by the clock of this process. */
    private record Kept(Object value, long madeAtNanos) {

        boolean fresh() {
            return System.nanoTime() - madeAtNanos < FRESH.toNanos();
        }
    }

    private static final class Slot {

        final ReentrantLock making = new ReentrantLock();
        volatile @Nullable Kept kept;
    }

    /** Returns the snapshot under a key, at most {@link #FRESH} plus {@link #SHARED} old. */
    public <T> T read(String key, Class<T> type, Supplier<T> fromDatabase) {
        var slot = slots.computeIfAbsent(key, unseen -> new Slot());
        var kept = slot.kept;
        if (kept != null && (kept.fresh() || slot.making.isLocked())) {
            return type.cast(kept.value());
        }
        slot.making.lock();
        try {
            var meanwhile = slot.kept;
            if (meanwhile != null && meanwhile.fresh()) {
                return type.cast(meanwhile.value());
            }
            var value = shared(key, type).orElseGet(() -> made(key, fromDatabase));
            slot.kept = new Kept(value, System.nanoTime());
            return value;
        } catch (RuntimeException absent) {
            // What cannot be made must not be remembered: keys come from outside.
            slots.remove(key, slot);
            throw absent;
        } finally {
            slot.making.unlock();
        }
    }

    /** Forgets a snapshot in this process and in Redis; other processes follow within their short time. */
    public void drop(String key) {
        slots.remove(key);
        redis.put("qicheng:snapshot:" + key, "", Duration.ofMillis(1));
    }

    private <T> Optional<T> shared(String key, Class<T> type) {
        return redis.get("qicheng:snapshot:" + key)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> {
                    try {
                        return Optional.ofNullable(json.readValue(text, type));
                    } catch (IOException unreadable) {
                        LOG.warn("a snapshot in Redis is unreadable, made anew: {}", unreadable.getMessage());
                        return Optional.empty();
                    }
                });
    }

    private <T> T made(String key, Supplier<T> fromDatabase) {
        var value = fromDatabase.get();
        try {
            redis.put("qicheng:snapshot:" + key, json.writeValueAsString(value), SHARED);
        } catch (IOException unwritable) {
            LOG.warn("a snapshot does not go to Redis: {}", unwritable.getMessage());
        }
        return value;
    }
}
