package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
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

    List<AttendanceSheetRow> findByIdIn(Collection<String> ids);

    List<AttendanceSheetRow> findByPersonIdOrderByFromOn(String personId);

    List<AttendanceSheetRow> findByAgreementIdInOrderByFromOn(Collection<String> agreementIds);

    @Query(
            "SELECT * FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND state = 'CHECKED_IN' AND to_on < :today ORDER BY to_on, id LIMIT :size OFFSET :offset")
    List<AttendanceSheetRow> toConfirm(
            String baseId, boolean everybody, Collection<String> mentors, LocalDate today, int size, long offset);

    @Query(
            "SELECT COUNT(*) FROM attendance_sheet WHERE base_id = :baseId AND (:everybody = TRUE OR mentor_person_id IN (:mentors))"
                    + " AND state = 'CHECKED_IN' AND to_on < :today")
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

    /** Sheets in a state whose month ends within these days, in the order of their ids. */
    @Query("SELECT * FROM attendance_sheet WHERE state = :state AND to_on BETWEEN :from AND :to AND id > :after"
            + " ORDER BY id LIMIT :size")
    List<AttendanceSheetRow> endingBetween(AttendanceState state, LocalDate from, LocalDate to, String after, int size);

    /** Months nobody has confirmed go to another mentor; the version moves, so that a page read before is stale. */
    @Query("UPDATE attendance_sheet SET mentor_person_id = :mentorPersonId, version = version + 1"
            + " WHERE agreement_id = :agreementId AND state IN ('OPEN', 'CHECKED_IN')")
    int handOver(String agreementId, String mentorPersonId);

    List<AttendanceSheetRow> findByPersonIdAndState(String personId, AttendanceState state);
}
