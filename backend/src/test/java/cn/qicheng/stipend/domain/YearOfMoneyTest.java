package cn.qicheng.stipend.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Money;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("预算：够不够，差多少")
class YearOfMoneyTest {

    @Test
    void what_is_left_is_the_budget_without_what_was_approved() {
        assertThat(year(10_000).left()).contains(Money.ofYuan(4_000));
        assertThat(year(10_000).overcommitted()).isEmpty();
        assertThat(year(5_000).overcommitted()).contains(Money.ofYuan(1_000));
    }

    @Test
    void a_run_is_short_by_what_it_pays_out_beyond_the_budget() {
        assertThat(year(10_000).shortBy(Money.ofYuan(5_000))).isEmpty();
        assertThat(year(10_000).shortBy(Money.ofYuan(5_001))).contains(Money.ofYuan(1));
        assertThat(year(4_500).shortBy(Money.ZERO)).contains(Money.ofYuan(500));
    }

    @Test
    void without_a_budget_nothing_is_said_to_be_too_much() {
        var unknown = new YearOfMoney(2026, Optional.empty(), Money.ZERO, Money.ZERO, Money.ofYuan(9));

        assertThat(unknown.left()).isEmpty();
        assertThat(unknown.shortBy(Money.ofYuan(1_000_000))).isEmpty();
        assertThat(unknown.overcommitted()).isEmpty();
    }

    private static YearOfMoney year(long budget) {
        return new YearOfMoney(
                2026, Optional.of(Money.ofYuan(budget)), Money.ofYuan(1_000), Money.ofYuan(2_000), Money.ofYuan(3_000));
    }
}
