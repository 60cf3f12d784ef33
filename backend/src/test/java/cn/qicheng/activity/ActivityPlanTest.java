package cn.qicheng.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.activity.domain.ActivityState;
import cn.qicheng.activity.domain.ActivityTimes;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.policy.LanzhouPolicy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("活动安排：对不上的一次说全；兰就办发〔2021〕5号 四（二）至（五）")
class ActivityPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private static ActivityPlan plan(
            ActivityKind kind, @Nullable Course course, Instant until, Instant from, Instant to) {
        return new ActivityPlan(kind, course, "样例班", "内容", "样例楼", "620102", "创业者", until, from, to, 30, false);
    }

    private static Instant hours(int count) {
        return NOW.plus(Duration.ofHours(count));
    }

    @Test
    void a_plan_in_order_has_no_faults() {
        assertThat(plan(ActivityKind.TRAINING, Course.SYB, hours(24), hours(24), hours(30))
                        .faults(NOW))
                .isEmpty();
        assertThat(plan(ActivityKind.FORUM, null, hours(23), hours(24), hours(30))
                        .faults(NOW))
                .isEmpty();
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThat(plan(ActivityKind.TRAINING, null, hours(1), NOW, NOW).faults(NOW))
                .extracting(FieldReason::field)
                .containsExactly("course", "startsAt", "endsAt", "registerUntil");
    }

    @Test
    void only_a_training_has_a_course() {
        assertThat(plan(ActivityKind.FINANCE_MATCHING, Course.GYB, hours(1), hours(2), hours(3))
                        .faults(NOW))
                .extracting(FieldReason::field)
                .containsExactly("course");
    }

    @Test
    void every_kind_stands_in_an_article_of_its_own() {
        assertThat(ActivityKind.values())
                .extracting(kind -> kind.clause().article())
                .containsExactly("四（二）", "四（三）", "四（四）", "四（五）");
        assertThat(ActivityKind.FINANCE_MATCHING.lead()).isEqualTo("市政府金融办");
        assertThat(Course.TSPS.label()).isEqualTo("TSPS 网络创业");
    }

    @Test
    void every_article_that_a_kind_cites_can_be_read_as_our_summary() {
        var book = LanzhouPolicy.book();

        assertThat(ActivityKind.values())
                .allSatisfy(kind -> assertThat(book.note(kind.clause()).gist()).contains(kind.lead()));
    }

    @Test
    void those_who_come_are_told_of_another_place_or_time_and_not_of_other_words() {
        var one = plan(ActivityKind.FORUM, null, hours(1), hours(2), hours(3));

        assertThat(one.differsForThoseWhoCome(plan(ActivityKind.FORUM, null, hours(2), hours(2), hours(3))))
                .isFalse();
        assertThat(one.differsForThoseWhoCome(plan(ActivityKind.FORUM, null, hours(1), hours(2), hours(4))))
                .isTrue();
        assertThat(one.differsForThoseWhoCome(plan(ActivityKind.FORUM, null, hours(1), hours(1), hours(3))))
                .isTrue();
    }

    @Test
    void the_phase_follows_the_clock_once_it_is_published() {
        var times = new ActivityTimes(hours(1), hours(2), hours(3));

        assertThat(ActivityPhase.of(ActivityState.PLANNED, times, hours(9))).isEqualTo(ActivityPhase.PLANNED);
        assertThat(ActivityPhase.of(ActivityState.CANCELLED, times, NOW)).isEqualTo(ActivityPhase.CANCELLED);
        assertThat(ActivityPhase.of(ActivityState.PUBLISHED, times, NOW)).isEqualTo(ActivityPhase.REGISTERING);
        assertThat(ActivityPhase.of(ActivityState.PUBLISHED, times, hours(1))).isEqualTo(ActivityPhase.CLOSED);
        assertThat(ActivityPhase.of(ActivityState.PUBLISHED, times, hours(2))).isEqualTo(ActivityPhase.RUNNING);
        assertThat(ActivityPhase.of(ActivityState.PUBLISHED, times, hours(3))).isEqualTo(ActivityPhase.OVER);
    }

    @Test
    void an_average_is_rounded_to_the_tenth() {
        assertThat(OfficeActivityBoard.tenths(9, 2)).isEqualTo(45);
        assertThat(OfficeActivityBoard.tenths(14, 3)).isEqualTo(47);
        assertThat(OfficeActivityBoard.tenths(13, 3)).isEqualTo(43);
    }
}
