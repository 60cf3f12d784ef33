package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void a_share_is_rounded_only_as_told() {
        var rate = Money.ofYuan(1000);

        assertThat(rate.share(1, 3, RoundingMode.DOWN)).isEqualTo(new Money(33333));
        assertThat(rate.share(1, 3, RoundingMode.UP)).isEqualTo(new Money(33334));
    }

    @Test
    void yuan_always_show_two_decimals() {
        assertThat(Money.ofYuan(1000).yuan()).isEqualTo("1000.00");
        assertThat(new Money(5).yuan()).isEqualTo("0.05");
        assertThat(new Money(-5).yuan()).isEqualTo("-0.05");
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error_and_never_wraps() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Money(Long.MAX_VALUE).times(2));
    }
}
