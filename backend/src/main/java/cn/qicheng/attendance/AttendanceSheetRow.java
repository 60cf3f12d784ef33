package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.MonthDays;
import cn.qicheng.kernel.ServiceMonth;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One month's sheet with the word about it that counts. Every word ever said stands in {@link EntryRow}.
 *
 * @param officeCode the office it went to because neither mentor nor base confirmed it
 * @param ruled whether the word that counts is the district's, which nobody at the base corrects
 */
@MappedEntity("attendance_sheet")
record AttendanceSheetRow(
        @Id String id,
        String agreementId,
        String personId,
        String baseId,
        String mentorPersonId,
        int month,
        LocalDate fromOn,
        LocalDate toOn,
        AttendanceState state,
        @Nullable Instant checkedInAt,
        @Nullable Instant madeAt,
        boolean late,
        @Nullable String note,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable Integer absentDays,
        @Nullable Integer leaveDays,
        @Nullable String leaveKinds,
        @Nullable String remark,
        @Nullable String entryId,
        @Nullable String officeCode,
        boolean ruled,
        Instant since,
        @Version long version) {

    ServiceMonth serviceMonth() {
        return new ServiceMonth(month, fromOn, toOn);
    }

    /** Returns the days entered; full attendance before anything was. */
    MonthDays days() {
        return MonthDays.of(absentDays == null ? 0 : absentDays, leaveKinds == null ? "" : leaveKinds);
    }

    /** @param tappedAt by the phone's clock */
    AttendanceSheetRow checkedIn(Instant tappedAt, Instant receivedAt, boolean tooLate, @Nullable String words) {
        return new AttendanceSheetRow(
                id,
                agreementId,
                personId,
                baseId,
                mentorPersonId,
                month,
                fromOn,
                toOn,
                AttendanceMove.CHECK_IN.applyTo(state),
                receivedAt,
                tappedAt,
                tooLate,
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                receivedAt,
                version);
    }

    /** The supervisor's doubt: no days are entered. */
    AttendanceSheetRow disputed(EntryRow entry) {
        return new AttendanceSheetRow(
                id,
                agreementId,
                personId,
                baseId,
                mentorPersonId,
                month,
                fromOn,
                toOn,
                AttendanceMove.DISPUTE.applyTo(state),
                checkedInAt,
                madeAt,
                late,
                note,
                null,
                null,
                null,
                null,
                null,
                entry.words(),
                entry.id(),
                officeCode,
                entry.ruling(),
                entry.madeAt(),
                version);
    }

    /** A word that enters days: the confirmation, a correction, a ruling. */
    AttendanceSheetRow entered(EntryRow entry) {
        return new AttendanceSheetRow(
                id,
                agreementId,
                personId,
                baseId,
                mentorPersonId,
                month,
                fromOn,
                toOn,
                entry.move().applyTo(state),
                checkedInAt,
                madeAt,
                late,
                note,
                confirmedAt == null ? entry.madeAt() : confirmedAt,
                confirmedBy == null ? entry.byId() : confirmedBy,
                entry.absentDays(),
                entry.days().leaveDays(),
                entry.leaveKinds(),
                entry.words(),
                entry.id(),
                officeCode,
                entry.ruling(),
                entry.madeAt(),
                version);
    }

    AttendanceSheetRow escalatedTo(String office) {
        return with(mentorPersonId, office, state, toOn, since);
    }

    AttendanceSheetRow handedTo(String mentor) {
        return with(mentor, officeCode, state, toOn, since);
    }

    /** The traineeship is over before this month is. */
    AttendanceSheetRow dropped(Instant at) {
        return with(mentorPersonId, officeCode, AttendanceMove.DROP.applyTo(state), toOn, at);
    }

    /** The month ends earlier, and everything that is counted from its end with it. */
    AttendanceSheetRow endingOn(LocalDate lastDay) {
        return with(mentorPersonId, officeCode, state, lastDay, since);
    }

    private AttendanceSheetRow with(
            String mentor, @Nullable String office, AttendanceState newState, LocalDate lastDay, Instant at) {
        return new AttendanceSheetRow(
                id,
                agreementId,
                personId,
                baseId,
                mentor,
                month,
                fromOn,
                lastDay,
                newState,
                checkedInAt,
                madeAt,
                late,
                note,
                confirmedAt,
                confirmedBy,
                absentDays,
                leaveDays,
                leaveKinds,
                remark,
                entryId,
                office,
                ruled,
                at,
                version);
    }
}
