package cn.qicheng.content;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ContentRows extends GenericRepository<ContentRow, String> {

    ContentRow save(ContentRow row);

    Optional<ContentRow> findById(String id);

    /** The words written last for a field are the ones that count. */
    @Query("DELETE FROM content_check WHERE subject_kind = :kind AND subject_id = :id AND field = :field")
    int forget(String kind, String id, String field);

    @Query("SELECT subject_id FROM content_check WHERE subject_kind = :kind AND field = :field AND state <> 'PASSED' "
            + "AND subject_id IN (:ids)")
    List<String> heldBack(String kind, String field, Collection<String> ids);

    List<ContentRow> findByStateOrderByMadeAt(ContentState state);

    @Query("SELECT * FROM content_check WHERE state = 'TO_REVIEW' ORDER BY made_at, id LIMIT :size OFFSET :offset")
    List<ContentRow> toReview(int size, long offset);

    @Query("SELECT COUNT(*) FROM content_check WHERE state = 'TO_REVIEW'")
    long countToReview();

    @Query("SELECT MIN(made_at) FROM content_check WHERE state = 'TO_REVIEW'")
    Optional<Instant> oldestToReview();

    /** Returns 0 if somebody else has decided in the meantime. */
    @Query(
            "UPDATE content_check SET state = :state, label = :label, decided_at = :now, decided_by = :by, reason = :reason "
                    + "WHERE id = :id AND state = :from")
    int decide(String id, ContentState from, ContentState state, int label, Instant now, String by, String reason);
}
