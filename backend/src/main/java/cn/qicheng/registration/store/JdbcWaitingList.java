package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.WaitingEntry;
import cn.qicheng.registration.domain.WaitingList;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcWaitingList implements WaitingList {

    private static final int YES = 1;
    private static final int BATCH = 1000;

    private final WaitingEntryRows rows;

    JdbcWaitingList(WaitingEntryRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<WaitingEntry> byId(String id) {
        return rows.findById(id).map(WaitingEntryRow::toEntry);
    }

    @Override
    public Optional<WaitingEntry> lock(String id) {
        return rows.lock(id).map(WaitingEntryRow::toEntry);
    }

    @Override
    public List<WaitingEntry> ofPerson(String personId) {
        return entries(rows.findByPersonIdOrderByIdDesc(personId));
    }

    @Override
    public Optional<WaitingEntry> activeOf(String windowId, String positionId, String personId) {
        return rows.findByWindowIdAndPositionIdAndPersonIdAndActive(windowId, positionId, personId, YES)
                .map(WaitingEntryRow::toEntry);
    }

    @Override
    public List<WaitingEntry> activeIn(String windowId, String personId) {
        return entries(rows.findByWindowIdAndPersonIdAndActive(windowId, personId, YES));
    }

    @Override
    public List<WaitingEntry> activeAt(String windowId, String positionId) {
        return entries(rows.findByWindowIdAndPositionIdAndActiveOrderByNumber(windowId, positionId, YES));
    }

    @Override
    public void add(Collection<WaitingEntry> entries) {
        var all = entries.stream().map(WaitingEntryRow::of).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            rows.saveAll(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    @Override
    public WaitingEntry moved(WaitingEntry moved) {
        return rows.update(WaitingEntryRow.of(moved)).toEntry();
    }

    @Override
    public Optional<WaitingEntry> first(String windowId, String positionId) {
        return rows.first(windowId, positionId).map(WaitingEntryRow::toEntry);
    }

    @Override
    public List<WaitingEntry> runOut(Instant now, int atMost) {
        return entries(rows.runOut(now, atMost));
    }

    @Override
    public int before(WaitingEntry entry) {
        return rows.before(entry.windowId(), entry.positionId(), entry.number());
    }

    @Override
    public Map<String, Integer> waitingPerPost(String windowId) {
        return rows.waitingPerPost(windowId).stream()
                .collect(Collectors.toMap(PositionCountRow::positionId, PositionCountRow::held));
    }

    private static List<WaitingEntry> entries(List<WaitingEntryRow> found) {
        return found.stream().map(WaitingEntryRow::toEntry).toList();
    }
}
