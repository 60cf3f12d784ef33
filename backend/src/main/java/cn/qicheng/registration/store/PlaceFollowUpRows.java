package cn.qicheng.registration.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlaceFollowUpRows extends GenericRepository<PlaceFollowUpRow, String> {

    @Query("SELECT registration_id FROM place_follow_up ORDER BY registration_id LIMIT :limit")
    List<String> oldest(int limit);

    /** Ids are ordered by time. */
    @Query("SELECT registration_id FROM place_follow_up ORDER BY registration_id DESC LIMIT 1")
    Optional<String> newest();

    @Query("SELECT COUNT(*) FROM (SELECT registration_id FROM place_follow_up"
            + " WHERE registration_id > :registrationId LIMIT :most) AS newer")
    int newerThan(String registrationId, int most);

    @Query("SELECT f.registration_id FROM place_follow_up f JOIN registration r ON r.id = f.registration_id"
            + " WHERE r.person_id = (SELECT person_id FROM registration WHERE id = :registrationId)")
    List<String> ofSamePerson(String registrationId);

    /** Locks what is still owed; another process that does the same waits here and then finds less. */
    @Query("SELECT * FROM place_follow_up WHERE registration_id IN (:ids) ORDER BY registration_id FOR UPDATE")
    List<PlaceFollowUpRow> lock(Collection<String> ids);

    @Query("DELETE FROM place_follow_up WHERE registration_id IN (:ids)")
    int done(Collection<String> ids);

    @Query("SELECT COUNT(*) FROM place_follow_up")
    long count();
}
