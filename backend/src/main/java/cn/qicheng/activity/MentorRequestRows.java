package cn.qicheng.activity;

import cn.qicheng.activity.domain.MentorRequestState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MentorRequestRows extends GenericRepository<MentorRequestRow, String> {

    String OF_OFFICES = " FROM mentor_request r JOIN mentor m ON m.id = r.mentor_id"
            + " WHERE m.office_code IN (:offices) AND r.state IN (:states)";

    MentorRequestRow update(MentorRequestRow row);

    /** Returns 0 if the same person waits for the same mentor already. */
    @Query("INSERT IGNORE INTO mentor_request(id, mentor_id, person_id, open_key, words, state, asked_at, version)"
            + " VALUES (:id, :mentorId, :personId, :openKey, :words, 'ASKED', :askedAt, 0)")
    int ask(String id, String mentorId, String personId, String openKey, String words, Instant askedAt);

    Optional<MentorRequestRow> findById(String id);

    Optional<MentorRequestRow> findByOpenKey(String openKey);

    @Query("SELECT COUNT(*) FROM mentor_request WHERE person_id = :personId AND state = 'ASKED'")
    int open(String personId);

    @Query("SELECT * FROM mentor_request WHERE person_id = :personId ORDER BY asked_at DESC, id LIMIT :size"
            + " OFFSET :offset")
    List<MentorRequestRow> ofPerson(String personId, int size, long offset);

    @Query("SELECT COUNT(*) FROM mentor_request WHERE person_id = :personId")
    long countOfPerson(String personId);

    @Query("SELECT r.*" + OF_OFFICES + " ORDER BY r.asked_at, r.id LIMIT :size OFFSET :offset")
    List<MentorRequestRow> ofOffices(
            Collection<String> offices, Collection<MentorRequestState> states, int size, long offset);

    @Query("SELECT COUNT(*)" + OF_OFFICES)
    long countOfOffices(Collection<String> offices, Collection<MentorRequestState> states);

    @Query("SELECT MIN(r.asked_at)" + OF_OFFICES)
    Optional<Instant> oldestOfOffices(Collection<String> offices, Collection<MentorRequestState> states);
}
