package cn.qicheng.registration.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WindowAnnouncementRows extends GenericRepository<WindowRow, String> {

    @Query("SELECT * FROM window_announcement WHERE window_id = :windowId")
    Optional<WindowAnnouncementRow> of(String windowId);

    @Query("INSERT IGNORE INTO window_announcement(window_id, people, announced_by, announced_at, last_person, told)"
            + " VALUES (:windowId, :people, :by, :at, '', 0)")
    int begin(String windowId, int people, String by, Instant at);

    @Query("SELECT window_id FROM window_announcement WHERE done_at IS NULL ORDER BY announced_at")
    List<String> unfinished();

    @Query("SELECT * FROM window_announcement WHERE window_id = :windowId AND done_at IS NULL FOR UPDATE SKIP LOCKED")
    Optional<WindowAnnouncementRow> lock(String windowId);

    @Query("UPDATE window_announcement SET last_person = :lastPerson, told = :told, done_at = :doneAt"
            + " WHERE window_id = :windowId")
    int advance(String windowId, String lastPerson, int told, @Nullable Instant doneAt);

    @Query("SELECT person_id FROM graduate_profile WHERE person_id > :after AND NOT EXISTS (SELECT 1 FROM registration"
            + " WHERE registration.person_id = graduate_profile.person_id AND state = 'ADMITTED')"
            + " ORDER BY person_id LIMIT :atMost")
    List<String> people(String after, int atMost);

    @Query("SELECT COUNT(*) FROM graduate_profile WHERE NOT EXISTS (SELECT 1 FROM registration"
            + " WHERE registration.person_id = graduate_profile.person_id AND state = 'ADMITTED')")
    int countPeople();
}
