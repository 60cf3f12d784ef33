package cn.qicheng.stipend.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.stipend.domain.HandTimes.Spread;
import cn.qicheng.stipend.domain.StipendFigures.DaysToHand;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("满月到手要几天：一半的人，九成的人")
class HandTimesTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 5, 1);

    @Test
    void half_and_nine_in_ten_are_days_that_really_happened() {
        var found = IntStream.rangeClosed(1, 100)
                .mapToObj(days -> new DaysToHand("620102", days, 1))
                .toList();

        assertThat(HandTimes.of(SINCE, found).of("620102")).contains(new Spread(100, 50, 90));
    }

    @Test
    void one_slow_month_among_many_moves_neither() {
        var times = HandTimes.of(SINCE, List.of(new DaysToHand("620102", 18, 39), new DaysToHand("620102", 200, 1)));

        assertThat(times.of("620102")).contains(new Spread(40, 18, 18));
    }

    @Test
    void too_few_months_have_no_figures_and_districts_do_not_lend_each_other_any() {
        var times = HandTimes.of(
                SINCE,
                List.of(
                        new DaysToHand("620102", 18, HandTimes.ENOUGH - 1),
                        new DaysToHand("620103", 30, HandTimes.ENOUGH)));

        assertThat(times.of("620102")).isEmpty();
        assertThat(times.of("620103")).contains(new Spread(HandTimes.ENOUGH, 30, 30));
        assertThat(times.of("620104")).isEmpty();
    }
}
