package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void the_order_of_writing_does_not_change_the_spelling() {
        var one = new LinkedHashMap<String, Object>();
        one.put("b", 2);
        one.put("a", List.of(1L, true, "启程"));
        var other = new LinkedHashMap<String, Object>();
        other.put("a", List.of(1L, true, "启程"));
        other.put("b", 2);

        assertThat(CanonicalJson.of(one))
                .isEqualTo(CanonicalJson.of(other))
                .isEqualTo("{\"a\":[1,true,\"启程\"],\"b\":2}");
    }

    @Test
    void quotes_lines_and_control_characters_cannot_break_out() {
        assertThat(CanonicalJson.of("a\"b\\c\n\r\t\u0001")).isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u0001\"");
        assertThat(CanonicalJson.of(Arrays.asList((Object) null))).isEqualTo("[null]");
    }

    @Test
    void a_fraction_has_no_canonical_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("a", 0.1)));
    }
}
