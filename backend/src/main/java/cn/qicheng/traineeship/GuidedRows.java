package cn.qicheng.traineeship;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GuidedRows extends GenericRepository<GuidedRow, String> {

    @Query(
            "SELECT id, person_id, base_id, mentor_person_id, state FROM agreement WHERE base_id = :baseId"
                    + " AND mentor_person_id = :mentor AND state IN ('DRAFT', 'TRAINEE_SIGNED', 'SIGNED', 'IN_FORCE') ORDER BY id")
    List<GuidedRow> guided(String baseId, String mentor);

    @Query("UPDATE agreement SET mentor_person_id = :mentor, version = version + 1 WHERE id = :id")
    void handOver(String id, String mentor);
}
