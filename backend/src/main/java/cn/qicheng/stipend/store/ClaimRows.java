package cn.qicheng.stipend.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** In the searches {@code states}, {@code offices} and {@code bases} are never empty; see {@link JdbcStipendClaims}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimRows extends GenericRepository<ClaimRow, String> {

    String VISIBLE = " FROM stipend_claim WHERE (:wholeCity = TRUE OR office_code IN (:offices) OR base_id IN (:bases))"
            + " AND base_id LIKE :baseId AND (no LIKE :words OR base_name LIKE :words)";

    ClaimRow save(ClaimRow row);

    ClaimRow update(ClaimRow row);

    Optional<ClaimRow> findById(String id);

    @Query("SELECT * FROM stipend_claim WHERE id = :id FOR UPDATE")
    Optional<ClaimRow> lock(String id);

    @Query("SELECT c.* FROM stipend_claim c JOIN stipend_line l ON l.claim_id = c.id WHERE l.id = :lineId FOR UPDATE")
    Optional<ClaimRow> lockOfLine(String lineId);

    @Query("SELECT * FROM stipend_claim WHERE id = :submittedId OR origin_id = :submittedId ORDER BY id")
    List<ClaimRow> family(String submittedId);

    List<ClaimRow> findByIdIn(Collection<String> ids);

    @Query("SELECT *" + VISIBLE + " AND state IN (:states) ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<ClaimRow> search(
            boolean wholeCity,
            Collection<String> offices,
            Collection<String> bases,
            String baseId,
            String words,
            Collection<String> states,
            int size,
            long offset);

    @Query("SELECT COUNT(*)" + VISIBLE + " AND state IN (:states)")
    long count(
            boolean wholeCity,
            Collection<String> offices,
            Collection<String> bases,
            String baseId,
            String words,
            Collection<String> states);

    @Query("SELECT state, COUNT(*) AS waiting, MIN(since) AS oldest_since" + VISIBLE
            + " AND state IN (:states) GROUP BY state")
    List<WaitingRow> waiting(
            boolean wholeCity,
            Collection<String> offices,
            Collection<String> bases,
            String baseId,
            String words,
            Collection<String> states);

    /** Only a claim whose money is with the base has such lines: a trainee's word brings it back there. */
    @Query("SELECT c.id AS claim_id, c.base_name AS base_name, COUNT(*) AS missed, MIN(l.since) AS oldest_since"
            + " FROM stipend_claim c JOIN stipend_line l ON l.claim_id = c.id AND l.state = 'NOT_RECEIVED'"
            + " WHERE c.state = 'PAID_TO_BASE' AND c.office_code IN (:offices)"
            + " GROUP BY c.id, c.base_name ORDER BY oldest_since, c.id LIMIT :most")
    List<MissingRow> missing(Collection<String> offices, int most);

    @Query("SELECT c.id AS claim_id, c.base_name AS base_name, COUNT(*) AS missed, MIN(c.since) AS oldest_since"
            + " FROM stipend_claim c JOIN stipend_line l ON l.claim_id = c.id AND l.state = 'CLAIMED'"
            + " WHERE c.state = 'PAID_TO_BASE' AND c.since < :before AND c.office_code IN (:offices)"
            + " GROUP BY c.id, c.base_name ORDER BY oldest_since, c.id LIMIT :most")
    List<MissingRow> late(Collection<String> offices, Instant before, int most);

    @Query("SELECT c.id AS claim_id, c.base_name AS base_name, COUNT(*) AS missed, MIN(l.since) AS oldest_since"
            + " FROM stipend_claim c JOIN stipend_line l ON l.claim_id = c.id AND l.state = 'PASSED_ON' AND l.since < :before"
            + " WHERE c.state IN ('PAID_TO_BASE', 'PASSED_ON') AND c.office_code IN (:offices)"
            + " GROUP BY c.id, c.base_name ORDER BY oldest_since, c.id LIMIT :most")
    List<MissingRow> silent(Collection<String> offices, Instant before, int most);
}
