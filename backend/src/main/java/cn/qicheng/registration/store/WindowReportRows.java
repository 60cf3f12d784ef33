package cn.qicheng.registration.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WindowReportRows extends GenericRepository<WindowRow, String> {

    @Query("SELECT position_id, COUNT(active) AS active, COUNT(*) - COUNT(active) AS released FROM registration"
            + " WHERE window_id = :windowId GROUP BY position_id")
    List<WindowPeopleRow> people(String windowId);

    @Query("SELECT COUNT(*) FROM (SELECT person_id FROM registration WHERE window_id = :windowId AND active = 1"
            + " GROUP BY person_id HAVING COUNT(*) > 1) AS twice")
    int personsWithTwo(String windowId);

    @Query("SELECT COUNT(*) FROM waiting_entry WHERE window_id = :windowId AND state = 'OFFERED'")
    int offersOut(String windowId);

    @Query("SELECT COUNT(*) FROM draw_entry WHERE window_id = :windowId AND result = 'PLACE'")
    int lotsOpen(String windowId);

    @Query("INSERT INTO window_report(window_id, counts, sha256, sealed_by, sealed_at)"
            + " VALUES (:windowId, :counts, :sha256, :sealedBy, :sealedAt)")
    int seal(String windowId, String counts, String sha256, String sealedBy, Instant sealedAt);

    @Query("SELECT counts, sha256, sealed_at FROM window_report WHERE window_id = :windowId")
    Optional<SealedReportRow> sealed(String windowId);
}
