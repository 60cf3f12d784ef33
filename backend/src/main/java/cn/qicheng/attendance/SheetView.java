package cn.qicheng.attendance;

import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month's sheet as the trainee and the base read it. */
@Serdeable
public record SheetView(
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
        @Nullable String remark,
        @Nullable Holder holder,
        @Nullable Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        List<String> allowedMoves) {

    @Serdeable
    public record TraineeView(String personId, String name) {}
}
