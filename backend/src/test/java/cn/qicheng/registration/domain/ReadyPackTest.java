package cn.qicheng.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("备好的材料：只在那一天、按那一版规则有效")
class ReadyPackTest {

    private static final LocalDate OPENING = LocalDate.of(2026, 3, 2);

    private static ReadyPack judged(boolean ready) {
        return new ReadyPack("window", "person", ready, List.of(), OPENING, "2016-17", Instant.EPOCH);
    }

    @Test
    void a_tap_rests_on_a_pack_that_is_ready_for_that_day_under_those_rules() {
        assertThat(judged(true).standsOn(OPENING, "2016-17")).isTrue();
    }

    @Test
    void a_pack_with_something_missing_carries_nothing() {
        assertThat(judged(false).standsOn(OPENING, "2016-17")).isFalse();
    }

    @Test
    void a_pack_for_another_day_or_other_rules_is_judged_again() {
        assertThat(judged(true).standsOn(OPENING.plusDays(1), "2016-17")).isFalse();
        assertThat(judged(true).standsOn(OPENING, "2027-01")).isFalse();
    }
}
