package cn.qicheng.position;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.district.LanzhouDistricts;
import cn.qicheng.imports.CellError;
import cn.qicheng.imports.LineStatus;
import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.position.PositionEntry.Key;
import cn.qicheng.spreadsheet.SheetLine;
import cn.qicheng.traineebase.OrgType;
import cn.qicheng.traineebase.TraineeBaseState;
import cn.qicheng.traineebase.TraineeBaseView;
import cn.qicheng.web.ClauseView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("岗位导入：逐格核对")
class PositionSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String CODE = "91620100432616224M";
    private static final String BASE_ID = "01JBASE0000000000000000001";
    private static final TraineeBaseView HOST = new TraineeBaseView(
            BASE_ID,
            "兰州（样例）公司",
            CODE,
            OrgType.ENTERPRISE,
            "企业",
            "620102",
            "城关区",
            45,
            "样例路1号",
            LocalDate.of(2026, 6, 30),
            "LZJX-2026-00001",
            TraineeBaseState.ACCREDITED);

    private final PositionSheet sheet = new PositionSheet(LanzhouDistricts.all(), LanzhouPolicy.book());

    @Test
    void a_row_in_order_is_new_and_says_when_it_comes_outside_the_second_quarter() {
        assertThat(judge(TODAY, row()).lines().getFirst()).satisfies(line -> {
            assertThat(line.status()).isEqualTo(LineStatus.NEW);
            assertThat(line.detail()).isEqualTo("2026年 · 3 人 · 基地每月补贴 820.00 元 · 第二季度以外，按补报备案");
        });
        assertThat(judge(LocalDate.of(2026, 4, 1), row()).lines().getFirst().detail())
                .doesNotContain("补报");
        assertThat(judge(LocalDate.of(2026, 6, 30), row()).lines().getFirst().detail())
                .doesNotContain("补报");
        assertThat(judge(LocalDate.of(2026, 7, 1), row()).lines().getFirst().detail())
                .contains("补报");
        assertThat(judge(LocalDate.of(2026, 3, 31), row()).lines().getFirst().detail())
                .contains("补报");
    }

    @ParameterizedTest
    @CsvSource({
        "统一社会信用代码, '', 没有填",
        "统一社会信用代码, 91620100432616224N, 校验位",
        "统一社会信用代码, 916201005089353673, 名册里没有这家单位",
        "单位名称, 别家公司, 不是同一家",
        "岗位名称, '', 没有填",
        "专业要求, '', 没有填",
        "学历要求, 初中, 学历要求只能填",
        "见习人数, 0, 1 到 999",
        "见习人数, 1000, 1 到 999",
        "见习人数, 三, 1 到 999",
        "岗位类别, 文职, 岗位类别只能填",
        "基地月生活补贴(元), 820.505, 最多两位小数",
        "基地月生活补贴(元), 八百, 以元为单位",
        "基地月生活补贴(元), -820, 以元为单位",
        "基地月生活补贴(元), 100000.01, 金额太大",
        "工作地点, '', 没有填",
        "岗位职责, '', 没有填",
        "年度, 2025, 今年或明年",
        "年度, 2028, 今年或明年"
    })
    void a_wrong_cell_is_named_with_its_reason(String column, String value, String reason) {
        assertThat(errors(row(column, value))).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "单位名称, ''",
        "单位名称, 兰州(样例) 公司",
        "学历要求, 大专及以上",
        "学历要求, 研究生",
        "见习人数, 1",
        "见习人数, 999人",
        "岗位类别, 技术岗",
        "岗位类别, 管理类",
        "基地月生活补贴(元), '¥1,000.50元'",
        "基地月生活补贴(元), 820.500",
        "基地月生活补贴(元), 100000",
        "食宿, ''",
        "年度, 2027年"
    })
    void other_spellings_of_the_same_stand(String column, String value) {
        assertThat(errors(row(column, value))).isEmpty();
    }

    @Test
    void an_amount_in_yuan_becomes_fen_exactly() {
        assertThat(judge(TODAY, row("基地月生活补贴(元)", "1,000.05"))
                        .entries()
                        .getFirst()
                        .livingAllowanceFen())
                .isEqualTo(100_005);
    }

    @Nested
    @DisplayName("第二十四条 补贴加生活补贴不低于当年月最低工资（示例 1820 元）")
    class MinimumWage {

        @Test
        void one_fen_below_is_refused_with_the_article_and_the_least_amount() {
            assertThat(errors(row("基地月生活补贴(元)", "819.99"))).singleElement().satisfies(error -> {
                assertThat(error.reason()).contains("至少 820.00 元");
                assertThat(error.clause()).extracting(ClauseView::label).isEqualTo("兰人社发〔2016〕17号 第二十四条");
            });
        }

        @Test
        void exactly_the_minimum_stands() {
            assertThat(errors(row("基地月生活补贴(元)", "820"))).isEmpty();
        }

        @Test
        void a_year_without_a_figure_is_said_at_the_cell() {
            var outcome = judge(LocalDate.of(2030, 5, 1), row());
            assertThat(outcome.lines().getFirst().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.reason()).contains("2030年的最低工资"));
        }
    }

    @Nested
    @DisplayName("第十四条 报辖区就业局审核备案")
    class Jurisdiction {

        @Test
        void another_districts_base_is_refused_and_the_right_office_named() {
            var outcome = sheet.judge(lines(row()), Map.of(CODE, HOST), List.of("620105"), keys -> Map.of(), TODAY);

            assertThat(outcome.lines().getFirst().errors()).singleElement().satisfies(error -> {
                assertThat(error.reason()).contains("城关区就业服务局");
                assertThat(error.clause()).extracting(ClauseView::article).isEqualTo("第十四条");
            });
        }

        @Test
        void the_own_districts_base_is_taken() {
            assertThat(sheet.judge(lines(row()), Map.of(CODE, HOST), List.of("620102"), keys -> Map.of(), TODAY)
                            .lines()
                            .getFirst()
                            .errors())
                    .isEmpty();
        }
    }

    @Test
    void the_same_title_twice_at_a_base_in_a_year_is_refused_and_in_another_year_is_not() {
        assertThat(judge(TODAY, row(), row("见习人数", "9")).lines().get(1).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.column()).isEqualTo("岗位名称");
                    assertThat(error.reason()).contains("和第 2 行重复");
                });
        assertThat(judge(TODAY, row(), row("年度", "2027")).lines().get(1).errors())
                .isEmpty();
    }

    @Test
    void what_is_filed_is_unchanged_or_says_what_changes() {
        var key = new Key(BASE_ID, 2026, "软件测试");
        var stored = new PositionRow(
                "01JPOST0000000000000000001",
                BASE_ID,
                2026,
                "软件测试",
                "计算机类",
                Education.ANY,
                3,
                PositionCategory.TECHNICAL,
                82_000,
                "无",
                "样例路1号",
                "协助测试",
                "620102",
                PositionState.FILED,
                0,
                Instant.EPOCH);

        assertThat(sheet.judge(lines(row()), Map.of(CODE, HOST), List.of("620102"), keys -> Map.of(key, stored), TODAY)
                        .lines()
                        .getFirst()
                        .status())
                .isEqualTo(LineStatus.UNCHANGED);
        assertThat(sheet.judge(
                                lines(row("见习人数", "5", "基地月生活补贴(元)", "900")),
                                Map.of(CODE, HOST),
                                List.of("620102"),
                                keys -> Map.of(key, stored),
                                TODAY)
                        .lines()
                        .getFirst()
                        .detail())
                .isEqualTo("见习人数：3 → 5；基地月生活补贴(元)：820.00 → 900.00");
    }

    private List<CellError> errors(Map<String, String> row) {
        return judge(TODAY, row).lines().getFirst().errors();
    }

    @SafeVarargs
    private PositionSheet.Outcome judge(LocalDate today, Map<String, String>... rows) {
        return sheet.judge(lines(rows), Map.of(CODE, HOST), List.of("620102"), keys -> Map.of(), today);
    }

    @SafeVarargs
    private static List<SheetLine> lines(Map<String, String>... rows) {
        var lines = new ArrayList<SheetLine>();
        for (var row : rows) {
            lines.add(new SheetLine(lines.size() + 2, row, Map.of()));
        }
        return lines;
    }

    /** A row in order but for the cells given as heading, value. */
    private static Map<String, String> row(String... changes) {
        var cells = new HashMap<>(Map.of(
                "单位名称", "兰州（样例）公司",
                "统一社会信用代码", CODE,
                "岗位名称", "软件测试",
                "专业要求", "计算机类",
                "学历要求", "不限",
                "见习人数", "3",
                "岗位类别", "技术性",
                "基地月生活补贴(元)", "820",
                "工作地点", "样例路1号",
                "岗位职责", "协助测试"));
        for (int at = 0; at < changes.length; at += 2) {
            cells.remove(changes[at]);
            if (!changes[at + 1].isEmpty()) {
                cells.put(changes[at], changes[at + 1]);
            }
        }
        return cells;
    }
}
