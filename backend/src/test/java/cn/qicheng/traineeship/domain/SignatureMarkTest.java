package cn.qicheng.traineeship.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.traineeship.domain.SignatureMark.Drawn;
import cn.qicheng.traineeship.domain.SignatureMark.Typed;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("签名：手写，或输入全名")
class SignatureMarkTest {

    private static final List<Integer> LINE = List.of(0, 0, 300, 0);

    @Test
    void a_line_of_some_length_inside_the_box_is_a_signature() {
        assertThat(drawn(LINE).standsFor("李样例")).isTrue();
        assertThat(drawn(List.of(0, 0, 1000, 500)).standsFor("李样例")).isTrue();
    }

    @Test
    void nothing_a_dot_and_a_slip_of_the_finger_are_none() {
        assertThat(new Drawn(List.of()).standsFor("李样例")).isFalse();
        assertThat(drawn(List.of(500, 250)).standsFor("李样例")).isFalse();
        assertThat(drawn(List.of(0, 0, 299, 0)).standsFor("李样例")).isFalse();
    }

    @Test
    void points_outside_the_box_half_points_and_empty_strokes_are_none() {
        assertThat(drawn(LINE, List.of(1001, 0)).standsFor("李样例")).isFalse();
        assertThat(drawn(LINE, List.of(0, 501)).standsFor("李样例")).isFalse();
        assertThat(drawn(LINE, List.of(-1, 0)).standsFor("李样例")).isFalse();
        assertThat(drawn(LINE, List.of(1, 1, 1)).standsFor("李样例")).isFalse();
        assertThat(drawn(LINE, List.of()).standsFor("李样例")).isFalse();
    }

    @Test
    void a_flood_of_points_or_strokes_is_refused() {
        assertThat(new Drawn(Collections.nCopies(100, LINE)).standsFor("李样例")).isTrue();
        assertThat(new Drawn(Collections.nCopies(101, LINE)).standsFor("李样例")).isFalse();
        assertThat(drawn(Collections.nCopies(6000, 1), LINE).standsFor("李样例")).isFalse();
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() {
        var mark = drawn(LINE, List.of(10, 20, 30, 40));

        assertThat(mark.text()).isEqualTo("0,0,300,0;10,20,30,40");
        assertThat(Drawn.read(mark.text())).isEqualTo(mark);
        assertThat(mark.way()).isEqualTo("手写");
    }

    @Test
    void a_typed_name_must_be_the_persons_own_in_full() {
        assertThat(new Typed(" 李样例 ").standsFor("李样例")).isTrue();
        assertThat(new Typed(" 李样例 ").text()).isEqualTo("李样例");
        assertThat(new Typed("李样").standsFor("李样例")).isFalse();
        assertThat(new Typed(" ").standsFor("")).isFalse();
        assertThat(new Typed("李样例").way()).isEqualTo("输入姓名");
    }

    @SafeVarargs
    private static Drawn drawn(List<Integer>... strokes) {
        return new Drawn(List.of(strokes));
    }
}
