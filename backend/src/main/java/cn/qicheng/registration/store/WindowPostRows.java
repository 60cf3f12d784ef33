package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.PostDoor;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WindowPostRows extends GenericRepository<WindowPostRow, String> {

    Iterable<WindowPostRow> saveAll(Iterable<WindowPostRow> rows);

    List<WindowPostRow> findByWindowIdOrderById(String windowId);

    Optional<WindowPostRow> findByWindowIdAndPositionId(String windowId, String positionId);

    @Query("SELECT window_id, SUM(quota + reserved) AS places, SUM(taken) AS taken, SUM(reserved) AS reserved,"
            + " COUNT(*) AS positions FROM window_post"
            + " WHERE window_id IN (:windowIds) GROUP BY window_id")
    List<WindowSumRow> sums(Collection<String> windowIds);

    /** One statement and so one moment: what is being written is in both numbers or in neither. */
    @Query("SELECT p.position_id, p.taken, COUNT(r.id) AS held FROM window_post p"
            + " LEFT JOIN registration r ON r.position_id = p.position_id AND r.window_id = p.window_id AND r.active = 1"
            + " WHERE p.window_id = :windowId GROUP BY p.position_id, p.taken HAVING p.taken <> COUNT(r.id)")
    List<MiscountRow> miscounted(String windowId);

    @Query("UPDATE window_post SET taken = taken - 1 WHERE window_id = :windowId AND position_id = :positionId")
    int free(String windowId, String positionId);

    /** Waits until whoever else is publishing is done. Must be the first to read, or the rest reads from before the wait. */
    @Query("SELECT id FROM window_publication WHERE id = 1 FOR UPDATE")
    int waitForPublication();

    @Query("SELECT p.position_id FROM window_post p JOIN registration_window w ON w.id = p.window_id"
            + " WHERE p.live = 1 AND p.position_id IN (:positionIds) AND (w.closes_at > :now OR p.reserved > 0)")
    List<String> offeredAt(Collection<String> positionIds, Instant now);

    @Query("SELECT p.* FROM window_post p JOIN registration_window w ON w.id = p.window_id"
            + " WHERE p.live = 1 AND p.reserved = 0 AND p.position_id IN (:positionIds) AND w.closes_at <= :now")
    List<WindowPostRow> endedAt(Collection<String> positionIds, Instant now);

    @Query("UPDATE window_post SET live = NULL WHERE live = 1 AND reserved = 0 AND position_id IN (:positionIds)"
            + " AND window_id IN (SELECT id FROM registration_window WHERE closes_at <= :now)")
    int letGoOfEnded(Collection<String> positionIds, Instant now);

    @Query("UPDATE window_post SET live = 1, quota = :quota"
            + " WHERE window_id = :windowId AND position_id = :positionId")
    int offer(String windowId, String positionId, int quota);

    @Query("DELETE FROM window_post WHERE window_id = :windowId AND live IS NULL")
    int dropWhatIsNotOffered(String windowId);

    @Query("UPDATE window_post SET live = NULL WHERE window_id = :windowId")
    int withdraw(String windowId);

    @Query("SELECT COALESCE(SUM(taken + reserved), 0) FROM window_post WHERE window_id = :windowId")
    int promised(String windowId);

    @Query(
            "SELECT * FROM window_post WHERE window_id = :windowId AND position_id = :positionId AND live = 1 FOR UPDATE")
    Optional<WindowPostRow> lock(String windowId, String positionId);

    @Query("UPDATE window_post SET quota = quota - :places, reserved = reserved + :places"
            + " WHERE window_id = :windowId AND position_id = :positionId AND taken <= quota - :places")
    int keepAside(String windowId, String positionId, int places);

    @Query("UPDATE window_post SET quota = quota + :places, reserved = reserved - :places"
            + " WHERE window_id = :windowId AND position_id = :positionId")
    int giveBack(String windowId, String positionId, int places);

    @Query("UPDATE window_post SET quota = quota + 1, taken = taken + 1, reserved = reserved - 1"
            + " WHERE window_id = :windowId AND position_id = :positionId")
    int settle(String windowId, String positionId);

    @Query("UPDATE window_post SET waiting_no = waiting_no + :howMany"
            + " WHERE window_id = :windowId AND position_id = :positionId")
    int useNumbers(String windowId, String positionId, int howMany);

    @Query("UPDATE window_post SET quota = :places - reserved"
            + " WHERE window_id = :windowId AND position_id = :positionId AND taken + reserved <= :places")
    int setPlaces(String windowId, String positionId, int places);

    @Query("UPDATE window_post SET door = :door, door_reason = :reason"
            + " WHERE window_id = :windowId AND position_id = :positionId")
    int setDoor(String windowId, String positionId, PostDoor door, @Nullable String reason);
}
