package cn.qicheng.attendance.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days for which a mentor has named somebody to confirm in their place, both inclusive. It counts only once it was
 * accepted, and it ends by itself: nothing has to be switched off.
 */
public record StandInTerm(
        LocalDate from,
        LocalDate to,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt) {

    /** How it stands on a day. */
    public enum Standing {
        NAMED("等本人扫码接受"),
        ACCEPTED("已接受，还没到日子"),
        IN_FORCE("正在代"),
        OVER("已结束");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Standing on(LocalDate day) {
        if (endedAt != null || day.isAfter(to)) {
            return Standing.OVER;
        }
        if (acceptedAt == null) {
            return Standing.NAMED;
        }
        return day.isBefore(from) ? Standing.ACCEPTED : Standing.IN_FORCE;
    }

    /** Whether the days may be asked for: none in the past, in order, and no longer than the limit. */
    public boolean fits(LocalDate today, int mostDays) {
        return !from.isBefore(today) && !to.isBefore(from) && to.isBefore(from.plusDays(mostDays));
    }

    public boolean overlaps(StandInTerm other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
