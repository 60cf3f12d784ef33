package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.MonthDays;
import cn.qicheng.kernel.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word about a month: a confirmation, a doubt, a correction, a ruling. Inserted once, never updated.
 *
 * @param forId the mentor in whose place it was said; the speaker's own id where they are the mentor
 */
@MappedEntity("attendance_entry")
record EntryRow(
        @Id String id,
        String sheetId,
        int seq,
        AttendanceMove move,
        String byId,
        Role byRole,
        String forId,
        int absentDays,
        String leaveKinds,
        @Nullable String words,
        Instant madeAt) {

    MonthDays days() {
        return MonthDays.of(absentDays, leaveKinds);
    }

    /** Whether it is the district's word. */
    boolean ruling() {
        return move == AttendanceMove.RULE || move == AttendanceMove.CONFIRM_AS_DISTRICT;
    }
}
