package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.RegistrationState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RegistrationRows extends GenericRepository<RegistrationRow, String> {

    RegistrationRow save(RegistrationRow row);

    RegistrationRow update(RegistrationRow row);

    Optional<RegistrationRow> findById(String id);

    Optional<RegistrationRow> findByWindowIdAndPersonIdAndActive(String windowId, String personId, int active);

    List<RegistrationRow> findByWindowIdAndPersonIdInAndActive(
            String windowId, Collection<String> personIds, int active);

    Optional<RegistrationRow> findByPersonIdAndAdmitted(String personId, int admitted);

    List<RegistrationRow> findByIdIn(Collection<String> ids);

    List<RegistrationRow> findByPersonIdOrderByIdDesc(String personId);

    @Query("SELECT * FROM registration WHERE window_id = :windowId AND position_id IN (:positionIds) AND active = 1"
            + " AND taken_at > :since")
    List<RegistrationRow> holdersSince(String windowId, Collection<String> positionIds, Instant since);

    @Query("SELECT * FROM registration WHERE person_id = :personId AND request_key = :requestKey")
    Optional<RegistrationRow> underKey(String personId, String requestKey);

    @Query("SELECT * FROM registration WHERE base_id = :baseId AND state = :state ORDER BY since, id"
            + " LIMIT :limit OFFSET :offset")
    List<RegistrationRow> ofBase(String baseId, RegistrationState state, int limit, long offset);

    long countByBaseIdAndState(String baseId, RegistrationState state);

    /** Places on a post that are held or wait for the base. */
    @Query("SELECT COUNT(*) FROM registration WHERE position_id = :positionId AND active = 1"
            + " AND state IN ('HELD', 'CONFIRMED')")
    long onTheWayTo(String positionId);

    /** Windows, planned or published, in which the post can still be registered for. */
    @Query("SELECT COUNT(*) FROM window_post p JOIN registration_window w ON w.id = p.window_id"
            + " WHERE p.position_id = :positionId AND w.state IN ('PLANNED', 'PUBLISHED') AND w.closes_at > :now")
    long offering(String positionId, Instant now);

    @Query("SELECT COUNT(*) AS waiting, MIN(since) AS oldest_since FROM registration"
            + " WHERE base_id IN (:baseIds) AND state = :state")
    WaitingRow waitingAt(Collection<String> baseIds, RegistrationState state);

    @Query("SELECT position_id, COUNT(*) AS held FROM registration"
            + " WHERE position_id IN (:positionIds) AND active = 1 GROUP BY position_id")
    List<PositionCountRow> activePerPosition(Collection<String> positionIds);
}
