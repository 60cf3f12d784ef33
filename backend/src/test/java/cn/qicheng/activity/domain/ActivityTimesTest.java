package cn.qicheng.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.activity.domain.ActivityTimes.Doors;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("活动的时间：报名到截止，签到从开始前 1 小时到结束后 30 分钟（系统缺省）")
class ActivityTimesTest {

    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T04:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);
    private final ActivityTimes times = new ActivityTimes(START.minus(Duration.ofDays(1)), START, END);

    @Test
    void one_registers_until_the_deadline_and_not_at_it() {
        assertThat(times.registers(times.registerUntil().minus(MOMENT))).isTrue();
        assertThat(times.registers(times.registerUntil())).isFalse();
    }

    @Test
    void a_place_can_be_given_back_until_it_begins() {
        assertThat(times.begun(START.minus(MOMENT))).isFalse();
        assertThat(times.begun(START)).isTrue();
    }

    @Test
    void the_doors_open_an_hour_before_and_close_half_an_hour_after() {
        assertThat(times.doors(START.minus(Duration.ofHours(1)).minus(MOMENT))).isEqualTo(Doors.NOT_YET);
        assertThat(times.doors(START.minus(Duration.ofHours(1)))).isEqualTo(Doors.OPEN);
        assertThat(times.doors(END.plus(Duration.ofMinutes(30)).minus(MOMENT))).isEqualTo(Doors.OPEN);
        assertThat(times.doors(END.plus(Duration.ofMinutes(30)))).isEqualTo(Doors.CLOSED);
    }

    @Test
    void an_officer_enters_by_hand_from_the_opening_of_the_doors_to_a_week_after_the_end() {
        assertThat(times.enteredByHand(times.doorsOpen().minus(MOMENT))).isFalse();
        assertThat(times.enteredByHand(times.doorsOpen())).isTrue();
        assertThat(times.enteredByHand(END.plus(Duration.ofDays(7)).minus(MOMENT)))
                .isTrue();
        assertThat(times.enteredByHand(END.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void it_is_judged_from_its_end_for_thirty_days() {
        assertThat(times.rates(END.minus(MOMENT))).isFalse();
        assertThat(times.rates(END)).isTrue();
        assertThat(times.rates(END.plus(Duration.ofDays(30)).minus(MOMENT))).isTrue();
        assertThat(times.rates(END.plus(Duration.ofDays(30)))).isFalse();
    }
}
