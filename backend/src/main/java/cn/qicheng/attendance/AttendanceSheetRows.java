package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who does not see {@code everybody} sees the sheets of these {@code mentors}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttendanceSheetRows extends GenericRepository<AttendanceSheetRow, String> {

    Iterable<AttendanceSheetRow> saveAll(Iterable<AttendanceSheetRow> rows);

    AttendanceSheetRow update(AttendanceSheetRow row);

    Optional<AttendanceSheetRow> findById(String id);

    /** Keeps everybody else from the sheet until the act is done; call it before any other look. */
    @Query("SELECT * FROM attendance_sheet WHERE id = :id FOR UPDATE")
    Optional<AttendanceSheetRow> alone(String id);

    /** Like {@link #alone}, always in the same order, so that two who want the same sheets never wait for each other. */
    @Query("SELECT * FROM attendance_sheet WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<AttendanceSheetRow> allAlone(Collection<String> ids);

    List<AttendanceSheetRow> findByIdIn(Collection<String> ids);

    List<AttendanceSheetRow> findByPersonIdOrderByFromOn(String personId);

    List<AttendanceSheetRow> findByAgreementIdInOrderByFromOn(Collection<String> agreementIds);

    @Query(
            "SELECT * FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND state IN ('CHECKED_IN', 'DISPUTED') AND to_on < :today ORDER BY to_on, id LIMIT :size OFFSET :offset")
    List<AttendanceSheetRow> toConfirm(
            String baseId, boolean everybody, Collection<String> mentors, LocalDate today, int size, long offset);

    @Query(
            "SELECT COUNT(*) FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND state IN ('CHECKED_IN', 'DISPUTED') AND to_on < :today")
    long countToConfirm(String baseId, boolean everybody, Collection<String> mentors, LocalDate today);

    @Query(
            "SELECT * FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND (state = 'OPEN' OR (state = 'CHECKED_IN' AND to_on >= :today))"
                    + " ORDER BY to_on, id LIMIT :size OFFSET :offset")
    List<AttendanceSheetRow> upcoming(
            String baseId, boolean everybody, Collection<String> mentors, LocalDate today, int size, long offset);

    @Query(
            "SELECT COUNT(*) FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND (state = 'OPEN' OR (state = 'CHECKED_IN' AND to_on >= :today))")
    long countUpcoming(String baseId, boolean everybody, Collection<String> mentors, LocalDate today);

    @Query(
            "SELECT * FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND state = 'CONFIRMED' ORDER BY confirmed_at DESC, id LIMIT :size OFFSET :offset")
    List<AttendanceSheetRow> confirmed(
            String baseId, boolean everybody, Collection<String> mentors, int size, long offset);

    @Query(
            "SELECT COUNT(*) FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND state = 'CONFIRMED'")
    long countConfirmed(String baseId, boolean everybody, Collection<String> mentors);

    List<AttendanceSheetRow> findByBaseIdAndToOnBeforeOrderByFromOn(String baseId, LocalDate day);

    List<AttendanceSheetRow> findByBaseIdAndMentorPersonIdInAndStateAndToOnBefore(
            String baseId, Collection<String> mentors, AttendanceState state, LocalDate day);

    List<AttendanceSheetRow> findByBaseIdAndStateInAndToOnBefore(
            String baseId, Collection<AttendanceState> states, LocalDate day);

    List<AttendanceSheetRow> findByBaseIdAndMentorPersonIdAndStateIn(
            String baseId, String mentorPersonId, Collection<AttendanceState> states);

    /** Months that wait for a confirmation and have not gone to an office yet. */
    @Query("SELECT id FROM attendance_sheet WHERE state IN ('CHECKED_IN', 'DISPUTED') AND to_on < :day"
            + " AND office_code IS NULL ORDER BY id")
    List<String> unconfirmed(LocalDate day);

    /** Months that wait for an office: nobody confirmed them, or the trainee asked for a ruling. */
    @Query(
            "SELECT * FROM attendance_sheet s WHERE (s.office_code IN (:offices) AND s.state IN ('CHECKED_IN', 'DISPUTED'))"
                    + " OR s.id IN (SELECT o.sheet_id FROM attendance_objection o WHERE o.office_code IN (:offices)"
                    + " AND o.state = 'AT_DISTRICT') ORDER BY s.to_on, s.id LIMIT :size OFFSET :offset")
    List<AttendanceSheetRow> withOffices(Collection<String> offices, int size, long offset);

    @Query("SELECT COUNT(*) FROM attendance_sheet s"
            + " WHERE (s.office_code IN (:offices) AND s.state IN ('CHECKED_IN', 'DISPUTED'))"
            + " OR s.id IN (SELECT o.sheet_id FROM attendance_objection o WHERE o.office_code IN (:offices)"
            + " AND o.state = 'AT_DISTRICT')")
    long countWithOffices(Collection<String> offices);

    @Query("SELECT DISTINCT base_id FROM attendance_sheet WHERE confirmed_at >= :at ORDER BY base_id")
    List<String> basesConfirmedSince(Instant at);

    @Query("SELECT * FROM attendance_sheet WHERE base_id = :baseId AND state = 'CONFIRMED' AND confirmed_at >= :at"
            + " ORDER BY id")
    List<AttendanceSheetRow> confirmedSince(String baseId, Instant at);

    /** Months that end between two days, page after page in the order of their ids; of one base or of all. */
    @Query("SELECT * FROM attendance_sheet WHERE (:baseId = '' OR base_id = :baseId) AND to_on BETWEEN :from AND :to"
            + " AND id > :after ORDER BY id LIMIT :size")
    List<AttendanceSheetRow> register(String baseId, LocalDate from, LocalDate to, String after, int size);

    List<AttendanceSheetRow> findByOfficeCodeInAndStateIn(
            Collection<String> offices, Collection<AttendanceState> states);

    /** Sheets in a state whose month ends within these days, in the order of their ids. */
    @Query("SELECT * FROM attendance_sheet WHERE state = :state AND to_on BETWEEN :from AND :to AND id > :after"
            + " ORDER BY id LIMIT :size")
    List<AttendanceSheetRow> endingBetween(AttendanceState state, LocalDate from, LocalDate to, String after, int size);

    /** Months nobody has confirmed go to another mentor; the version moves, so that a page read before is stale. */
    @Query("UPDATE attendance_sheet SET mentor_person_id = :mentorPersonId, version = version + 1"
            + " WHERE agreement_id = :agreementId AND state IN ('OPEN', 'CHECKED_IN', 'DISPUTED')")
    int handOver(String agreementId, String mentorPersonId);

    List<AttendanceSheetRow> findByPersonIdAndState(String personId, AttendanceState state);
}
