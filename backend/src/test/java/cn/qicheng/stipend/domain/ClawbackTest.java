package cn.qicheng.stipend.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.stipend.domain.BankAnswer.Told;
import cn.qicheng.stipend.domain.Clawback.Debtor;
import cn.qicheng.stipend.domain.Clawback.Demand;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第二十七条 不该发的要追回来，分几次都说得清")
class ClawbackTest {

    private static final Instant AT = Instant.parse("2026-12-20T02:00:00Z");

    private static Clawback demanded() {
        return new Clawback(
                "C",
                "ZH1",
                "LINE",
                "CLAIM",
                "BASE",
                "PERSON",
                Money.ofYuan(1_000),
                Money.ZERO,
                Money.ZERO,
                new Demand(
                        Debtor.BASE,
                        ClawbackGround.FALSE_MONTH,
                        new Clause("兰人社发〔2016〕17号", "第二十七条"),
                        "没有来过",
                        "OFFICER",
                        AT),
                LineState.PASSED_ON,
                ClawbackState.DEMANDED,
                LocalDate.of(2027, 1, 19),
                null,
                AT,
                0);
    }

    @Test
    void parts_add_up_and_the_last_one_ends_it() {
        var some = demanded().repaid(Money.ofYuan(400), AT);
        assertThat(some.state()).isEqualTo(ClawbackState.DEMANDED);
        assertThat(some.left()).isEqualTo(Money.ofYuan(600));
        assertThat(some.canTake(Money.ofYuan(601))).isFalse();
        assertThat(some.canTake(Money.ZERO)).isFalse();
        assertThat(some.canTake(Money.ofYuan(600))).isTrue();

        var all = some.repaid(Money.ofYuan(600), AT);
        assertThat(all.state()).isEqualTo(ClawbackState.RECOVERED);
        assertThat(all.left()).isEqualTo(Money.ZERO);
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> all.writtenOff("x", AT));
    }

    @Test
    void a_repayment_recorded_by_mistake_is_taken_back_and_the_demand_stands_again() {
        var again = demanded().repaid(Money.ofYuan(1_000), AT).repaymentTakenBack(Money.ofYuan(1_000), AT);

        assertThat(again.state()).isEqualTo(ClawbackState.DEMANDED);
        assertThat(again.left()).isEqualTo(Money.ofYuan(1_000));
    }

    @Test
    void what_is_given_up_is_what_was_left() {
        var givenUp = demanded().repaid(Money.ofYuan(400), AT).writtenOff("公司已注销", AT);

        assertThat(givenUp.writtenOff()).isEqualTo(Money.ofYuan(600));
        assertThat(givenUp.left()).isEqualTo(Money.ZERO);
        assertThat(givenUp.closingNote()).isEqualTo("公司已注销");
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> givenUp.repaid(Money.ofYuan(1), AT));
    }

    @Test
    void a_cancelled_demand_is_over() {
        var cancelled = demanded().cancelled("弄错人了", AT);

        assertThat(cancelled.state().label()).isEqualTo("已撤销");
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> cancelled.repaid(Money.ofYuan(1), AT));
    }

    @ParameterizedTest
    @EnumSource(ClawbackGround.class)
    void every_ground_rests_on_a_place_in_the_policy(ClawbackGround ground) {
        assertThat(ground.label()).isNotBlank();
        assertThat(ground.point()).isNotNull();
        assertThat(Debtor.PERSON.label()).isNotEqualTo(Debtor.BASE.label());
    }

    @Test
    void a_line_freed_by_a_full_repayment_lives_again_when_that_was_a_mistake() {
        var line = new StipendLine(
                "LINE",
                "CLAIM",
                "SHEET",
                "AGREEMENT",
                "PERSON",
                ServiceMonth.of(LocalDate.of(2026, 11, 2), 1),
                Money.ofYuan(1_000),
                "RULING",
                LineState.RECLAIMED,
                null,
                null,
                AT,
                true,
                0);

        var recovered = line.after(LineMove.RECOVER, AT).freed(AT);
        assertThat(recovered.live()).isFalse();
        assertThat(recovered.state().demandedBack()).isTrue();
        var revived = recovered.revived(LineMove.UNDO_RECOVERY, AT);
        assertThat(revived.live()).isTrue();
        assertThat(revived.state()).isEqualTo(LineState.RECLAIMED);
    }

    @Test
    void a_changed_amount_or_account_in_the_banks_answer_is_named_and_the_account_never_repeated() {
        var ordered = Money.ofYuan(1_000);
        assertThat(Told.NOTHING.changed(ordered, "6222 0200")).isNull();
        assertThat(new Told(ordered, "62220200").changed(ordered, "6222 0200")).isNull();
        assertThat(new Told(Money.ofYuan(999), null).changed(ordered, "62220200"))
                .isEqualTo("金额 999.00 元和送银行的 1000.00 元不一样");
        assertThat(new Told(ordered, "62220201").changed(ordered, "62220200")).isEqualTo("收款账号和送银行的不一样");
    }
}
