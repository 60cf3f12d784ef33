package cn.qicheng.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.attendance.domain.StandInTerm.Standing;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("代带教老师确认：从哪天到哪天")
class StandInTermTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 10);
    private static final Instant SOME_TIME = Instant.parse("2026-11-30T02:00:00Z");

    @Test
    void it_counts_from_the_first_to_the_last_day_once_it_was_accepted_and_ends_by_itself() {
        var accepted = new StandInTerm(FROM, TO, SOME_TIME, null);

        assertThat(accepted.on(FROM.minusDays(1))).isEqualTo(Standing.ACCEPTED);
        assertThat(accepted.on(FROM)).isEqualTo(Standing.IN_FORCE);
        assertThat(accepted.on(TO)).isEqualTo(Standing.IN_FORCE);
        assertThat(accepted.on(TO.plusDays(1))).isEqualTo(Standing.OVER);
        assertThat(new StandInTerm(FROM, TO, null, null).on(FROM)).isEqualTo(Standing.NAMED);
        assertThat(new StandInTerm(FROM, TO, SOME_TIME, SOME_TIME).on(FROM)).isEqualTo(Standing.OVER);
        assertThat(Standing.NAMED.label()).contains("扫码");
    }

    @Test
    void its_days_are_in_order_not_in_the_past_and_not_too_many() {
        assertThat(term(FROM, FROM.plusDays(59)).fits(FROM, 60)).isTrue();
        assertThat(term(FROM, FROM.plusDays(60)).fits(FROM, 60)).isFalse();
        assertThat(term(FROM, FROM).fits(FROM, 60)).isTrue();
        assertThat(term(FROM, FROM.minusDays(1)).fits(FROM.minusDays(5), 60)).isFalse();
        assertThat(term(FROM, TO).fits(FROM.plusDays(1), 60)).isFalse();
    }

    @Test
    void two_terms_overlap_if_they_share_a_day() {
        assertThat(term(FROM, TO).overlaps(term(TO, TO.plusDays(3)))).isTrue();
        assertThat(term(FROM, TO).overlaps(term(TO.plusDays(1), TO.plusDays(3))))
                .isFalse();
        assertThat(term(TO.plusDays(1), TO.plusDays(3)).overlaps(term(FROM, TO)))
                .isFalse();
    }

    private static StandInTerm term(LocalDate from, LocalDate to) {
        return new StandInTerm(from, to, null, null);
    }
}
