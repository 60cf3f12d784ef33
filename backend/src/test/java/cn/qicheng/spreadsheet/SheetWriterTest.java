package cn.qicheng.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("导出表格")
class SheetWriterTest {

    private static final Instant AT = Instant.parse("2026-11-20T16:30:00Z");
    private static final String PIECES = "=+-@\t\r\n＝＋－＠\"<>&,;，。 　0123456789abcXYZ兰州样例😀\u0001\uFFFE";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "  =1"})
    void what_a_spreadsheet_would_calculate_gets_an_apostrophe(String text) {
        assertThat(SheetWriter.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"兰州=样例", "91620100432616224M", "1-2", "a@b", ""})
    void other_text_stays_as_it_is(String text) {
        assertThat(SheetWriter.safe(text)).isEqualTo(text);
    }

    @Test
    void a_number_below_zero_is_no_formula() throws IOException {
        var row = rows(SheetWriter.xlsx(table(List.of(List.of(-5L, new Money(-12345))))))
                .get(1);
        assertThat(row.getCell(0).asNumber()).isEqualByComparingTo("-5");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("-123.45");
    }

    @Test
    void ids_stay_text_to_the_last_digit_and_money_is_exact() throws IOException {
        var row = rows(SheetWriter.xlsx(table(List.of(List.of("916201005089353673", new Money(100_010))))))
                .get(1);

        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getText()).isEqualTo("916201005089353673");
        assertThat(row.getCell(1).getRawValue()).isEqualTo("1000.10");
    }

    @Test
    void the_last_line_tells_who_and_when_in_shanghai() throws IOException {
        var rows = rows(SheetWriter.xlsx(table(List.of(List.of("a", "b")))));
        assertThat(rows.getLast().getCell(0).getText()).isEqualTo("导出人：样例经办　时间：2026-11-21 00:30　共 1 行");
        assertThat(new String(SheetWriter.csv(table(List.of())), StandardCharsets.UTF_8))
                .contains("导出人：样例经办")
                .startsWith("\uFEFF");
    }

    @Test
    void a_line_of_another_width_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> table(List.of(List.of("only one")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_was_written_is_read_again_and_never_calculates() throws IOException {
        var random = new Random(20261121);
        for (int round = 0; round < 60; round++) {
            var lines = new ArrayList<List<String>>();
            for (int line = 0; line < 8; line++) {
                lines.add(List.of(anyText(random), anyText(random)));
            }
            var rows = rows(SheetWriter.xlsx(table(lines)));
            var columns = List.of(SheetColumn.needed("编号", ""), SheetColumn.needed("金额", ""));
            var csv = SheetReader.read("x.csv", SheetWriter.csv(table(lines)), columns);
            for (int line = 0; line < lines.size(); line++) {
                for (int column = 0; column < 2; column++) {
                    var written = lines.get(line).get(column);
                    var cell = rows.get(line + 1).getOptionalCell(column);
                    var read = cell.map(found -> found.getText()).orElse("");
                    assertThat(read).isEqualTo(SheetWriter.safe(written));
                    assertThat("=+-@\t\r\n＝＋－＠").doesNotContain(read.isEmpty() ? "x" : read.substring(0, 1));
                }
                assertThat(meaning(csv, line + 2))
                        .isEqualTo(lines.get(line).stream().map(Wording::cell).toList());
            }
        }
    }

    @Test
    void an_export_can_be_sent_in_again() {
        var columns =
                List.of(SheetColumn.needed("编号", ""), SheetColumn.needed("金额", ""), SheetColumn.optional("日期", ""));
        var table = new SheetTable(
                "表",
                List.of("编号", "金额", "日期"),
                List.of(List.of("916201005089353673", new Money(82_050), LocalDate.of(2026, 6, 30))),
                "样例经办",
                AT);

        var again = SheetReader.read("导出.xlsx", SheetWriter.xlsx(table), columns);

        assertThat(again.lines()).singleElement().satisfies(line -> {
            assertThat(line.text("编号")).isEqualTo("916201005089353673");
            assertThat(line.text("金额")).isEqualTo("820.5");
            assertThat(line.text("日期")).isEqualTo("2026-06-30");
        });
    }

    private static List<String> meaning(Sheet sheet, int number) {
        var line = sheet.lines().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(new SheetLine(number, java.util.Map.of(), java.util.Map.of()));
        return List.of(line.text("编号"), line.text("金额"));
    }

    private static String anyText(Random random) {
        var pieces = PIECES.codePoints().toArray();
        var text = new StringBuilder("行");
        if (random.nextInt(3) > 0) {
            text.setLength(0);
        }
        for (int at = random.nextInt(9); at >= 0; at--) {
            text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static SheetTable table(List<? extends List<?>> lines) {
        return new SheetTable("导出", List.of("编号", "金额"), lines, "样例经办", AT);
    }

    private static List<Row> rows(byte[] xlsx) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read();
        }
    }
}
