package cn.qicheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Money;
import cn.qicheng.policy.PolicyFigure.Origin;
import io.micronaut.core.io.ResourceResolver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("兰州市政策数据")
class PolicyBookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneOffset.UTC);

    private final PolicyBook book =
            new PolicyBook(new PolicyYaml(new ResourceResolver(), "classpath:policy/lanzhou", CLOCK).read(), CLOCK);

    @Test
    @DisplayName("17号：六个月、三年、七天、1000 元是文件写明的")
    void the_documents_figures_are_marked_as_policy() {
        var policy = book.traineeship();

        assertThat(policy.termMonths()).isEqualTo(6);
        assertThat(policy.selectionPeriodYears()).isEqualTo(3);
        assertThat(policy.signWithinDays()).isEqualTo(7);
        assertThat(policy.stipendPerMonth()).isEqualTo(Money.ofYuan(1000));
        assertThat(originOf("stipendYuanPerMonth")).isEqualTo(Origin.POLICY);
    }

    @Test
    @DisplayName("文件没写的数字标为系统缺省")
    void what_the_document_leaves_open_is_marked_as_ours() {
        assertThat(originOf("noticeWorkingDays")).isEqualTo(Origin.DEFAULT);
        assertThat(originOf("passOnWithinDays")).isEqualTo(Origin.DEFAULT);
        assertThat(book.clause(PolicyPoint.CHECK_IN)).isEqualTo(TraineeshipPolicy.OUR_DEFAULT);
    }

    @Test
    void every_point_of_the_code_has_an_article_or_is_ours_and_every_article_can_be_read() {
        for (var point : PolicyPoint.values()) {
            var clause = book.clause(point);
            if (!clause.equals(TraineeshipPolicy.OUR_DEFAULT)) {
                assertThat(book.note(clause).gist()).as(point.name()).isNotBlank();
            }
        }
    }

    @Test
    void a_lapsed_document_says_so() {
        var note = book.note(new Clause("兰人社发〔2016〕17号", "第十五条"));

        assertThat(note.lapsed()).isTrue();
        assertThat(note.summaryOnly()).isFalse();
    }

    @Test
    @DisplayName("第二十四条：没有录入最低工资的年份不能办")
    void a_year_without_a_minimum_wage_blocks_with_its_article() {
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> book.minimumWage(2019))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("POL-101");
                    assertThat(problem.clause()).contains(new Clause("兰人社发〔2016〕17号", "第二十四条"));
                });
    }

    @Test
    void the_calendar_knows_the_make_up_days_of_2026() {
        assertThat(book.calendar().isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(book.calendar().isWorkingDay(LocalDate.of(2026, 10, 5))).isFalse();
        assertThat(book.calendar().deadline(LocalDate.of(2026, 12, 29), 5).provisional())
                .isTrue();
    }

    private Origin originOf(String key) {
        return book.traineeship().allFigures().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow()
                .origin();
    }
}
