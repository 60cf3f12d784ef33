package cn.qicheng.stipend.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.stipend.PackTampering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("稽核包：改一个字也会点名")
class PackTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void a_pack_nobody_touched_has_nothing_to_say() throws IOException {
        var pack = OpenedPack.of(pack());

        assertThat(pack.tampering()).isEmpty();
        assertThat(pack.rows("list.csv")).hasSize(3).contains(List.of("SL2", "金城\"示例\",科技", "1000.00"));
    }

    @Test
    void a_changed_row_is_named_with_its_number_and_its_words() throws IOException {
        var changed = PackTampering.replace(pack(), "list.csv", "SL2", "SL9");

        assertThat(OpenedPack.of(changed).tampering())
                .hasSize(2)
                .contains("list.csv 被改过")
                .anyMatch(fault -> fault.startsWith("list.csv 第 3 行被改过：SL9"));
    }

    @Test
    void a_row_taken_out_and_a_file_taken_out_are_named() throws IOException {
        var shorter = PackTampering.replace(pack(), "list.csv", "SL3,甲,1000.00\r\n", "");
        assertThat(OpenedPack.of(shorter).tampering()).contains("list.csv 少了 1 行");

        assertThat(OpenedPack.of(PackTampering.without(pack(), "README.txt")).tampering())
                .containsExactly("README.txt 不见了");
    }

    @Test
    void a_file_put_in_is_named() throws IOException {
        assertThat(OpenedPack.of(PackTampering.replace(pack(), "more.csv", "", ""))
                        .tampering())
                .containsExactly("more.csv 不是包里原有的");
    }

    @Test
    void new_sums_over_a_changed_file_are_another_seal() throws IOException {
        var changed = PackTampering.resealed(PackTampering.replace(pack(), "README.txt", "说明", "说法"));

        assertThat(OpenedPack.of(changed).tampering()).isEmpty();
        assertThat(OpenedPack.of(changed).seal())
                .isNotEqualTo(OpenedPack.of(pack()).seal());
    }

    @Test
    void what_is_no_pack_is_refused() {
        assertThatThrownBy(() -> OpenedPack.of("not a zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SHA256SUMS");
    }

    @Test
    void every_text_comes_back_as_it_was_written() {
        var random = new Random(20_261_121);
        var letters = List.of("\"", ",", "\n", "\r\n", "甲", "=1+1", " ", "a", "'", "");
        for (var turn = 0; turn < 500; turn++) {
            var row = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(cell -> IntStream.range(0, random.nextInt(6))
                            .mapToObj(letter -> letters.get(random.nextInt(letters.size())))
                            .reduce("", String::concat))
                    .toList();
            assertThat(PackCsv.rows(PackCsv.line(row) + PackCsv.line(List.of("x"))))
                    .containsExactly(row, List.of("x"));
        }
    }

    private static byte[] pack() {
        var out = new ByteArrayOutputStream();
        var pack = new PackWriter(out, AT);
        pack.file("README.txt", "说明".getBytes(StandardCharsets.UTF_8));
        pack.table("list.csv", List.of("单号", "基地", "金额"), rows -> {
            rows.accept(List.of("SL1", "甲", "1000.00"));
            rows.accept(List.of("SL2", "金城\"示例\",科技", "1000.00"));
            rows.accept(List.of("SL3", "甲", "1000.00"));
        });
        pack.seal();
        return out.toByteArray();
    }
}
