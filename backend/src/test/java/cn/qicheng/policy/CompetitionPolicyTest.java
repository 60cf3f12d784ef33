package cn.qicheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.Clause;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("“百千万”政策数据：兰就办发〔2021〕5号")
class CompetitionPolicyTest {

    private final PolicyBook book = LanzhouPolicy.book();
    private final CompetitionPolicy policy = book.competition(LocalDate.of(2026, 11, 21));

    @Test
    @DisplayName("十个系列，按文件的顺序，最后一个双牵头")
    void ten_series_with_their_leading_departments() {
        assertThat(policy.series())
                .extracting(CompetitionPolicy.Series::code)
                .containsExactly(
                        "youth",
                        "women",
                        "farmer",
                        "culture_tourism",
                        "veteran",
                        "disabled",
                        "catering",
                        "elderly_care",
                        "tcm",
                        "new_forms");
        assertThat(policy.series().getLast().lead())
                .extracting(CompetitionPolicy.Department::name)
                .containsExactly("市人社局", "市广电台");
        assertThat(policy.series("women").orElseThrow().ledBy("city_women_federation"))
                .isTrue();
    }

    @Test
    @DisplayName("附件2、附件3：创业新秀 180 名按类别，新锐创客 1800 名按区县，创业达人没有名额")
    void the_quotas_add_up() {
        assertThat(policy.pools(FounderTier.NEW_FOUNDER)).hasSize(10);
        assertThat(policy.pools(FounderTier.NEW_FOUNDER).stream()
                        .mapToInt(QuotaPool::quota)
                        .sum())
                .isEqualTo(180);
        assertThat(policy.pools(FounderTier.RISING_MAKER).stream()
                        .mapToInt(QuotaPool::quota)
                        .sum())
                .isEqualTo(1800);
        assertThat(policy.pools(FounderTier.MASTER_FOUNDER)).isEmpty();
    }

    @Test
    @DisplayName("经开区并入安宁，高新区单列，新区没有名额")
    void zones_count_as_the_table_says() {
        assertThat(policy.poolOf(FounderTier.RISING_MAKER, "youth", "LZJK"))
                .hasValueSatisfying(pool -> assertThat(pool.key()).isEqualTo("620105"));
        assertThat(policy.poolOf(FounderTier.RISING_MAKER, "youth", "LZGX"))
                .hasValueSatisfying(pool -> assertThat(pool.quota()).isEqualTo(90));
        assertThat(policy.poolOf(FounderTier.RISING_MAKER, "youth", "LZXQ")).isEmpty();
    }

    @Test
    void no_cross_table_is_made_up() {
        assertThat(policy.poolOf(FounderTier.NEW_FOUNDER, "women", "LZXQ"))
                .hasValueSatisfying(pool -> assertThat(pool.name()).isEqualTo("巾帼创业群体"));
        assertThat(policy.poolOf(FounderTier.RISING_MAKER, "women", "620102"))
                .isEqualTo(policy.poolOf(FounderTier.RISING_MAKER, "tcm", "620102"));
    }

    @Test
    void what_the_document_leaves_open_is_ours_and_says_why() {
        assertThat(policy.criteriaBlock()).isFalse();
        assertThat(policy.quotaCumulative()).isTrue();
        assertThat(policy.quotaOverrun()).isEqualTo("BLOCK_WITH_CITY_OVERRIDE");
        assertThat(policy.lowerTitleFirst()).isFalse();
        assertThat(policy.rules().options().values())
                .allSatisfy(option -> assertThat(option.why()).isNotBlank());
        assertThat(policy.clause(CompetitionPoint.NOTICE)).isEqualTo(TraineeshipPolicy.OUR_DEFAULT);
    }

    @Test
    void every_article_that_is_cited_can_be_read_as_our_summary() {
        var cited = new HashSet<Clause>();
        policy.series().forEach(series -> cited.add(series.clause()));
        policy.titles().forEach(title -> cited.add(title.standard()));
        policy.pools()
                .forEach(pool -> cited.add(
                        new Clause(pool.clause().documentNo(), pool.clause().article())));
        cited.addAll(policy.rules().points().values());
        cited.remove(TraineeshipPolicy.OUR_DEFAULT);

        assertThat(cited).hasSizeGreaterThan(20).allSatisfy(clause -> {
            assertThat(book.note(clause).gist()).as(clause.toString()).isNotBlank();
            assertThat(book.note(clause).summaryOnly()).isTrue();
            assertThat(book.note(clause).lapsed()).isTrue();
        });
    }

    @Test
    void quotas_that_do_not_add_up_stop_the_start(@TempDir Path folder) {
        assertThatThrownBy(() -> LanzhouPolicy.with(folder, "competition.yml", "quota: 600", "quota: 601"))
                .hasMessageContaining("1801");
    }

    @Test
    void an_option_that_nobody_knows_stops_the_start(@TempDir Path folder) {
        assertThatThrownBy(() -> LanzhouPolicy.with(folder, "competition.yml", "value: WARN,", "value: WARNING,"))
                .hasMessageContaining("criteriaMode");
    }

    @Test
    void a_city_may_let_the_criteria_block(@TempDir Path folder) {
        assertThat(LanzhouPolicy.with(folder, "competition.yml", "value: WARN,", "value: BLOCK,")
                        .competition()
                        .criteriaBlock())
                .isTrue();
    }
}
