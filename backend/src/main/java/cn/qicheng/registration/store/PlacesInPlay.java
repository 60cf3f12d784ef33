package cn.qicheng.registration.store;

import cn.qicheng.position.Positions;
import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.Draws;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.domain.WindowState;
import cn.qicheng.registration.store.WindowInPlay.Claim;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The windows people tap in, as this process knows them: loaded once, by one reader however many wait for it, and brought
 * up to date every second by the {@link WindowReconciler}. Answers quickly who need not trouble the database; whoever might
 * get a place goes there.
 */
@Singleton
public class PlacesInPlay {

    private final RegistrationWindows windows;
    private final Draws draws;
    private final Positions positions;
    private final PlaceConnections connections;
    private final TransactionOperations<Connection> transactions;
    private final ExecutorService blocking;
    private final ConcurrentHashMap<String, WindowInPlay> known = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, RushTally> tallies = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> versions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, CompletableFuture<WindowInPlay>> loading = new ConcurrentHashMap<>();

    PlacesInPlay(
            RegistrationWindows windows,
            Draws draws,
            Positions positions,
            PlaceConnections connections,
            TransactionOperations<Connection> transactions,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.windows = windows;
        this.draws = draws;
        this.positions = positions;
        this.connections = connections;
        this.transactions = transactions;
        this.blocking = blocking;
    }

    /** Returns a window that is loaded already. */
    public @Nullable WindowInPlay known(String windowId) {
        return known.get(windowId);
    }

    /** Loads a published window without blocking; many who ask at once share one load. A failure is not remembered. */
    public CompletableFuture<WindowInPlay> load(String windowId) {
        var mine = new CompletableFuture<WindowInPlay>();
        var first = loading.putIfAbsent(windowId, mine);
        if (first != null) {
            return first;
        }
        blocking.execute(() -> {
            try {
                var loaded = known.get(windowId);
                if (loaded == null) {
                    loaded = read(windowId);
                    known.put(windowId, loaded);
                }
                loading.remove(windowId, mine);
                mine.complete(loaded);
            } catch (RuntimeException failed) {
                loading.remove(windowId, mine);
                mine.completeExceptionally(failed);
            }
        });
        return mine;
    }

    /** As {@link #load}, for a caller who may wait. */
    public WindowInPlay loaded(String windowId) {
        var window = known(windowId);
        return window == null ? load(windowId).join() : window;
    }

    /** Every window that is loaded. */
    Collection<WindowInPlay> all() {
        return known.values();
    }

    Set<String> ids() {
        return Set.copyOf(known.keySet());
    }

    /**
     * Takes in what was just committed about a window, so that the next tap sees it. Lines and claims stay: people may be
     * standing in them at this moment.
     */
    public void changed(String windowId) {
        versions.merge(windowId, 1L, Long::sum);
        WindowInPlay before;
        WindowInPlay after;
        do {
            before = known.get(windowId);
            if (before == null) {
                return;
            }
            var window = windows.byId(windowId).orElse(before.window());
            after = new WindowInPlay(
                    before.tally(), window, before.slotSeed(), lines(windows.posts(windowId), before), before.claims());
            after.lines().forEach(PlaceLine::freed);
        } while (!known.replace(windowId, before, after));
    }

    /** Lets go of windows that closed before then; what they have counted stays to be read. */
    void dropEnded(Instant then) {
        known.values().removeIf(window -> window.window().closesAt().isBefore(then));
    }

    /** What a window has counted in this process. */
    public RushTally tally(String windowId) {
        var tally = tallies.get(windowId);
        return tally == null ? new RushTally() : tally;
    }

    /** Goes up with every {@link #changed}. */
    public long version(String windowId) {
        return versions.getOrDefault(windowId, 0L);
    }

    /** Takes in what the database says now; keeps lines and claims, in which people may be standing. */
    void refresh(RegistrationWindow window, WindowInPlay before, Collection<WindowPost> posts) {
        known.replace(
                window.id(),
                before,
                new WindowInPlay(before.tally(), window, before.slotSeed(), lines(posts, before), before.claims()));
    }

    /**
     * A place is being freed in the transaction that runs: whoever taps from now on asks the database, both before and
     * after the commit, so that nobody is told "full" of a place that is free.
     */
    void freed(String windowId, String positionId, String personId) {
        forgetFreed(windowId, positionId, personId);
        transactions
                .findTransactionStatus()
                .ifPresent(running -> running.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        forgetFreed(windowId, positionId, personId);
                    }
                }));
    }

    /** A place is being given in the transaction that runs, past the writer: its holder is known from the commit on. */
    void held(Registration registration) {
        transactions
                .findTransactionStatus()
                .ifPresent(running -> running.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        var window = known.get(registration.windowId());
                        if (window != null) {
                            window.confirm(registration, "");
                        }
                    }
                }));
    }

    /** As {@link #freed}, for a place that another process freed. */
    void forgetFreed(String windowId, String positionId, String personId) {
        var window = known.get(windowId);
        if (window == null) {
            return;
        }
        window.claims()
                .computeIfPresent(
                        personId,
                        (person, claim) -> claim.positionId().equals(positionId)
                                        && claim.answer().isDone()
                                ? null
                                : claim);
        var line = window.line(positionId);
        if (line != null) {
            line.freed();
        }
    }

    private WindowInPlay read(String windowId) {
        var window = windows.byId(windowId)
                .filter(found -> found.state() != WindowState.PLANNED)
                .orElseThrow(RegistrationProblems::windowAbsent);
        var claims = new ConcurrentHashMap<String, Claim>();
        try (var connection = connections.get()) {
            for (var holder : PlaceSql.holders(connection, windowId)) {
                claims.put(holder.registration().personId(), Claim.held(holder.registration(), holder.requestKey()));
            }
            connection.rollback();
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the holders of window " + windowId + " cannot be read", unreadable);
        }
        return new WindowInPlay(
                tallies.computeIfAbsent(windowId, unseen -> new RushTally()),
                window,
                window.terms().spreads() ? draws.seedOf(windowId) : null,
                lines(windows.posts(windowId), null),
                claims);
    }

    private Map<String, PlaceLine> lines(Collection<WindowPost> posts, @Nullable WindowInPlay before) {
        var lines = new HashMap<String, PlaceLine>();
        var fresh = new HashMap<String, WindowPost>();
        for (var post : posts) {
            var line = before == null ? null : before.line(post.positionId());
            if (line == null) {
                fresh.put(post.positionId(), post);
            } else {
                lines.put(post.positionId(), line);
            }
        }
        var filed = positions.views(fresh.keySet());
        fresh.forEach((id, offered) -> {
            var post = filed.get(id);
            if (post != null) {
                lines.put(id, new PlaceLine(offered.windowId(), id, post.baseId(), post.districtCode()));
            }
        });
        for (var post : posts) {
            var line = lines.get(post.positionId());
            if (line != null) {
                line.doorOf(post);
            }
        }
        return Map.copyOf(lines);
    }
}
