package cn.qicheng.traineeship.domain;

import static cn.qicheng.traineeship.domain.AgreementMove.CANCEL_AS_BASE;
import static cn.qicheng.traineeship.domain.AgreementMove.CANCEL_AS_TRAINEE;
import static cn.qicheng.traineeship.domain.AgreementMove.COMPLETE;
import static cn.qicheng.traineeship.domain.AgreementMove.FILE;
import static cn.qicheng.traineeship.domain.AgreementMove.LAPSE;
import static cn.qicheng.traineeship.domain.AgreementMove.SIGN_AS_BASE;
import static cn.qicheng.traineeship.domain.AgreementMove.SIGN_AS_TRAINEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Money;
import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.policy.TraineeshipPolicy;
import cn.qicheng.traineeship.domain.AgreementText.Figures;
import cn.qicheng.traineeship.domain.AgreementText.Parties;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("见习协议 兰人社发〔2016〕17号 第十六、十七条")
class SigningTest {

    private static final LocalDate INTENTION = LocalDate.of(2026, 3, 2);

    @Nested
    @DisplayName("第十七条（三） 达成意向后一周内签约")
    class Week {

        @ParameterizedTest(name = "{0} -> {1} days late")
        @CsvSource({"2026-03-02, 0", "2026-03-09, 0", "2026-03-10, 1", "2026-03-12, 3"})
        void the_seventh_day_is_in_time_and_the_eighth_is_one_day_late(LocalDate day, long late) {
            assertThat(new SigningWeek(INTENTION, 7).daysLate(day)).isEqualTo(late);
        }

        @Test
        void an_unsigned_one_lapses_the_day_after_the_last_of_our_days() {
            var week = new SigningWeek(INTENTION, 7);

            assertThat(week.lastDay(14)).isEqualTo(LocalDate.of(2026, 3, 23));
            assertThat(week.lapsedOn(LocalDate.of(2026, 3, 23), 14)).isFalse();
            assertThat(week.lapsedOn(LocalDate.of(2026, 3, 24), 14)).isTrue();
        }
    }

    @Nested
    @DisplayName("第十六条 自签约之日起六个月")
    class Term {

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource({
            "2026-03-10, 2026-09-09",
            "2026-08-31, 2027-02-27",
            "2026-08-29, 2027-02-27",
            "2026-12-31, 2027-06-29"
        })
        void the_term_ends_the_day_before_the_same_day_six_months_later(LocalDate signedOn, LocalDate endsOn) {
            assertThat(new TraineeshipTerm(signedOn, 6).endsOn()).isEqualTo(endsOn);
        }
    }

    @Nested
    @DisplayName("第十七条（二） 意外伤害保险")
    class Insured {

        private final Insurance policy =
                new Insurance("示例保险", "PA-1", LocalDate.of(2026, 3, 10), LocalDate.of(2026, 9, 9));

        @Test
        void a_policy_of_exactly_the_term_covers_it() {
            assertThat(policy.covers(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 9, 9)))
                    .isTrue();
        }

        @Test
        void a_day_missing_at_either_end_is_not_covered() {
            assertThat(policy.covers(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 9, 9)))
                    .isFalse();
            assertThat(policy.covers(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 9, 10)))
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("签字的文本")
    class Text {

        @Test
        void the_terms_carry_the_figures_and_their_articles() {
            var text = text("李样例", 120_000);

            assertThat(text.terms()).extracting(AgreementText.Term::text).anyMatch(term -> term.contains("1000.00"));
            assertThat(text.terms())
                    .extracting(AgreementText.Term::text)
                    .anyMatch(term -> term.contains("2200.00") && term.contains("1200.00"));
            assertThat(text.terms()).extracting(term -> term.clause().article()).contains("第十六条", "第二十二条");
            assertThat(text.terms()).noneMatch(term -> term.text().contains("{"));
        }

        @Test
        void the_same_contents_have_the_same_fingerprint_and_any_change_another() {
            assertThat(text("李样例", 120_000).hash())
                    .isEqualTo(text("李样例", 120_000).hash());
            assertThat(text("李样例", 120_001).hash())
                    .isNotEqualTo(text("李样例", 120_000).hash());
            assertThat(text("李样列", 120_000).hash())
                    .isNotEqualTo(text("李样例", 120_000).hash());
        }

        @Test
        void a_name_that_looks_like_a_placeholder_stays_a_name() {
            assertThat(text("{base}", 120_000).terms().getFirst().text()).startsWith("{base}到示例科技");
        }

        /** A word in braces that nobody fills would otherwise be signed by two people. */
        @Test
        void a_term_that_asks_for_something_unknown_is_never_put_before_anybody(@TempDir Path folder) {
            var policy = LanzhouPolicy.withMistake(folder, "{months}", "{moons}", INTENTION);

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> text("李样例", 120_000, policy))
                    .withMessageContaining("{moons}");
        }

        private AgreementText text(String trainee, long allowanceFen) {
            return text(trainee, allowanceFen, LanzhouPolicy.on(INTENTION));
        }

        private AgreementText text(String trainee, long allowanceFen, TraineeshipPolicy policy) {
            return AgreementText.drawnUp(
                    "XY20260302-000001",
                    new Parties("P1", trainee, "B1", "示例科技", "测试岗", "P2", "王样例"),
                    new Figures(INTENTION, 6, Money.ofYuan(1000), new Money(allowanceFen), "2016-17/1"),
                    policy);
        }
    }

    @Nested
    @DisplayName("签字的次序")
    class Moves {

        @Test
        void the_base_cannot_sign_before_the_trainee() {
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> SIGN_AS_BASE.applyTo(AgreementState.DRAFT));
        }

        @Test
        void nobody_signs_twice() {
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> SIGN_AS_TRAINEE.applyTo(AgreementState.TRAINEE_SIGNED));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> SIGN_AS_BASE.applyTo(AgreementState.SIGNED));
        }

        @Test
        void either_side_may_still_say_no_until_both_have_signed() {
            assertThat(CANCEL_AS_TRAINEE.applyTo(AgreementState.TRAINEE_SIGNED)).isEqualTo(AgreementState.CANCELLED);
            assertThat(CANCEL_AS_BASE.applyTo(AgreementState.DRAFT)).isEqualTo(AgreementState.CANCELLED);
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> CANCEL_AS_BASE.applyTo(AgreementState.SIGNED));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> LAPSE.applyTo(AgreementState.TRAINEE_SIGNED));
        }

        @Test
        void a_term_can_only_end_after_the_filing_put_it_in_force() {
            assertThat(FILE.applyTo(AgreementState.SIGNED)).isEqualTo(AgreementState.IN_FORCE);
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> COMPLETE.applyTo(AgreementState.SIGNED));
        }
    }
}
