package cn.qicheng.review;

import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case in the work list. Clocks run only while an office has it; a returned or ended case has none. */
@Serdeable
public record ReviewCaseLine(
        String id,
        Subject subject,
        String kind,
        String title,
        String subtitle,
        ReviewStage stage,
        String state,
        String officeName,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable Integer workingDaysLeft,
        @Nullable ClockGroup clockGroup,
        List<String> allowedMoves) {

    /** What the case is about; the app opens that page by it. */
    @Serdeable
    public record Subject(String kind, String id) {}

    /** 已超时, 今明两天, 之后. */
    @Serdeable
    public enum ClockGroup {
        OVERDUE,
        SOON,
        LATER;

        static ClockGroup of(int workingDaysLeft) {
            if (workingDaysLeft < 0) {
                return OVERDUE;
            }
            return workingDaysLeft <= 1 ? SOON : LATER;
        }
    }
}
