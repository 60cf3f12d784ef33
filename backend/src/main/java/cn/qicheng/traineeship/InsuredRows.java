package cn.qicheng.traineeship;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Agreements whose trainees have to be insured: signed by both and not over. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InsuredRows extends GenericRepository<InsuredRow, String> {

    @Query("SELECT id, no, person_id, base_id, state, signed_on, ends_on FROM agreement"
            + " WHERE base_id = :baseId AND state IN ('SIGNED', 'IN_FORCE') ORDER BY signed_on, id")
    List<InsuredRow> ofBase(String baseId);

    @Query(
            "SELECT id, no, person_id, base_id, state, signed_on, ends_on FROM agreement"
                    + " WHERE id IN (:ids) AND base_id = :baseId AND state IN ('SIGNED', 'IN_FORCE', 'COMPLETED', 'TERMINATED')")
    List<InsuredRow> among(Collection<String> ids, String baseId);

    @Query("SELECT id, no, person_id, base_id, state, signed_on, ends_on FROM agreement"
            + " WHERE state IN ('SIGNED', 'IN_FORCE') AND id > :after ORDER BY id LIMIT :size")
    List<InsuredRow> after(String after, int size);

    /** Those whom nothing covers on that day. */
    @Query("SELECT a.id, a.no, a.person_id, a.base_id, a.state, a.signed_on, a.ends_on FROM agreement a"
            + " WHERE a.state = 'IN_FORCE' AND a.signed_on <= :day"
            + " AND NOT EXISTS (SELECT 1 FROM agreement_insurance i WHERE i.agreement_id = a.id"
            + " AND i.from_on <= :day AND i.to_on >= :day)"
            + " AND NOT EXISTS (SELECT 1 FROM insurance_cover c WHERE c.agreement_id = a.id AND c.live = 1"
            + " AND c.from_on <= :day AND c.to_on >= :day) ORDER BY a.base_id, a.id LIMIT :size")
    List<InsuredRow> uncovered(LocalDate day, int size);
}
