package cn.qicheng.wechat.push;

import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.wechat.PushInbox;
import cn.qicheng.wechat.PushListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps events and lets the listeners hear them. Keeping is committed before WeChat is told "success", and the key over the
 * words makes a repeated event one; hearing is one transaction with the mark, so a process that dies in between hears
 * again.
 */
@Singleton
class StoredPushes implements PushInbox {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPushes.class);

    private static final int AT_ONCE = 100;
    private static final int MOST_ATTEMPTS = 8;
    private static final int LONGEST_NAME = 60;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final PushRows rows;
    private final List<PushListener> listeners;
    private final Clock clock;

    StoredPushes(PushRows rows, List<PushListener> listeners, Clock clock) {
        this.rows = rows;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Transactional
    void keep(String body) {
        var name = PushWords.nameOf(body);
        rows.insertIfNew(
                Ulid.next(),
                Digest.sha256(body),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                body,
                now());
    }

    @Override
    public int workOff() {
        var done = 0;
        for (var due = rows.due(now(), AT_ONCE); !due.isEmpty(); due = rows.due(now(), AT_ONCE)) {
            var before = done;
            for (var id : due) {
                done += attempt(id);
            }
            if (done == before) {
                break;
            }
        }
        return done;
    }

    private int attempt(String id) {
        try {
            return hear(id);
        } catch (RuntimeException failure) {
            LOG.warn("wechat push {} could not be heard, it is kept: {}", id, failure.toString());
            postpone(id, failure);
            return 0;
        }
    }

    @Transactional
    protected int hear(String id) {
        var taken = rows.take(id);
        if (taken.isEmpty()) {
            return 0;
        }
        var event = PushWords.read(taken.get().body());
        listeners.forEach(listener -> listener.heard(event));
        return rows.heard(id);
    }

    /** Five seconds, then ten, twenty …: about twenty minutes until somebody must look. */
    private void postpone(String id, RuntimeException failure) {
        try {
            var attempts = rows.findById(id).map(PushRow::attempts).orElse(0);
            rows.postpone(
                    id,
                    failure.getClass().getSimpleName(),
                    now().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_ATTEMPTS))),
                    MOST_ATTEMPTS);
        } catch (RuntimeException databaseAway) {
            LOG.warn("wechat push {} stays due: {}", id, databaseAway.toString());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
