package cn.qicheng.registration;

import cn.qicheng.registration.WindowBoard.PostQuery;
import cn.qicheng.registration.store.PlacesInPlay;
import cn.qicheng.web.Etagged;
import cn.qicheng.web.Etagged.Written;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The lists of posts that thousands reload before an opening, as bytes: written, compressed and tagged once a second, then
 * only sent. One reader makes a new one while the others go on with the old one, and begins a little before it is needed;
 * so neither the end of a second nor a cold start sends more than one reader per list to the database.
 */
@Singleton
public class PostLists {

    /** From this age on somebody makes a new one. */
    private static final Duration RENEWED = Duration.ofMillis(800);

    /** Older than this it is not shown: whoever asks waits for the new one. */
    private static final Duration SHOWN = Duration.ofSeconds(3);

    /** Queries come from outside: so many different ones are kept and no more. */
    private static final int AT_MOST = 2_000;

    private final WindowBoard board;
    private final PlacesInPlay inPlay;
    private final Etagged etagged;
    private final ExecutorService blocking;
    private final ConcurrentHashMap<Key, Slot> slots = new ConcurrentHashMap<>();

    PostLists(
            WindowBoard board,
            PlacesInPlay inPlay,
            Etagged etagged,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.inPlay = inPlay;
        this.board = board;
        this.etagged = etagged;
        this.blocking = blocking;
    }

    /** @param version goes up when an officer moves the window, so that the move is seen at once */
    private record Key(String windowId, long version, PostQuery query) {}

    private record Kept(Written list, long madeAtNanos) {

        boolean youngerThan(Duration age) {
            return System.nanoTime() - madeAtNanos < age.toNanos();
        }
    }

    private static final class Slot {
        volatile @Nullable Kept kept;
        volatile @Nullable CompletableFuture<Written> making;
    }

    /** Returns the list as everybody sees it who holds no place in the window. Never blocks. */
    public CompletableFuture<Written> read(String windowId, PostQuery query) {
        var key = new Key(windowId, inPlay.version(windowId), query);
        var slot = slots.get(key);
        if (slot == null) {
            if (slots.size() >= AT_MOST) {
                slots.clear();
            }
            slot = slots.computeIfAbsent(key, unseen -> new Slot());
        }
        var kept = slot.kept;
        if (kept != null && kept.youngerThan(RENEWED)) {
            return CompletableFuture.completedFuture(kept.list());
        }
        var making = make(key, slot);
        return kept != null && kept.youngerThan(SHOWN) ? CompletableFuture.completedFuture(kept.list()) : making;
    }

    private CompletableFuture<Written> make(Key key, Slot slot) {
        CompletableFuture<Written> mine;
        synchronized (slot) {
            if (slot.making != null) {
                return slot.making;
            }
            mine = new CompletableFuture<>();
            slot.making = mine;
        }
        blocking.execute(() -> {
            try {
                var page = board.posts(key.windowId(), key.query(), null);
                var written = etagged.write(page, page.items(), page.total());
                slot.kept = new Kept(written, System.nanoTime());
                slot.making = null;
                mine.complete(written);
            } catch (RuntimeException absent) {
                slots.remove(key, slot);
                slot.making = null;
                mine.completeExceptionally(absent);
            }
        });
        return mine;
    }
}
