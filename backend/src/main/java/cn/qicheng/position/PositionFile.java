package cn.qicheng.position;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.position.PositionEntry.Key;
import cn.qicheng.traineebase.TraineeBaseMoved;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files the posts that were judged right, inside the import's transaction (17号 第十四条: reviewed and filed). */
@Singleton
class PositionFile {

    private static final int BATCH = 500;

    private final PositionRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    PositionFile(PositionRows rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the posts that these bases have filed in these years. */
    Map<Key, PositionRow> filed(Collection<Key> keys) {
        var basesByYear = new TreeMap<Integer, Set<String>>();
        keys.forEach(key ->
                basesByYear.computeIfAbsent(key.year(), year -> new TreeSet<>()).add(key.baseId()));
        var found = new HashMap<Key, PositionRow>();
        basesByYear.forEach((year, baseIds) -> rows.findByBaseIdInAndYear(baseIds, year)
                .forEach(row -> found.put(new Key(row.baseId(), row.year(), row.title()), row)));
        return found;
    }

    void file(List<PositionEntry> entries, Actor actor, String source) {
        var stored = filed(entries.stream().map(PositionEntry::key).toList());
        var role = actor.holds(Role.CITY_OFFICER) ? Role.CITY_OFFICER : Role.DISTRICT_OFFICER;
        var fresh = new ArrayList<PositionRow>();
        for (var entry : entries) {
            var known = stored.get(entry.key());
            if (known == null) {
                fresh.add(filed(entry));
                continue;
            }
            var changes = entry.changesTo(known);
            if (!changes.isEmpty()) {
                rows.update(known.as(entry));
                var what = source + "：" + String.join("；", changes);
                audit.noted(
                        subject(known.id()),
                        "CHANGED",
                        actor,
                        role,
                        what.length() <= 500 ? what : what.substring(0, 500));
            }
        }
        for (int from = 0; from < fresh.size(); from += BATCH) {
            var batch = fresh.subList(from, Math.min(fresh.size(), from + BATCH));
            rows.saveAll(batch);
            audit.began(batch.stream().map(row -> subject(row.id())).toList(), "FILED", actor, role, source);
        }
    }

    /** The posts of a base that moved belong to its new district from now on. */
    @EventListener
    void follow(TraineeBaseMoved moved) {
        rows.moveTo(moved.baseId(), moved.districtCode());
    }

    private PositionRow filed(PositionEntry entry) {
        return new PositionRow(
                Ulid.next(),
                entry.key().baseId(),
                entry.key().year(),
                entry.key().title(),
                entry.major(),
                entry.education(),
                entry.headcount(),
                entry.category(),
                entry.livingAllowanceFen(),
                entry.lodging(),
                entry.workplace(),
                entry.duties(),
                entry.districtCode(),
                PositionState.FILED,
                0,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static SubjectRef subject(String id) {
        return new SubjectRef("POSITION", id);
    }
}
