package cn.qicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void steadyArrivalsAreEvenlySpaced() {
        var schedule = Schedule.steady(1000, 2);

        assertThat(schedule.count()).isEqualTo(2000);
        assertThat(schedule.dueNanos(0)).isZero();
        assertThat(schedule.dueNanos(1500)).isEqualTo(1_500_000_000L);
    }

    @Test
    void afterAStallAllThatBecameDueMeanwhileLeavesAtItsOwnMoment() {
        var schedule = Schedule.steady(1000, 1);

        assertThat(schedule.dueAfter(10, 9_999_999L)).as("nothing new is due").isEqualTo(10);
        assertThat(schedule.dueAfter(10, 500_000_000L)).as("half a second late").isEqualTo(501);
        assertThat(schedule.dueAfter(501, Long.MAX_VALUE)).isEqualTo(1000);
    }

    @Test
    void anOpeningBringsItsShareEarlyAndIsTheSameForTheSameSeed() {
        var schedule = Schedule.opening(10_000, 0.8, 3, 8, 11);
        var early = IntStream.range(0, schedule.count())
                .filter(i -> schedule.dueNanos(i) < 3_000_000_000L)
                .count();

        assertThat(early).isBetween(7_800L, 8_200L);
        assertThat(IntStream.range(1, schedule.count()))
                .allMatch(i -> schedule.dueNanos(i - 1) <= schedule.dueNanos(i));
        assertThat(Schedule.opening(10_000, 0.8, 3, 8, 11).dueNanos(77)).isEqualTo(schedule.dueNanos(77));
    }
}
