package cn.qicheng.review.store;

import cn.qicheng.review.domain.ReviewState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewCaseRows extends GenericRepository<ReviewCaseRow, String> {

    /** Which cases a work list means; two empty lists mean none. */
    String WANTED = " FROM review_case WHERE ((state IN (:firstStates) AND first_office IN (:firstOffices))"
            + " OR (state IN (:secondStates) AND stage = 'SECOND'))"
            + " AND (:kind = '' OR kind = :kind) AND (title LIKE :pattern OR subtitle LIKE :pattern)";

    Iterable<ReviewCaseRow> saveAll(Iterable<ReviewCaseRow> rows);

    ReviewCaseRow update(ReviewCaseRow row);

    Optional<ReviewCaseRow> findById(String id);

    Optional<ReviewCaseRow> findBySubjectKindAndSubjectId(String subjectKind, String subjectId);

    List<ReviewCaseRow> findByKindAndState(String kind, ReviewState state);

    List<ReviewCaseRow> findByDueProvisionalAndDueOnIsNotNull(boolean dueProvisional);

    @Query("SELECT *" + WANTED + " ORDER BY due_on IS NULL, due_on, since, id LIMIT :limit OFFSET :offset")
    List<ReviewCaseRow> byDeadline(
            Collection<String> firstStates,
            Collection<String> firstOffices,
            Collection<String> secondStates,
            String kind,
            String pattern,
            int limit,
            int offset);

    @Query("SELECT *" + WANTED + " ORDER BY since DESC, id LIMIT :limit OFFSET :offset")
    List<ReviewCaseRow> latest(
            Collection<String> firstStates,
            Collection<String> firstOffices,
            Collection<String> secondStates,
            String kind,
            String pattern,
            int limit,
            int offset);

    @Query("SELECT COUNT(*)" + WANTED)
    long count(
            Collection<String> firstStates,
            Collection<String> firstOffices,
            Collection<String> secondStates,
            String kind,
            String pattern);

    @Query("SELECT kind, COUNT(*) AS waiting, MIN(since) AS oldest_since" + WANTED + " GROUP BY kind ORDER BY kind")
    List<WaitingRow> waiting(
            Collection<String> firstStates,
            Collection<String> firstOffices,
            Collection<String> secondStates,
            String kind,
            String pattern);
}
