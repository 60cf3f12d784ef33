package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.SheetObjectionMove;
import cn.qicheng.attendance.domain.SheetObjectionState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trainee's objection to one entry of a month.
 *
 * @param open 1 until it is settled, then null: one at a time per month
 * @param dueOn the last day of whoever has to act
 */
@MappedEntity("attendance_objection")
record ObjectionRow(
        @Id String id,
        String sheetId,
        String entryId,
        String personId,
        String baseId,
        SheetObjectionState state,
        @Nullable Integer open,
        String words,
        Instant lodgedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String ruling,
        @Nullable String ruledBy,
        @Nullable Instant ruledAt,
        @Nullable LocalDate dueOn,
        @Nullable String officeCode,
        Instant since,
        @Version long version) {

    static final Integer OPEN = 1;

    ObjectionRow answered(String said, String by, LocalDate due, Instant at) {
        return with(SheetObjectionMove.ANSWER, said, by, at, null, null, null, due, officeCode, at);
    }

    ObjectionRow ruled(String said, String by, Instant at) {
        return with(SheetObjectionMove.DECIDE, answer, answeredBy, answeredAt, said, by, at, null, officeCode, at);
    }

    /** Goes to the district, because the trainee wants it or the base kept silent. */
    ObjectionRow toDistrict(SheetObjectionMove move, String office, LocalDate due, Instant at) {
        return with(move, answer, answeredBy, answeredAt, null, null, null, due, office, at);
    }

    /** Ends it without another word about the month. */
    ObjectionRow settled(SheetObjectionMove move, Instant at) {
        return with(move, answer, answeredBy, answeredAt, null, null, null, null, officeCode, at);
    }

    private ObjectionRow with(
            SheetObjectionMove move,
            @Nullable String said,
            @Nullable String saidBy,
            @Nullable Instant saidAt,
            @Nullable String ruledWords,
            @Nullable String rulingBy,
            @Nullable Instant rulingAt,
            @Nullable LocalDate due,
            @Nullable String office,
            Instant at) {
        var next = move.applyTo(state);
        return new ObjectionRow(
                id,
                sheetId,
                entryId,
                personId,
                baseId,
                next,
                next == SheetObjectionState.SETTLED ? null : OPEN,
                words,
                lodgedAt,
                said,
                saidBy,
                saidAt,
                ruledWords,
                rulingBy,
                rulingAt,
                due,
                office,
                at,
                version);
    }
}
