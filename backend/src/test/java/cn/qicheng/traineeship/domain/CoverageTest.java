package cn.qicheng.traineeship.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.traineeship.domain.Coverage.Stretch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十七条（二） 几张保单合起来要盖住每一天")
class CoverageTest {

    private static Stretch days(String from, String to) {
        return new Stretch(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<Stretch> gaps(Stretch... covers) {
        return Coverage.gaps(LocalDate.of(2027, 12, 1), LocalDate.of(2028, 5, 31), List.of(covers));
    }

    @Test
    void one_policy_over_the_whole_term_leaves_no_gap() {
        assertThat(gaps(days("2027-12-01", "2028-05-31"))).isEmpty();
        assertThat(gaps(days("2027-01-01", "2029-12-31"))).isEmpty();
    }

    @Test
    void without_any_policy_the_whole_term_is_a_gap() {
        assertThat(gaps()).containsExactly(days("2027-12-01", "2028-05-31"));
    }

    @Test
    void a_policy_that_begins_the_day_after_another_ends_continues_it() {
        assertThat(gaps(days("2028-03-01", "2028-06-30"), days("2027-12-01", "2028-02-29")))
                .isEmpty();
    }

    @Test
    void one_day_between_two_policies_is_a_gap_also_on_a_leap_day() {
        assertThat(gaps(days("2027-12-01", "2028-02-28"), days("2028-03-01", "2028-05-31")))
                .containsExactly(days("2028-02-29", "2028-02-29"));
    }

    @Test
    void the_first_and_the_last_day_count() {
        assertThat(gaps(days("2027-12-02", "2028-05-30")))
                .containsExactly(days("2027-12-01", "2027-12-01"), days("2028-05-31", "2028-05-31"));
    }

    @Test
    void policies_that_overlap_or_lie_within_each_other_count_once() {
        assertThat(Coverage.merged(List.of(
                        days("2027-12-01", "2028-03-31"),
                        days("2028-01-01", "2028-01-31"),
                        days("2028-03-15", "2028-05-31"))))
                .containsExactly(days("2027-12-01", "2028-05-31"));
    }

    @Test
    void policies_before_and_after_the_term_fill_nothing() {
        assertThat(gaps(days("2027-01-01", "2027-11-30"), days("2028-06-01", "2028-12-31")))
                .containsExactly(days("2027-12-01", "2028-05-31"));
    }
}
