package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.DomainProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("身份证号码校验（GB 11643-1999）")
class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    /** The standard's own example of a number. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Test
    void the_example_of_the_standard_passes() {
        assertThat(IdNumber.of(OF_THE_STANDARD, TODAY, false).birthday()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", " 110105 19491231 002X "})
    void a_small_x_and_spaces_are_forgiven(String typed) {
        assertThat(IdNumber.of(typed, TODAY, false).text()).isEqualTo(OF_THE_STANDARD);
    }

    @Test
    void every_single_wrong_digit_is_found() {
        for (var position = 0; position < 17; position++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                if (OF_THE_STANDARD.charAt(position) == digit) {
                    continue;
                }
                var wrong = OF_THE_STANDARD.substring(0, position) + digit + OF_THE_STANDARD.substring(position + 1);
                assertThatThrownBy(() -> IdNumber.of(wrong, TODAY, true)).isInstanceOf(DomainProblem.class);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "'11010519491231002', 17 位, 应为 18 位",
        "'11010519491231002X1', 19 位, 应为 18 位",
        "'１１０１０５１９４９１２３１００２Ｘ', 全角, 只能是数字",
        "'11010519491231002A', 末位是 A, 只能是数字",
        "'110105194912310021', 校验位错, 最后一位校验不对",
        "'160105194912310023', 地区不存在, 地区代码不存在",
    })
    void what_is_wrong_is_named(String typed, String what, String reason) {
        assertThatThrownBy(() -> IdNumber.of(typed, TODAY, false)).as(what).hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "20261102, true",
        "20261103, false",
        "19000101, true",
        "18991231, false",
        "20250229, false",
        "20240229, true",
        "20241301, false",
        "20240431, false",
    })
    void the_birthday_must_be_a_day_that_was(String birthday, boolean stands) {
        var first17 = "620102" + birthday + "001";
        var number = first17 + IdNumber.checkDigit(first17);
        if (stands) {
            assertThat(IdNumber.of(number, TODAY, false).text()).isEqualTo(number);
        } else {
            assertThatThrownBy(() -> IdNumber.of(number, TODAY, false)).hasMessageContaining("出生日期");
        }
    }

    @Test
    void a_sample_number_passes_only_where_samples_are_allowed() {
        var first17 = "99000020030615001";
        var sample = first17 + IdNumber.checkDigit(first17);

        assertThat(IdNumber.of(sample, TODAY, true).text()).isEqualTo(sample);
        assertThatThrownBy(() -> IdNumber.of(sample, TODAY, false)).hasMessageContaining("地区代码");
    }

    @Test
    void neither_the_number_nor_the_refusal_prints_it() {
        assertThat(IdNumber.of(OF_THE_STANDARD, TODAY, false).toString()).doesNotContain("1949");
        assertThatThrownBy(() -> IdNumber.of("110105194912310021", TODAY, false))
                .hasMessageNotContaining("19491231");
    }
}
