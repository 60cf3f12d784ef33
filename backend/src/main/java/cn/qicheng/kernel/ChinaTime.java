package cn.qicheng.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone of the product. A policy day begins and ends in Shanghai, wherever the server stands. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns the first instant of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Returns the first instant after the day: a deadline "11月17日 24:00" is this instant. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    private ChinaTime() {}
}
