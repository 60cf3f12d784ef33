package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.WindowReports;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcWindowReports implements WindowReports {

    private final WindowReportRows rows;

    JdbcWindowReports(WindowReportRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, People> peoplePerPost(String windowId) {
        return rows.people(windowId).stream()
                .collect(Collectors.toMap(row -> row.positionId(), row -> new People(row.active(), row.released())));
    }

    @Override
    public int personsWithTwo(String windowId) {
        return rows.personsWithTwo(windowId);
    }

    @Override
    public int offersOut(String windowId) {
        return rows.offersOut(windowId);
    }

    @Override
    public int lotsOpen(String windowId) {
        return rows.lotsOpen(windowId);
    }

    @Override
    public void seal(String windowId, Sealed report, String by) {
        rows.seal(windowId, report.counts(), report.sha256(), by, report.sealedAt());
    }

    @Override
    public Optional<Sealed> sealed(String windowId) {
        return rows.sealed(windowId).map(row -> new Sealed(row.counts(), row.sha256(), row.sealedAt()));
    }
}
