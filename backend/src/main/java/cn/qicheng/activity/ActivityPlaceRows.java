package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceState;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ActivityPlaceRows extends GenericRepository<ActivityPlaceRow, String> {

    /** How many of an activity stand where, and what they said of it. */
    @Introspected
    record Counts(
            String activityId,
            int waiting,
            int attended,
            int gone,
            int ratings,
            @Nullable Integer stars) {}

    ActivityPlaceRow save(ActivityPlaceRow row);

    ActivityPlaceRow update(ActivityPlaceRow row);

    Optional<ActivityPlaceRow> findById(String id);

    Optional<ActivityPlaceRow> findByActivityIdAndPersonId(String activityId, String personId);

    @Query("SELECT activity_id, CAST(SUM(state = 'WAITING') AS SIGNED) AS waiting,"
            + " CAST(SUM(state = 'ATTENDED') AS SIGNED) AS attended, CAST(SUM(state = 'LEFT') AS SIGNED) AS gone,"
            + " COUNT(stars) AS ratings, CAST(SUM(stars) AS SIGNED) AS stars"
            + " FROM activity_place WHERE activity_id IN (:activityIds) GROUP BY activity_id")
    List<Counts> counts(Collection<String> activityIds);

    @Query("SELECT COUNT(*) FROM activity_place WHERE activity_id = :activityId AND state = 'WAITING'")
    int waiting(String activityId);

    @Query("SELECT COUNT(*) FROM activity_place"
            + " WHERE activity_id = :activityId AND state = 'WAITING' AND number < :number")
    int ahead(String activityId, int number);

    @Query("SELECT * FROM activity_place WHERE activity_id = :activityId AND state = 'WAITING'"
            + " ORDER BY number LIMIT :count")
    List<ActivityPlaceRow> firstWaiting(String activityId, int count);

    @Query("SELECT * FROM activity_place WHERE activity_id = :activityId AND state IN (:states) ORDER BY number")
    List<ActivityPlaceRow> inStates(String activityId, Collection<ActivityPlaceState> states);

    @Query("SELECT * FROM activity_place WHERE activity_id = :activityId AND state IN (:states)"
            + " ORDER BY FIELD(state, 'HELD', 'ATTENDED', 'WAITING', 'LEFT'), number LIMIT :size OFFSET :offset")
    List<ActivityPlaceRow> page(String activityId, Collection<ActivityPlaceState> states, int size, long offset);

    @Query("SELECT COUNT(*) FROM activity_place WHERE activity_id = :activityId AND state IN (:states)")
    long countIn(String activityId, Collection<ActivityPlaceState> states);

    @Query("SELECT * FROM activity_place WHERE activity_id = :activityId AND rated_at IS NOT NULL"
            + " ORDER BY rated_at DESC, id LIMIT :size OFFSET :offset")
    List<ActivityPlaceRow> rated(String activityId, int size, long offset);

    @Query("SELECT * FROM activity_place WHERE person_id = :personId ORDER BY taken_at DESC, id LIMIT :size"
            + " OFFSET :offset")
    List<ActivityPlaceRow> ofPerson(String personId, int size, long offset);

    @Query("SELECT COUNT(*) FROM activity_place WHERE person_id = :personId")
    long countOfPerson(String personId);
}
