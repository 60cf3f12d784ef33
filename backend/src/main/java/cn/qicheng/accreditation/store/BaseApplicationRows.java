package cn.qicheng.accreditation.store;

import cn.qicheng.accreditation.domain.BaseApplicationState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BaseApplicationRows extends GenericRepository<BaseApplicationRow, String> {

    /** Submitted ones of these districts, in one state or in any. */
    String WANTED = " FROM base_application WHERE district_code IN (:districts) AND state IN (:states)"
            + " AND (name LIKE :likeQ OR no LIKE :codeQ OR credit_code LIKE :codeQ)";

    BaseApplicationRow save(BaseApplicationRow row);

    BaseApplicationRow update(BaseApplicationRow row);

    Optional<BaseApplicationRow> findById(String id);

    Optional<BaseApplicationRow> findByDraftOf(String personId);

    List<BaseApplicationRow> findByApplicantIdOrderByIdDesc(String personId);

    boolean existsByUnderWay(String creditCode);

    List<BaseApplicationRow> findByStateOrderBySince(BaseApplicationState state);

    List<BaseApplicationRow> findByMendDueOnLessThan(LocalDate today);

    @Query("SELECT *" + WANTED + " ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<BaseApplicationRow> search(
            Collection<String> districts, Collection<String> states, String likeQ, String codeQ, int size, long offset);

    @Query("SELECT COUNT(*)" + WANTED)
    long count(Collection<String> districts, Collection<String> states, String likeQ, String codeQ);

    /** Returns 0 if the batch has had its act. */
    @Query(
            "INSERT IGNORE INTO accreditation_batch (batch, closed_by, closed_at, approved) VALUES (:batch, :by, :at, :approved)")
    int close(String batch, String by, Instant at, int approved);

    @Query("SELECT closed_at FROM accreditation_batch WHERE batch = :batch")
    Optional<Instant> closedAt(String batch);
}
