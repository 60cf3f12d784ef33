package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一件一件办：一件不成，不耽误别的")
class OneByOneTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void all_have_their_turn_and_whoever_asked_is_told_which_failed() {
        assertThatThrownBy(() -> OneByOne.each("notice", List.of("A", "B", "C"), this::allButB))
                .hasMessageContaining("1 of 3")
                .cause()
                .hasMessage("notice B")
                .hasRootCauseMessage("no luck");

        assertThat(done).containsExactly("A", "C");
    }

    @Test
    void nothing_is_said_when_all_went_well_or_there_was_nothing_to_do() {
        assertThatCode(() -> OneByOne.each("notice", List.of("A", "C"), this::allButB))
                .doesNotThrowAnyException();
        assertThatCode(() -> OneByOne.each("notice", List.of(), this::allButB)).doesNotThrowAnyException();
    }

    private void allButB(String id) {
        if (id.equals("B")) {
            throw new IllegalArgumentException("no luck");
        }
        done.add(id);
    }
}
