package cn.qicheng.spreadsheet;

import static cn.qicheng.spreadsheet.SheetFixture.COLUMNS;
import static cn.qicheng.spreadsheet.SheetFixture.csv;
import static cn.qicheng.spreadsheet.SheetFixture.date;
import static cn.qicheng.spreadsheet.SheetFixture.headingRow;
import static cn.qicheng.spreadsheet.SheetFixture.number;
import static cn.qicheng.spreadsheet.SheetFixture.row;
import static cn.qicheng.spreadsheet.SheetFixture.text;
import static cn.qicheng.spreadsheet.SheetFixture.utf8;
import static cn.qicheng.spreadsheet.SheetFixture.workbook;
import static cn.qicheng.spreadsheet.SheetFixture.xlsx;
import static cn.qicheng.spreadsheet.SheetFixture.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读取各单位报来的表格")
class SheetReaderTest {

    private static final String HEADING = "单位名称,统一社会信用代码,见习人数\n";
    private static final String ONE = HEADING + "兰州样例公司,91620100432616224M,3\n";

    @Nested
    @DisplayName("CSV")
    class Csv {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
        void is_read_in_every_encoding_that_desktops_save(String encoding) {
            var sheet = SheetReader.read("基地.CSV", ONE.getBytes(Charset.forName(encoding)), COLUMNS);

            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo(2);
                assertThat(line.cells())
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of("单位名称", "兰州样例公司", "统一社会信用代码", "91620100432616224M", "见习人数", "3"));
            });
        }

        @Test
        void with_a_byte_order_mark_still_finds_its_first_column() {
            assertThat(csv("\uFEFF" + ONE).lines().getFirst().text("单位名称")).isEqualTo("兰州样例公司");
        }

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "，"})
        void is_read_with_every_usual_delimiter(String delimiter) {
            assertThat(csv(ONE.replace(",", delimiter)).lines().getFirst().text("见习人数"))
                    .isEqualTo("3");
        }

        @Test
        void may_have_its_columns_in_any_order_under_other_names_beside_columns_nobody_knows() {
            var sheet = csv("序号,人数,信用代码（必填）,* 用人单位名称\n1,3,91620100432616224M,兰州样例公司\n");

            assertThat(sheet.lines().getFirst().text("单位名称")).isEqualTo("兰州样例公司");
            assertThat(sheet.address(2, "见习人数")).isEqualTo("B2");
            assertThat(sheet.address(2, "单位名称")).isEqualTo("D2");
        }

        @Test
        void may_start_with_titles_and_a_heading_of_two_rows() {
            var sheet = csv("兰州市见习基地汇总表,,\n单位名称,登记情况,见习人数\n,统一社会信用代码,\n样例,91620100432616224M,3\n");

            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo(4);
                assertThat(line.text("统一社会信用代码")).isEqualTo("91620100432616224M");
                assertThat(line.text("见习人数")).isEqualTo("3");
            });
        }

        @Test
        void keeps_the_row_numbers_of_the_file_across_blank_rows() {
            var sheet = csv(HEADING + "甲,1,1\n\n,,\n乙,2,2\n");

            assertThat(sheet.lines()).extracting(SheetLine::number).containsExactly(2, 5);
        }

        @Test
        void leaves_notes_and_sums_under_the_table_alone_but_not_a_row_with_more_in_it() {
            assertThat(csv(ONE + "合计,,\n导出人：样例　时间：2026-11-21 10:00　共 1 行,,\n").lines())
                    .hasSize(1);
            assertThat(csv(ONE + "合计,,3\n").lines()).hasSize(2);
        }

        @Test
        void reads_full_width_digits_letters_and_spaces_as_plain_ones_and_keeps_brackets_of_names() {
            var line = csv(HEADING + "　兰州（样例）公司　,９１６２０１００４３２６１６２２４Ｍ,\u200B３\u00A0\n")
                    .lines()
                    .getFirst();

            assertThat(line.text("单位名称")).isEqualTo("兰州（样例）公司");
            assertThat(line.text("统一社会信用代码")).isEqualTo("91620100432616224M");
            assertThat(line.text("见习人数")).isEqualTo("3");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"=\"\"916201005089353673\"\"\"", "'916201005089353673", "\"\t916201005089353673\""})
        void unwraps_what_keeps_excel_from_counting(String cell) {
            assertThat(csv(HEADING + "甲," + cell + ",1\n").lines().getFirst().text("统一社会信用代码"))
                    .isEqualTo("916201005089353673");
        }

        @Test
        void names_a_code_that_lost_its_digits_and_an_error_value() {
            var line = csv(HEADING + "#REF!,9.16201E+17,1\n").lines().getFirst();

            assertThat(line.faults().get("统一社会信用代码")).contains("后几位已经丢失");
            assertThat(line.faults().get("单位名称")).contains("错误值");
        }

        @Test
        void takes_line_breaks_and_quotes_inside_a_cell() {
            assertThat(csv(HEADING + "\"兰州\n\"\"样例\"\"公司\",1,1\n")
                            .lines()
                            .getFirst()
                            .text("单位名称"))
                    .isEqualTo("兰州 \"样例\"公司");
        }

        @Test
        void with_a_quote_that_never_ends_says_where() {
            refuses(() -> csv(HEADING + "甲,1,1\n\"乙,2,2\n"), Kind.REFUSED, "SHT-109", "第 3 行");
        }

        @Test
        void in_an_encoding_nobody_knows_is_refused_rather_than_guessed() {
            byte[] notText = {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'};
            refuses(() -> SheetReader.read("a.csv", notText, COLUMNS), Kind.REFUSED, "SHT-110", "乱码");
        }

        @Test
        void with_a_column_twice_is_refused() {
            refuses(() -> csv("单位名称,用人单位名称,统一社会信用代码,见习人数\n甲,乙,1,1\n"), Kind.REFUSED, "SHT-114", "单位名称");
        }

        @Test
        void without_a_needed_column_names_it_and_what_it_saw() {
            refuses(() -> csv("单位名称,电话\n甲,1\n"), Kind.REFUSED, "SHT-113", "统一社会信用代码、见习人数", "单位名称、电话");
        }

        @Test
        void with_nothing_under_the_heading_is_refused() {
            refuses(() -> csv(HEADING + "\n\n"), Kind.REFUSED, "SHT-116", "只有表头");
        }
    }

    @Nested
    @DisplayName("上限两侧")
    class Limits {

        @Test
        void five_thousand_lines_are_read_and_one_more_is_not() {
            assertThat(csv(HEADING + "甲,1,1\n".repeat(5_000)).lines()).hasSize(5_000);
            refuses(() -> csv(HEADING + "甲,1,1\n".repeat(5_001)), Kind.TOO_LARGE, "SHT-103", "5000 行");
            refuses(() -> csv(HEADING + "甲,1,1\n".repeat(90_000)), Kind.TOO_LARGE, "SHT-103", "5000 行");
        }

        @Test
        void sixty_columns_are_read_and_one_more_is_not() {
            var heading = HEADING.strip() + ",x".repeat(57) + "\n";
            assertThat(csv(heading + "甲,1,1\n").lines()).hasSize(1);
            refuses(() -> csv(HEADING.strip() + ",x".repeat(58) + "\n甲,1,1\n"), Kind.TOO_LARGE, "SHT-104", "60 列");
        }

        @Test
        void five_megabytes_are_read_and_one_byte_more_is_not() {
            var full = new StringBuilder(ONE + "\n");
            full.append(" ".repeat(SheetReader.MAX_BYTES - utf8(full.toString()).length));
            assertThat(csv(full.toString()).lines()).hasSize(1);
            refuses(() -> csv(full + " "), Kind.TOO_LARGE, "SHT-102", "5 MB");
        }

        @Test
        void an_xlsx_has_the_same_limits() {
            var rows = new StringBuilder(headingRow());
            for (int at = 2; at <= 5_001; at++) {
                rows.append(row(at, text("A" + at, "甲"), number("C" + at, "1")));
            }
            assertThat(xlsx(rows.toString()).lines()).hasSize(5_000);
            refuses(() -> xlsx(rows + row(5_002, text("A5002", "甲"))), Kind.TOO_LARGE, "SHT-103", "5000 行");
            assertThat(xlsx(headingRow() + row(2, text("A2", "甲"), text("BH2", "x")))
                            .lines())
                    .hasSize(1);
            refuses(
                    () -> xlsx(headingRow() + row(2, text("A2", "甲"), text("BI2", "x"))),
                    Kind.TOO_LARGE,
                    "SHT-104",
                    "60 列");
        }

        @Test
        void an_archive_that_swells_is_refused_before_it_is_parsed() {
            var bomb = workbook(Map.of("Sheet1", headingRow()), Map.of("xl/media/big.bin", new byte[33 << 20]));
            assertThat(bomb.length).isLessThan(100_000);
            refuses(() -> SheetReader.read("a.xlsx", bomb, COLUMNS), Kind.TOO_LARGE, "SHT-105", "解开后太大");
        }

        @Test
        void an_archive_of_too_many_entries_is_refused() {
            var parts = new LinkedHashMap<String, byte[]>();
            for (int at = 0; at <= ZipGuard.MAX_ENTRIES; at++) {
                parts.put("p" + at, new byte[0]);
            }
            refuses(() -> SheetReader.read("a.xlsx", zip(parts), COLUMNS), Kind.TOO_LARGE, "SHT-105", "太大");
        }
    }

    @Nested
    @DisplayName("XLSX")
    class Xlsx {

        @Test
        void reads_numbers_text_formulas_and_dates() {
            var sheet = xlsx(headingRow()
                    + row(
                            3,
                            "<c r=\"A3\" t=\"str\"><f>B9</f><v>公式样例</v></c>",
                            text("B3", "916201005089353673"),
                            "<c r=\"C3\"><f>1+2</f><v>3</v></c>",
                            date("D3", 46203)));

            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo(3);
                assertThat(line.text("单位名称")).isEqualTo("公式样例");
                assertThat(line.text("统一社会信用代码")).isEqualTo("916201005089353673");
                assertThat(line.text("见习人数")).isEqualTo("3");
                assertThat(line.text("认定日期")).isEqualTo("2026-06-30");
                assertThat(line.faults()).isEmpty();
            });
        }

        @ParameterizedTest
        @CsvSource({
            "19937552984, 19937552984",
            "1.9937552984E10, 19937552984",
            "820.10000000000002, 820.1",
            "0.30000000000000004, 0.3",
            "999999999999999, 999999999999999",
            "0, 0"
        })
        void reads_numbers_as_excel_shows_them(String stored, String read) {
            var line = xlsx(headingRow() + row(2, number("C2", stored))).lines().getFirst();
            assertThat(line.text("见习人数")).isEqualTo(read);
            assertThat(line.faults()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1000000000000000", "9.1620100508935398E+17", "916201005089353673"})
        void says_that_a_code_stored_as_a_number_has_lost_its_end(String stored) {
            var line = xlsx(headingRow() + row(2, number("B2", stored))).lines().getFirst();
            assertThat(line.faults().get("统一社会信用代码")).contains("后几位已经丢失");
        }

        @Test
        void names_error_values_and_formulas_without_a_result() {
            var line = xlsx(headingRow()
                            + row(2, "<c r=\"A2\" t=\"e\"><v>#REF!</v></c>", "<c r=\"C2\"><f>SUM(A1:A2)</f></c>"))
                    .lines()
                    .getFirst();
            assertThat(line.faults().get("单位名称")).contains("错误值");
            assertThat(line.faults().get("见习人数")).contains("没有计算结果");
        }

        @Test
        void passes_over_titles_blank_rows_and_hidden_sheets() {
            var sheets = new LinkedHashMap<String, String>();
            sheets.put("隐藏旧表", headingRow() + row(2, text("A2", "旧")));
            sheets.put("填表说明", row(1, text("A1", "请先看这里")));
            sheets.put(
                    "岗位",
                    row(1, text("A1", "汇总表"))
                            + row(2)
                            + headingRow().replace("\"1\"", "\"3\"").replaceAll("([A-D])1\"", "$13\"")
                            + row(7, text("A7", "新")));

            var sheet = SheetReader.read("a.xlsx", workbook(sheets), COLUMNS);

            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.text("单位名称")).isEqualTo("新");
                assertThat(line.number()).isEqualTo(7);
            });
        }

        @Test
        void with_two_tables_does_not_choose_for_the_sender() {
            var sheets = new LinkedHashMap<String, String>();
            sheets.put("城关", headingRow() + row(2, text("A2", "甲")));
            sheets.put("安宁", headingRow() + row(2, text("A2", "乙")));
            refuses(() -> SheetReader.read("a.xlsx", workbook(sheets), COLUMNS), Kind.REFUSED, "SHT-115", "城关、安宁");
        }

        @Test
        void of_another_kind_names_the_missing_columns() {
            refuses(() -> xlsx(row(1, text("A1", "姓名"), text("B1", "电话"))), Kind.REFUSED, "SHT-113", "单位名称", "姓名、电话");
        }

        @Test
        void without_formats_is_read_all_the_same() {
            var rows = headingRow() + row(2, text("A2", "甲"), number("C2", "3"));
            var book =
                    workbook(Map.of("Sheet1", rows), Map.of("[Content_Types].xml", SheetFixture.typesWithoutStyles()));

            var sheet = SheetReader.read("a.xlsx", book, COLUMNS);

            assertThat(sheet.lines().getFirst().text("见习人数")).isEqualTo("3");
        }

        @Test
        void without_any_cell_is_empty() {
            refuses(() -> xlsx(""), Kind.REFUSED, "SHT-101", "空");
        }
    }

    @Nested
    @DisplayName("不是表格的文件")
    class Foreign {

        @Test
        void an_empty_file() {
            refuses(() -> SheetReader.read("a.csv", new byte[0], COLUMNS), Kind.REFUSED, "SHT-101", "空");
            refuses(() -> csv("\uFEFF \n\n"), Kind.REFUSED, "SHT-101", "空");
        }

        @Test
        void an_old_workbook_and_one_with_a_password() {
            byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
            refuses(() -> SheetReader.read("a.xls", ole, COLUMNS), Kind.REFUSED, "SHT-106", "另存为 .xlsx");
            var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
            var locked = new byte[512 + name.length];
            System.arraycopy(ole, 0, locked, 0, ole.length);
            System.arraycopy(name, 0, locked, 512, name.length);
            refuses(() -> SheetReader.read("a.xlsx", locked, COLUMNS), Kind.REFUSED, "SHT-107", "密码");
        }

        @Test
        void a_broken_archive_and_one_cut_short() {
            refuses(() -> SheetReader.read("a.xlsx", utf8("PK\3\4 nothing"), COLUMNS), Kind.REFUSED, "SHT-109", "损坏");
            var whole = workbook(Map.of("Sheet1", headingRow() + row(2, text("A2", "甲"))));
            for (int length = 30; length < whole.length; length += 97) {
                var cut = java.util.Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> SheetReader.read("a.xlsx", cut, COLUMNS))
                        .isInstanceOf(DomainProblem.class);
            }
        }

        @Test
        void a_document_type_definition_is_refused_before_parsing() {
            var trap =
                    utf8("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
            var book = workbook(Map.of("Sheet1", headingRow()), Map.of("xl/extra.xml", trap));
            refuses(() -> SheetReader.read("a.xlsx", book, COLUMNS), Kind.REFUSED, "SHT-109", "损坏");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ZZZZZZ1", "AAAA1", "A99999999", "1"})
        void a_cell_beyond_any_sheet_is_refused_before_it_fills_the_memory(String address) {
            refuses(() -> xlsx(headingRow() + row(2, text(address, "甲"))), Kind.REFUSED, "SHT-109", "损坏");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E+400000000"})
        void a_number_beyond_writing_out_is_named_and_stays_short(String number) {
            var line = xlsx(headingRow() + row(2, number("C2", number))).lines().getFirst();
            assertThat(line.faults()).containsKey("见习人数");
            assertThat(line.text("见习人数")).hasSizeLessThan(20);
        }

        @Test
        void a_cell_longer_than_any_column_is_named_and_cut() {
            var line = csv(HEADING + "长".repeat(2_001) + ",1,1\n").lines().getFirst();
            assertThat(line.faults().get("单位名称")).contains("2000");
            assertThat(line.text("单位名称")).hasSize(101);
            assertThat(csv(HEADING + "长".repeat(2_000) + ",1,1\n")
                            .lines()
                            .getFirst()
                            .faults())
                    .isEmpty();
        }

        @Test
        void whatever_is_done_to_a_file_it_is_read_or_refused_and_nothing_else_happens() {
            var random = new java.util.Random(20261121);
            var files = List.of(
                    workbook(Map.of(
                            "Sheet1", headingRow() + row(2, text("A2", "甲"), number("C2", "3"), date("D2", 46203)))),
                    utf8(ONE),
                    ONE.getBytes(Charset.forName("GB18030")));
            for (int round = 0; round < 3_000; round++) {
                var file = files.get(round % files.size()).clone();
                for (int change = random.nextInt(6); change >= 0; change--) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                var cut = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(file, random.nextInt(file.length)) : file;
                try {
                    SheetReader.read(round % files.size() == 0 ? "a.xlsx" : "a.csv", cut, COLUMNS);
                } catch (DomainProblem refused) {
                    assertThat(refused.code()).startsWith("SHT-");
                }
            }
        }

        @Test
        void macros_other_archives_pictures_pdf_and_web_pages() {
            var macros = workbook(Map.of("Sheet1", headingRow()), Map.of("xl/vbaProject.bin", new byte[9]));
            refuses(() -> SheetReader.read("a.xlsx", macros, COLUMNS), Kind.REFUSED, "SHT-112", "宏");
            var archive = zip(Map.of("note.txt", utf8("x")));
            refuses(() -> SheetReader.read("a.xlsx", archive, COLUMNS), Kind.REFUSED, "SHT-108", "压缩包");
            refuses(() -> SheetReader.read("a.csv", utf8("%PDF-1.7"), COLUMNS), Kind.REFUSED, "SHT-108", "PDF");
            byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10};
            refuses(() -> SheetReader.read("a.csv", picture, COLUMNS), Kind.REFUSED, "SHT-108", "图片");
            refuses(() -> SheetReader.read("a.xls", utf8("<html><table>"), COLUMNS), Kind.REFUSED, "SHT-108", "网页");
        }

        @Test
        void a_name_that_does_not_say_what_is_inside() {
            var book = workbook(Map.of("Sheet1", headingRow() + row(2, text("A2", "甲"))));
            refuses(() -> SheetReader.read("a.csv", book, COLUMNS), Kind.REFUSED, "SHT-111", "对不上");
            refuses(() -> SheetReader.read("a.xlsx", utf8(ONE), COLUMNS), Kind.REFUSED, "SHT-111", "对不上");
        }
    }

    private static void refuses(ThrowingCallable reading, Kind kind, String code, String... words) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.detail()).contains(words);
        });
    }
}
