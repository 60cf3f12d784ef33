package cn.qicheng.activity;

import cn.qicheng.kernel.ChinaTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the public list is narrowed by; null means everything. Past ones are a list of their own, the latest first.
 *
 * <p>The bounds are handed to SQL as text: as a TIMESTAMP a bound could not lie beyond 2038.
 */
public record ActivitySearch(
        @Nullable String q,
        @Nullable ActivityKind kind,
        @Nullable String district,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean past) {

    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** Before and after every activity there will be. */
    private static final String EVER = "2000-01-01 00:00:00.000";

    private static final String NEVER = "2999-01-01 00:00:00.000";

    String words() {
        return q == null ? "" : q.strip();
    }

    Set<ActivityKind> kinds() {
        return kind == null ? EnumSet.allOf(ActivityKind.class) : EnumSet.of(kind);
    }

    String districtCode() {
        return district == null ? "" : district.strip();
    }

    String startsFrom() {
        return from == null ? EVER : SQL.format(ChinaTime.startOf(from));
    }

    String startsTo() {
        return to == null ? NEVER : SQL.format(ChinaTime.endOf(to));
    }

    String endsFrom(Instant now) {
        return past ? EVER : SQL.format(now);
    }

    String endsTo(Instant now) {
        return past ? SQL.format(now) : NEVER;
    }
}
