package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码（GB 32100）")
public class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** A valid code that nobody else's test uses: the check character is found by trying all of them. */
    public static String valid(int number) {
        var head = "91620199%09d".formatted(number);
        return ALPHABET.chars()
                .mapToObj(last -> head + (char) last)
                .filter(code -> CreditCode.fault(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91620100432616224M", "916201005089353673", "91620100343061565X", "91350100M000100Y43"})
    void a_published_code_stands(String code) {
        assertThat(CreditCode.fault(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91620100432616224, 17 位",
        "91620100432616224MM, 19 位",
        "91620100432616224N, 校验位不对",
        "91620100432616242M, 校验位不对",
        "9162O100432616224M, 不会出现的字符",
        "9I620100432616224M, 不会出现的字符",
        "91A20100432616224M, 第 3 至 8 位",
        "兰1620100432616224M, 不会出现的字符"
    })
    void any_other_is_refused_with_its_reason(String code, String reason) {
        assertThat(CreditCode.fault(code)).contains(reason);
    }

    @Test
    void one_changed_character_never_goes_unnoticed() {
        var code = "91620100432616224M";
        for (int at = 0; at < 17; at++) {
            for (var other : ALPHABET.toCharArray()) {
                if (other != code.charAt(at)) {
                    assertThat(CreditCode.fault(code.substring(0, at) + other + code.substring(at + 1)))
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void small_letters_spaces_and_dashes_do_not_matter() {
        assertThat(CreditCode.plain(" 91620100-4326 16224m ")).isEqualTo("91620100432616224M");
    }
}
