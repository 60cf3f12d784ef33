package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who was behind a session a moment ago, for requests that come by tens of thousands in a minute: the second and third tap
 * of a phone need not ask the database again. Good for {@link #GOOD_FOR} at most, so a sign-out or a lost role in another
 * process counts that much later; in this process everything is forgotten when any of it changes.
 */
@Singleton
class RecentActors {

    static final Duration GOOD_FOR = Duration.ofSeconds(2);

    /** More sessions than tap within the time, and a bound on memory. */
    private static final int AT_MOST = 100_000;

    private record Recent(Actor actor, Instant endsAt, long readAtNanos) {}

    private final TransactionOperations<Connection> transactions;
    private final ConcurrentHashMap<String, Recent> recent = new ConcurrentHashMap<>();

    RecentActors(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    Optional<Actor> of(String sessionId, Instant now) {
        var known = recent.get(sessionId);
        return known != null
                        && System.nanoTime() - known.readAtNanos() < GOOD_FOR.toNanos()
                        && known.endsAt().isAfter(now)
                ? Optional.of(known.actor())
                : Optional.empty();
    }

    /** Remembers what was read; {@code readAtNanos} is from before the reading. */
    void remember(String sessionId, Actor actor, Instant endsAt, long readAtNanos) {
        if (recent.size() >= AT_MOST) {
            recent.clear();
        }
        recent.put(sessionId, new Recent(actor, endsAt, readAtNanos));
    }

    /** A session, a role or a person changes in the transaction that runs: nothing is known any more, now and after it. */
    void forget() {
        recent.clear();
        transactions
                .findTransactionStatus()
                .ifPresent(running -> running.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        recent.clear();
                    }
                }));
    }
}
