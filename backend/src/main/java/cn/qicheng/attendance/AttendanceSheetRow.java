package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.kernel.ServiceMonth;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One month's sheet. A confirmed one is never updated again. */
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
        @Nullable String remark,
        Instant since,
        @Version long version) {

    ServiceMonth serviceMonth() {
        return new ServiceMonth(month, fromOn, toOn);
    }

    /** The traineeship is over before this month is. */
    AttendanceSheetRow dropped(Instant at) {
        return with(AttendanceMove.DROP.applyTo(state), toOn, at);
    }

    /** The month ends earlier, and everything that is counted from its end with it. */
    AttendanceSheetRow endingOn(LocalDate lastDay) {
        return with(state, lastDay, since);
    }

    private AttendanceSheetRow with(AttendanceState newState, LocalDate lastDay, Instant at) {
        return new AttendanceSheetRow(
                id,
                agreementId,
                personId,
                baseId,
                mentorPersonId,
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
                remark,
                at,
                version);
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
                receivedAt,
                version);
    }

    AttendanceSheetRow confirmed(ConfirmSheet act, String by, Instant at) {
        return new AttendanceSheetRow(
                id,
                agreementId,
                personId,
                baseId,
                mentorPersonId,
                month,
                fromOn,
                toOn,
                AttendanceMove.CONFIRM.applyTo(state),
                checkedInAt,
                madeAt,
                late,
                note,
                at,
                by,
                act.absentDays(),
                act.leaveDays(),
                act.remark().text(),
                at,
                version);
    }
}
