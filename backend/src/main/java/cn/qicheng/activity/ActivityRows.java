package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ActivityRows extends GenericRepository<ActivityRow, String> {

    String PUBLIC = " FROM activity WHERE state = 'PUBLISHED' AND kind IN (:kinds) AND district_code IN (:districts)"
            + " AND starts_at >= :from AND starts_at < :to AND ends_at >= :endsFrom AND ends_at < :endsTo"
            + " AND (title LIKE :likeQ OR place LIKE :likeQ OR audience LIKE :likeQ)";

    String OF_OFFICES = " FROM activity WHERE office_code IN (:offices) AND state IN (:states)"
            + " AND (title LIKE :likeQ OR place LIKE :likeQ)";

    ActivityRow save(ActivityRow row);

    ActivityRow update(ActivityRow row);

    Optional<ActivityRow> findById(String id);

    List<ActivityRow> findByIdIn(Collection<String> ids);

    /** The first statement of every act that gives or takes a place, so that what is read after it is current. */
    @Query("SELECT * FROM activity WHERE id = :id FOR UPDATE")
    Optional<ActivityRow> lock(String id);

    @Query("SELECT *" + PUBLIC + " ORDER BY starts_at, id LIMIT :size OFFSET :offset")
    List<ActivityRow> nextFirst(
            Collection<ActivityKind> kinds,
            Collection<String> districts,
            String from,
            String to,
            String endsFrom,
            String endsTo,
            String likeQ,
            int size,
            long offset);

    @Query("SELECT *" + PUBLIC + " ORDER BY starts_at DESC, id DESC LIMIT :size OFFSET :offset")
    List<ActivityRow> latestFirst(
            Collection<ActivityKind> kinds,
            Collection<String> districts,
            String from,
            String to,
            String endsFrom,
            String endsTo,
            String likeQ,
            int size,
            long offset);

    @Query("SELECT COUNT(*)" + PUBLIC)
    long countPublic(
            Collection<ActivityKind> kinds,
            Collection<String> districts,
            String from,
            String to,
            String endsFrom,
            String endsTo,
            String likeQ);

    @Query("SELECT *" + OF_OFFICES + " ORDER BY starts_at DESC, id DESC LIMIT :size OFFSET :offset")
    List<ActivityRow> ofOffices(
            Collection<String> offices, Collection<ActivityState> states, String likeQ, int size, long offset);

    @Query("SELECT COUNT(*)" + OF_OFFICES)
    long countOfOffices(Collection<String> offices, Collection<ActivityState> states, String likeQ);

    @Query("SELECT id FROM activity WHERE state = 'PUBLISHED' AND starts_at >= :from AND starts_at < :to ORDER BY id")
    List<String> startingBetween(Instant from, Instant to);
}
