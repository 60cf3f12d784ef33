package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN 列表：长度只有几种")
class PaddedTest {

    @Test
    void the_last_value_is_repeated_up_to_a_power_of_two_and_none_is_added_or_lost() {
        assertThat(Padded.toPowerOfTwo(List.of())).isEmpty();
        assertThat(Padded.toPowerOfTwo(List.of("a"))).containsExactly("a");
        assertThat(Padded.toPowerOfTwo(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(Padded.toPowerOfTwo(List.of("a", "b", "c", "d", "e")))
                .containsExactly("a", "b", "c", "d", "e", "e", "e", "e");
    }
}
