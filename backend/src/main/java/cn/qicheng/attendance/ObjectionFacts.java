package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.SheetObjectionState;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What sheets need to know of objections. */
@Singleton
class ObjectionFacts {

    private final ObjectionRows rows;

    ObjectionFacts(ObjectionRows rows) {
        this.rows = rows;
    }

    /** Returns the latest objection of each sheet that has one. */
    Map<String, ObjectionRow> latest(Collection<String> sheetIds) {
        return sheetIds.isEmpty()
                ? Map.of()
                : rows.findBySheetIdInOrderByLodgedAt(sheetIds).stream()
                        .collect(Collectors.toMap(ObjectionRow::sheetId, row -> row, (earlier, later) -> later));
    }

    List<ObjectionRow> ofBase(String baseId, SheetObjectionState state) {
        return rows.findByBaseIdInAndState(List.of(baseId), state);
    }

    boolean open(String sheetId) {
        return rows.findBySheetIdInOrderByLodgedAt(List.of(sheetId)).stream().anyMatch(row -> row.open() != null);
    }

    /** Whether somebody objected to this very entry, whatever came of it. */
    boolean objected(String entryId) {
        return rows.findByEntryId(entryId).isPresent();
    }
}
