package cn.qicheng.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("模板里的值：按微信的类型和长度，整字截断，不留空")
class ValueKindTest {

    @Test
    void a_thing_has_at_most_twenty_whole_characters() {
        assertThat(ValueKind.THING.fitting("二十个字".repeat(5))).contains("二十个字".repeat(5));
        assertThat(ValueKind.THING.fitting("二十个字".repeat(5) + "多")).contains("二十个字".repeat(4) + "二十个…");
        var rare = "𠮷".repeat(25);
        var cut = ValueKind.THING.fitting(rare).orElseThrow();
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(20);
        assertThat(cut).startsWith("𠮷").endsWith("…").doesNotContain("?");
    }

    @Test
    void nothing_said_is_never_sent_as_nothing() {
        assertThat(ValueKind.THING.fitting(" \n\t ")).contains("详情请点开查看");
        assertThat(ValueKind.PHRASE.fitting("ok!")).contains("请查看");
        assertThat(ValueKind.NAME.fitting("")).contains("本人");
        assertThat(ValueKind.CHARACTER_STRING.fitting("编号")).contains("-");
    }

    @Test
    void control_characters_and_half_characters_are_left_out() {
        assertThat(ValueKind.THING.fitting("第一行\r\n第二行\u0000\u200b\ud83d完")).contains("第一行 第二行完");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "PHRASE, 资格审核通过了, 资格审核通",
        "PHRASE, 已通过！, 已通过",
        "NAME, 欧阳样例, 欧阳样例",
        "NAME, Li Yangli The Very Longest Name, Li Yangli The Very L",
        "CHARACTER_STRING, 编号SL-20261102-0001, SL-20261102-0001",
        "AMOUNT, ¥1990.00, ¥1990.00",
        "NUMBER, -12.5, -12.5",
        "DATE, 2026年11月2日, 2026年11月2日",
        "TIME, 2026年11月2日 09:00, 2026年11月2日 09:00",
        "TIME, 09:00, 09:00",
        "LETTER, abc, abc",
        "SYMBOL, ！！, ！！",
        "PHONE_NUMBER, 0931-12345, 0931-12345",
    })
    void what_can_be_made_to_fit_is(ValueKind kind, String said, String sent) {
        assertThat(kind.fitting(said)).contains(sent);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "AMOUNT, 一千元",
        "AMOUNT, ¥12345678901.00",
        "NUMBER, 12人",
        "DATE, 明天",
        "TIME, 11月2日",
        "LETTER, 中文",
        "SYMBOL, a",
        "PHONE_NUMBER, 无",
    })
    void a_figure_or_a_date_is_not_bent(ValueKind kind, String said) {
        assertThat(kind.fitting(said)).isEmpty();
    }
}
