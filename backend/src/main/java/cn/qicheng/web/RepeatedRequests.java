package cn.qicheng.web;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The answers already given, by person and key. Kept for {@link #KEPT}, longer than any phone goes on trying. */
@Singleton
class RepeatedRequests {

    static final Duration KEPT = Duration.ofDays(7);

    /** An answer as it was sent: the status and the JSON, empty if there was no body. */
    record Answer(int status, String body) {}

    /** What is known of a key. */
    sealed interface Found {
        /** Nobody has used it; it is now reserved for this request. */
        record Fresh() implements Found {}

        /** Done before. */
        record Answered(Answer answer) implements Found {}

        /** Another request with this key is under way. */
        record Running() implements Found {}

        /** The key came with other content before. */
        record OtherBody() implements Found {}
    }

    private final IdempotentRequestRows rows;
    private final Clock clock;

    RepeatedRequests(IdempotentRequestRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Looks a key up and reserves it if it is free or its lease has run out. */
    Found reserve(String actorId, String key, String fingerprint, Duration lease) {
        var id = idOf(actorId, key);
        var now = clock.instant();
        if (rows.insertIfFree(id, fingerprint, now.plus(lease)) == 1) {
            return new Found.Fresh();
        }
        var row = rows.findById(id).orElse(null);
        if (row == null) {
            return new Found.Running();
        }
        if (!row.fingerprint().equals(fingerprint)) {
            return new Found.OtherBody();
        }
        if (row.status() != null) {
            return new Found.Answered(new Answer(row.status(), row.answer() == null ? "" : row.answer()));
        }
        return rows.takeOver(id, now, now.plus(lease)) == 1 ? new Found.Fresh() : new Found.Running();
    }

    void keep(String actorId, String key, Answer answer) {
        rows.keep(idOf(actorId, key), answer.status(), answer.body());
    }

    void release(String actorId, String key) {
        rows.release(idOf(actorId, key));
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void forgetOld() {
        rows.forget(clock.instant().minus(KEPT));
    }

    private static String idOf(String actorId, String key) {
        return actorId + "/" + key;
    }
}
