package cn.qicheng.attendance;

import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's sheet as the trainee, the base and the office read it.
 *
 * @param turn whose confirmation is awaited: MENTOR, BASE or DISTRICT
 * @param objectUntil the last day on which the reader may object; only for one's own single sheet
 * @param history every word about the month, in the order of time; only for a single sheet
 */
@Serdeable
public record AttendanceSheetView(
        String id,
        String agreementId,
        TraineeView trainee,
        String baseName,
        String positionTitle,
        int month,
        LocalDate from,
        LocalDate to,
        String state,
        LocalDate checkInOpensOn,
        LocalDate checkInClosesOn,
        LocalDate confirmDue,
        @Nullable Instant checkedInAt,
        @Nullable Instant madeAt,
        boolean late,
        @Nullable String note,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable Integer absentDays,
        @Nullable Integer leaveDays,
        List<LeaveView> leave,
        @Nullable String remark,
        @Nullable Holder holder,
        @Nullable Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable String turn,
        @Nullable ObjectionView objection,
        @Nullable LocalDate objectUntil,
        List<EntryView> history,
        List<String> allowedMoves) {

    @Serdeable
    public record TraineeView(String personId, String name) {}

    /** Days of one kind of leave. */
    @Serdeable
    public record LeaveView(String type, String name, int days) {}

    /**
     * One word about the month.
     *
     * @param insteadOf the mentor in whose place a stand-in spoke
     * @param days what was entered, in words; null for a doubt
     */
    @Serdeable
    public record EntryView(
            String move,
            String by,
            String role,
            @Nullable String insteadOf,
            Instant at,
            @Nullable String days,
            @Nullable String words) {}

    @Serdeable
    public record ObjectionView(
            String id,
            String state,
            String stateName,
            @Nullable String words,
            Instant lodgedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String ruling,
            @Nullable Instant ruledAt,
            @Nullable String holder,
            Instant since,
            @Nullable LocalDate due) {}

    AttendanceSheetView withHistory(List<EntryView> told, @Nullable LocalDate until) {
        return new AttendanceSheetView(
                id,
                agreementId,
                trainee,
                baseName,
                positionTitle,
                month,
                from,
                to,
                state,
                checkInOpensOn,
                checkInClosesOn,
                confirmDue,
                checkedInAt,
                madeAt,
                late,
                note,
                confirmedAt,
                confirmedBy,
                absentDays,
                leaveDays,
                leave,
                remark,
                holder,
                since,
                due,
                dueProvisional,
                turn,
                objection,
                until,
                told,
                allowedMoves);
    }
}
