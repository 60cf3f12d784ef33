package cn.qicheng.stipend.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** In the searches {@code bases} is never empty; see {@link JdbcClawbacks}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClawbackRows extends GenericRepository<ClawbackRow, String> {

    String SEEN = " FROM stipend_clawback WHERE (:wholeCity = TRUE OR base_id IN (:bases)) AND state LIKE :state";

    ClawbackRow save(ClawbackRow row);

    ClawbackRow update(ClawbackRow row);

    Optional<ClawbackRow> findById(String id);

    @Query("SELECT * FROM stipend_clawback WHERE id = :id FOR UPDATE")
    Optional<ClawbackRow> lock(String id);

    List<ClawbackRow> findByLineIdInAndLiving(Collection<String> lineIds, int living);

    @Query("SELECT *" + SEEN + " ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<ClawbackRow> list(boolean wholeCity, Collection<String> bases, String state, int size, long offset);

    @Query("SELECT COUNT(*)" + SEEN)
    long count(boolean wholeCity, Collection<String> bases, String state);

    @Query("SELECT *" + SEEN + " ORDER BY opened_at LIMIT 1")
    Optional<ClawbackRow> oldest(boolean wholeCity, Collection<String> bases, String state);
}
