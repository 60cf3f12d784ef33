package cn.qicheng.ending.store;

import cn.qicheng.ending.domain.BaseInspection;
import cn.qicheng.ending.domain.InspectionState;
import cn.qicheng.ending.domain.Inspections;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcInspections implements Inspections {

    private final InspectionRows rows;

    JdbcInspections(InspectionRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(BaseInspection inspection) {
        rows.save(InspectionRow.of(inspection));
    }

    @Override
    public void moved(BaseInspection inspection) {
        rows.update(InspectionRow.of(inspection));
    }

    @Override
    public Optional<BaseInspection> byId(String id) {
        return rows.findById(id).map(InspectionRow::inspection);
    }

    @Override
    public List<BaseInspection> ofOffices(Collection<String> offices, int size, long offset) {
        return offices.isEmpty() ? List.of() : whole(rows.ofOffices(offices, size, offset));
    }

    @Override
    public long countOfOffices(Collection<String> offices) {
        return offices.isEmpty() ? 0 : rows.countByOfficeIn(offices);
    }

    @Override
    public List<BaseInspection> openOf(Collection<String> offices) {
        return offices.isEmpty() ? List.of() : whole(rows.findByOfficeInAndState(offices, InspectionState.OPEN));
    }

    @Override
    public List<BaseInspection> openAlarms() {
        return whole(rows.findByStateAndAlarm(InspectionState.OPEN, true));
    }

    private static List<BaseInspection> whole(List<InspectionRow> found) {
        return found.stream().map(InspectionRow::inspection).toList();
    }
}
