package cn.qicheng.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.attendance.domain.SpotSignal.Found;
import cn.qicheng.attendance.domain.SpotSignal.Month;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("出勤抽查线索：只是看一看的理由，从不自动拦")
class SpotSignalTest {

    private static final Instant TEN = Instant.parse("2026-11-02T02:00:00Z");
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 12, 1);

    private static Month month(int person, Instant tapped, Instant confirmed, int missed) {
        return new Month("P" + person, "M1", tapped, confirmed, LONG_AFTER, missed);
    }

    /** Months of people who tapped an hour apart. */
    private static List<Month> confirmed(int count, int secondsApart, int missed) {
        return IntStream.range(0, count)
                .mapToObj(at -> month(
                        at,
                        TEN.minusSeconds(86_400).plusSeconds(3_600L * at),
                        TEN.plusSeconds((long) secondsApart * at),
                        missed))
                .toList();
    }

    private static List<SpotSignal> signals(List<Month> months) {
        return SpotSignal.in(months).stream().map(Found::signal).toList();
    }

    @Test
    void ten_full_months_within_a_minute_are_worth_a_look_and_nine_are_not() {
        assertThat(signals(confirmed(10, 5, 0))).containsExactly(SpotSignal.MANY_AT_ONCE);
        assertThat(signals(confirmed(9, 5, 0))).isEmpty();
    }

    @Test
    void ten_that_take_longer_than_a_minute_or_are_not_all_full_are_not() {
        assertThat(signals(confirmed(10, 7, 0))).isEmpty();
        var oneAway = new ArrayList<>(confirmed(9, 5, 0));
        oneAway.add(month(9, TEN.minusSeconds(10), TEN, 1));
        assertThat(signals(oneAway)).isEmpty();
    }

    @Test
    void two_mentors_who_confirm_five_each_do_nothing_odd() {
        var months = new ArrayList<>(confirmed(5, 5, 0));
        confirmed(5, 5, 0)
                .forEach(month -> months.add(new Month(
                        month.personId() + "b",
                        "M2",
                        month.tappedAt().plusSeconds(120),
                        month.confirmedAt(),
                        LONG_AFTER,
                        0)));
        assertThat(signals(months)).isEmpty();
    }

    @Test
    void nobody_ever_away_in_eighteen_months_is_worth_a_look_and_in_seventeen_is_not() {
        assertThat(signals(confirmed(18, 3_600, 0))).containsExactly(SpotSignal.ALWAYS_FULL);
        assertThat(signals(confirmed(17, 3_600, 0))).isEmpty();
        var oneSick = new ArrayList<>(confirmed(18, 3_600, 0));
        oneSick.set(3, month(3, TEN.minusSeconds(999), TEN, 1));
        assertThat(signals(oneSick)).isEmpty();
    }

    @Test
    void four_who_tap_in_the_same_minute_are_worth_a_look_and_three_are_not() {
        assertThat(signals(together(4))).containsExactly(SpotSignal.CHECKED_IN_TOGETHER);
        assertThat(signals(together(3))).isEmpty();
    }

    private static List<Month> together(int people) {
        return IntStream.range(0, people)
                .mapToObj(at -> month(at, TEN.plusSeconds(at), TEN.plusSeconds(100_000L * (at + 1)), 1))
                .toList();
    }

    @Test
    void always_the_last_day_counts_from_three_times_and_one_earlier_day_clears_it() {
        assertThat(signals(onLastDays(3, false))).containsExactly(SpotSignal.ALWAYS_LAST_DAY);
        assertThat(signals(onLastDays(2, false))).isEmpty();
        assertThat(signals(onLastDays(3, true))).isEmpty();
    }

    private static List<Month> onLastDays(int times, boolean oneEarlier) {
        var months = new ArrayList<Month>();
        for (int at = 0; at < times; at++) {
            var last = LocalDate.of(2026, 3 + at, 20);
            var confirmed = Instant.parse(last + "T09:00:00Z");
            months.add(new Month("P", "M1", confirmed.minusSeconds(86_400L * (at + 1)), confirmed, last, 1));
        }
        if (oneEarlier) {
            months.add(new Month(
                    "P",
                    "M1",
                    TEN.minusSeconds(90_000),
                    Instant.parse("2026-07-10T09:00:00Z"),
                    LocalDate.of(2026, 7, 20),
                    1));
        }
        return months;
    }

    @Test
    void the_same_months_in_another_order_are_found_under_the_same_mark() {
        var months = new ArrayList<>(confirmed(20, 5, 0));
        var before = SpotSignal.in(months);
        Collections.reverse(months);

        assertThat(SpotSignal.in(months)).isEqualTo(before);
        assertThat(SpotSignal.in(List.of())).isEmpty();
    }
}
