package cn.qicheng.traineeship.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Money;
import cn.qicheng.traineeship.EndingReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("见习协议：每一步都有来处，不在表里的走不通")
class AgreementTest {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 3, 2);

    static Agreement draft() {
        return Agreement.drawnUp(
                "A1",
                "XY-1",
                "R1",
                new Agreement.Parties("P1", "B1", "POST1", "M1"),
                new Agreement.Terms(
                        SIGNED_ON.minusDays(2),
                        SIGNED_ON.plusDays(5),
                        6,
                        Money.ofYuan(1000),
                        Money.ofYuan(820),
                        "2016-17/1",
                        "hash"),
                AT);
    }

    private static Agreement signed() {
        return draft().signedByTrainee(AT).signedByBase(SIGNED_ON, AT);
    }

    private static Agreement inForce() {
        return signed().filed(SIGNED_ON.plusDays(3), AT);
    }

    private static UnaryOperator<Agreement> ending(EndingReason reason, LocalDate lastDay) {
        return agreement -> agreement.ended(reason, lastDay, AT);
    }

    @Test
    void the_way_to_the_last_day() {
        var completed = inForce().completed(AT);

        assertThat(completed.state()).isEqualTo(AgreementState.COMPLETED);
        assertThat(completed.endsOn()).isEqualTo("2026-09-01");
        assertThat(completed.endedOn()).isNull();
        assertThat(completed.counts()).isTrue();
        assertThat(completed.running()).isFalse();
    }

    @Test
    void a_term_of_31_august_ends_on_the_last_of_february_also_in_a_leap_year() {
        assertThat(draft().signedByTrainee(AT)
                        .signedByBase(LocalDate.of(2026, 8, 31), AT)
                        .endsOn())
                .isEqualTo("2027-02-27");
        assertThat(draft().signedByTrainee(AT)
                        .signedByBase(LocalDate.of(2027, 8, 31), AT)
                        .endsOn())
                .isEqualTo("2028-02-28");
        assertThat(draft().signedByTrainee(AT)
                        .signedByBase(LocalDate.of(2027, 9, 1), AT)
                        .endsOn())
                .isEqualTo("2028-02-29");
    }

    @Test
    @DisplayName("第二十二条 双方签字以后、备案以前，见习生也能马上走")
    void it_can_end_from_the_second_signature_on() {
        assertThat(ending(EndingReason.T22_3, SIGNED_ON).apply(signed()).state())
                .isEqualTo(AgreementState.ENDED_EARLY);
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> draft().ended(EndingReason.T22_3, SIGNED_ON, AT));
    }

    @Test
    void nothing_ends_twice_and_what_is_complete_cannot_be_broken_off() {
        var day = SIGNED_ON.plusMonths(2);
        for (var over : List.of(
                inForce().completed(AT),
                inForce().ended(EndingReason.B18_1, day, AT),
                signed().filingRefused(AT),
                draft().cancelled(AgreementMove.CANCEL_AS_BASE, "不签了", AT))) {
            for (var reason : EndingReason.values()) {
                assertThatExceptionOfType(IllegalMove.class)
                        .as("%s by %s", over.state(), reason)
                        .isThrownBy(() -> over.ended(reason, day, AT));
            }
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> over.completed(AT));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> over.filed(day, AT));
        }
    }

    @Test
    void the_last_day_lies_within_the_term_both_ends_included() {
        assertThat(ending(EndingReason.T22_1, SIGNED_ON).apply(inForce()).endedOn())
                .isEqualTo(SIGNED_ON);
        assertThat(ending(EndingReason.T22_1, LocalDate.of(2026, 9, 1))
                        .apply(inForce())
                        .endedOn())
                .isEqualTo("2026-09-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inForce().ended(EndingReason.T22_1, SIGNED_ON.minusDays(1), AT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inForce().ended(EndingReason.T22_1, LocalDate.of(2026, 9, 2), AT));
    }

    @Test
    @DisplayName("第十五条 备过案的提前结束算参加过一次；没备案就结束的不算")
    void one_that_came_on_file_counts_as_the_one_traineeship_also_when_it_was_broken_off() {
        assertThat(inForce()
                        .ended(EndingReason.T22_0, SIGNED_ON.plusMonths(2), AT)
                        .counts())
                .isTrue();
        assertThat(signed().ended(EndingReason.T22_0, SIGNED_ON.plusDays(4), AT).counts())
                .isFalse();
        assertThat(signed().filingRefused(AT).counts()).isFalse();
    }

    @Test
    void every_regime_has_a_move_of_its_own_by_whoever_may_take_it() {
        assertThat(AgreementMove.values())
                .filteredOn(move -> move.to() == AgreementState.ENDED_EARLY)
                .hasSize(EndingReason.Regime.values().length);
        for (var regime : EndingReason.Regime.values()) {
            assertThat(AgreementMove.ending(regime).to()).isEqualTo(AgreementState.ENDED_EARLY);
        }
    }

    @Test
    void only_a_move_that_cancels_cancels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft().cancelled(AgreementMove.SIGN_AS_TRAINEE, "不签了", AT));
    }
}
