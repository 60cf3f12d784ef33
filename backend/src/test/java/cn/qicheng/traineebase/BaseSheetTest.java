package cn.qicheng.traineebase;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.district.LanzhouDistricts;
import cn.qicheng.imports.CellError;
import cn.qicheng.imports.LineStatus;
import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.spreadsheet.SheetLine;
import cn.qicheng.web.ClauseView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("基地名册导入：逐格核对")
class BaseSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String CODE = "91620100432616224M";

    private final BaseSheet sheet = new BaseSheet(LanzhouDistricts.all(), LanzhouPolicy.book());

    @Test
    void a_row_in_order_is_new_and_takes_the_last_batch_as_its_day() {
        var outcome = judge(row());

        assertThat(outcome.lines()).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo(LineStatus.NEW);
            assertThat(line.detail()).isEqualTo("企业 · 城关区 · 45 人 · 认定日期 2026-06-30（表里没有填，按最近一批）");
        });
        assertThat(outcome.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.districtCode()).isEqualTo("620102");
            assertThat(entry.contactPhone()).isEqualTo("19937552984");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "单位名称, '', 没有填",
        "统一社会信用代码, 91620100432616224N, 校验位",
        "单位性质, 个体户, 只能是企业、事业单位或园区",
        "所属区县, 凉州区, 没有这个区县",
        "联系人, '', 没有填",
        "联系电话, 1993755298, 不像电话号码",
        "联系电话, 29937552984, 不像电话号码",
        "联系电话, 0931-812345, 不像电话号码",
        "联系电话, 无, 不像电话号码",
        "在职人数, -1, 整数",
        "在职人数, 1.5, 整数",
        "在职人数, 1000001, 整数",
        "独立法人, 大概, 只能填“是”或“否”",
        "地址, '', 没有填",
        "认定日期, 去年, 读不出日期",
        "认定日期, 2026-11-22, 今天之后"
    })
    void a_wrong_cell_is_named_with_its_reason(String column, String value, String reason) {
        assertThat(errors(row(column, value))).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.value()).isEqualTo(value);
            assertThat(error.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "单位性质, 事业单位",
        "单位性质, 产业园区",
        "所属区县, 兰州市城关区",
        "所属区县, 经开区",
        "所属区县, 620103",
        "联系电话, 199-3755-2984",
        "联系电话, 0931-8123456",
        "联系电话, （0931）81234567转801",
        "联系电话, +86 19937552984",
        "在职人数, 0",
        "在职人数, '1,200人'",
        "在职人数, 1000000",
        "认定日期, 2026-11-21",
        "认定日期, 2025年12月"
    })
    void other_spellings_of_the_same_stand(String column, String value) {
        assertThat(errors(row(column, value))).isEmpty();
    }

    @Test
    @DisplayName("第九条 企业和事业单位要有独立法人资格，园区另列")
    void an_enterprise_without_legal_independence_is_refused_with_the_article_and_a_park_is_not() {
        assertThat(errors(row("独立法人", "否"))).singleElement().satisfies(error -> {
            assertThat(error.reason()).contains("独立法人资格");
            assertThat(error.clause()).extracting(ClauseView::label).isEqualTo("兰人社发〔2016〕17号 第九条");
        });
        assertThat(errors(row("独立法人", "否", "单位性质", "事业单位"))).hasSize(1);
        assertThat(errors(row("独立法人", "否", "单位性质", "园区"))).isEmpty();
    }

    @Test
    @DisplayName("第九条没写园区要不要独立法人：由城市的数据定，不由代码定")
    void whether_a_park_must_be_a_legal_person_is_a_decision_of_the_citys_data(@TempDir Path folder) {
        var strict =
                LanzhouPolicy.with(folder, "parkMustBeLegalPerson:     {value: 0", "parkMustBeLegalPerson: {value: 1");

        assertThat(errors(row("独立法人", "否", "单位性质", "园区"))).isEmpty();
        var refused = new BaseSheet(LanzhouDistricts.all(), strict)
                .judge(List.of(new SheetLine(2, row("独立法人", "否", "单位性质", "园区"), Map.of())), Map.of(), TODAY);

        assertThat(refused.lines().getFirst().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason()).contains("独立法人资格"));
    }

    @Test
    void a_day_outside_the_batches_stands_but_is_pointed_out() {
        assertThat(judge(row("认定日期", "2026-05-01")).lines().getFirst().detail()).contains("不在 6月、12月批次");
    }

    @Test
    void everything_wrong_with_a_row_is_told_at_once() {
        assertThat(errors(row("在职人数", "很多", "联系电话", "无", "所属区县", "")))
                .extracting(CellError::column)
                .containsExactlyInAnyOrder("在职人数", "联系电话", "所属区县");
    }

    @Test
    void the_same_unit_twice_in_a_file_is_refused_at_the_second_row() {
        var outcome = judge(row(), row("统一社会信用代码", "91620100-4326-16224m"));

        assertThat(outcome.lines().get(0).status()).isEqualTo(LineStatus.NEW);
        assertThat(outcome.lines().get(1).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason()).contains("和第 2 行重复"));
    }

    @Test
    void a_text_may_fill_its_column_and_not_be_one_longer() {
        assertThat(errors(row("单位名称", "样".repeat(100)))).isEmpty();
        assertThat(errors(row("单位名称", "样".repeat(101))))
                .singleElement()
                .satisfies(error -> assertThat(error.reason()).contains("最多 100 个字，现在有 101 个"));
    }

    @Test
    void what_is_on_the_register_is_unchanged_or_says_what_changes_without_telling_the_phone() {
        var known = Map.of(CODE, new BaseRegister.Stored(stored(), "19937552984"));

        assertThat(judge(known, row()).lines().getFirst().status()).isEqualTo(LineStatus.UNCHANGED);
        var changed = judge(known, row("在职人数", "60", "所属区县", "安宁区", "联系电话", "19911112222"))
                .lines()
                .getFirst();
        assertThat(changed.status()).isEqualTo(LineStatus.CHANGED);
        assertThat(changed.detail()).isEqualTo("所属区县：城关区 → 安宁区；在职人数：45 → 60；联系电话");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-12-31"})
    void a_list_without_days_leaves_the_day_on_the_register(String day) {
        var known = Map.of(CODE, new BaseRegister.Stored(stored(), "19937552984"));
        assertThat(judge(known, row("认定日期", day)).lines().getFirst().status()).isEqualTo(LineStatus.UNCHANGED);
    }

    @Test
    void a_cell_that_could_not_be_read_is_named_once() {
        var cells = new HashMap<>(row());
        cells.put(BaseSheet.CREDIT_CODE, "9.16E+17");
        var line = new SheetLine(2, cells, Map.of(BaseSheet.CREDIT_CODE, "后几位已经丢失"));

        var judged = sheet.judge(List.of(line), Map.of(), TODAY).lines().getFirst();

        assertThat(judged.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.reason()).contains("丢失"));
    }

    private static TraineeBaseRow stored() {
        return new TraineeBaseRow(
                "01JBASE0000000000000000001",
                CODE,
                "兰州样例公司",
                OrgType.ENTERPRISE,
                "620102",
                45,
                "样例路1号",
                "样例联系人",
                "sealed",
                LocalDate.of(2025, 12, 31),
                "LZJX-2025-00001",
                TraineeBaseState.ACCREDITED,
                null,
                null,
                null,
                0,
                Instant.EPOCH);
    }

    private List<CellError> errors(Map<String, String> row) {
        return judge(row).lines().getFirst().errors();
    }

    @SafeVarargs
    private BaseSheet.Outcome judge(Map<String, String>... rows) {
        return judge(Map.of(), rows);
    }

    @SafeVarargs
    private BaseSheet.Outcome judge(Map<String, BaseRegister.Stored> stored, Map<String, String>... rows) {
        var lines = new ArrayList<SheetLine>();
        for (var row : rows) {
            lines.add(new SheetLine(lines.size() + 2, row, Map.of()));
        }
        return sheet.judge(lines, stored, TODAY);
    }

    /** A row in order but for the cells given as heading, value. */
    private static Map<String, String> row(String... changes) {
        var cells = new HashMap<>(Map.of(
                "单位名称", "兰州样例公司",
                "统一社会信用代码", CODE,
                "单位性质", "企业",
                "所属区县", "城关区",
                "联系人", "样例联系人",
                "联系电话", "19937552984",
                "在职人数", "45",
                "独立法人", "是",
                "地址", "样例路1号"));
        for (int at = 0; at < changes.length; at += 2) {
            cells.remove(changes[at]);
            if (!changes[at + 1].isEmpty()) {
                cells.put(changes[at], changes[at + 1]);
            }
        }
        return cells;
    }
}
