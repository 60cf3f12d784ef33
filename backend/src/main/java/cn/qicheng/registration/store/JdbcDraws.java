package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.DrawEntry;
import cn.qicheng.registration.domain.DrawResult;
import cn.qicheng.registration.domain.Draws;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcDraws implements Draws {

    private static final int BATCH = 1000;

    private final DrawEntryRows rows;
    private final TransactionOperations<Connection> transactions;

    JdbcDraws(DrawEntryRows rows, TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public void keepSeed(String windowId, String seedHex, Instant now) {
        rows.keepSeed(windowId, seedHex, now);
    }

    @Override
    public String seedOf(String windowId) {
        return rows.seedOf(windowId).orElseThrow(() -> new IllegalStateException("no seed for window " + windowId));
    }

    /** One row, one transaction: what is told to the phone has been committed. */
    @Override
    public Optional<DrawEntry> arrive(String windowId, String positionId, String personId, Instant now) {
        try {
            var entered = transactions.executeWrite(status -> {
                if (rows.holdOpen(windowId).isEmpty()) {
                    return false;
                }
                rows.arrive(windowId, positionId, personId, now);
                return true;
            });
            return entered ? of(windowId, personId) : Optional.empty();
        } catch (RuntimeException failure) {
            // Two taps of one person: the key let one through, and both get its number.
            var entry = of(windowId, personId);
            if (entry.isEmpty()) {
                throw failure;
            }
            return entry;
        }
    }

    @Override
    public Optional<DrawEntry> of(String windowId, String personId) {
        return rows.findByWindowIdAndPersonId(windowId, personId).map(DrawEntryRow::toEntry);
    }

    @Override
    public List<DrawEntry> all(String windowId) {
        return entries(rows.findByWindowIdOrderByDrawNo(windowId));
    }

    @Override
    public List<DrawEntry> drawn(String windowId, String positionId, int page, int size) {
        return entries(rows.drawn(windowId, positionId, size, (long) page * size));
    }

    @Override
    public long countDrawn(String windowId, String positionId) {
        return rows.countDrawn(windowId, positionId);
    }

    @Override
    public Map<String, Integer> arrivedPerPost(String windowId) {
        return rows.arrivedPerPost(windowId).stream()
                .collect(Collectors.toMap(PositionCountRow::positionId, PositionCountRow::held));
    }

    @Override
    public List<String> due(Instant now) {
        return rows.due(now);
    }

    @Override
    public List<String> unsettled() {
        return rows.unsettled();
    }

    @Override
    public void lock(String windowId) {
        rows.lock(windowId);
    }

    @Override
    public void keep(Collection<DrawEntry> drawn) {
        var all = drawn.stream().map(DrawEntryRow::of).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            rows.updateAll(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    @Override
    public List<DrawEntry> withPlace(String windowId, int atMost) {
        return entries(rows.withResult(windowId, DrawResult.PLACE, atMost));
    }

    @Override
    public Optional<DrawEntry> lockPlace(long drawNo) {
        return rows.lockPlace(drawNo).map(DrawEntryRow::toEntry);
    }

    private static List<DrawEntry> entries(List<DrawEntryRow> found) {
        return found.stream().map(DrawEntryRow::toEntry).toList();
    }
}
