package cn.qicheng.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.review.Decide.Answered;
import cn.qicheng.review.ReviewAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("逐项判断与一次性告知")
class ReviewVerdictTest {

    private static final List<ReviewItem> FRESH = List.of(item("A"), item("B"));

    private static ReviewItem item(String code) {
        return new ReviewItem(code, "问题" + code, ReviewAnswer.TO_CHECK, false);
    }

    private static Answered pass(String code) {
        return new Answered(code, ReviewAnswer.PASS, null);
    }

    private static Answered fail(String code, String note) {
        return new Answered(code, ReviewAnswer.FAIL, note);
    }

    private static void refused(String code, Runnable act, String... fields) {
        assertThatExceptionOfType(DomainProblem.class).isThrownBy(act::run).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.fields()).extracting(FieldReason::field).containsExactly(fields);
        });
    }

    @Test
    void passing_needs_every_question_answered_with_pass() {
        ReviewVerdict.of(FRESH, List.of(pass("A"), pass("B"))).mustPass();

        refused("RVW-102", () -> ReviewVerdict.of(FRESH, List.of(pass("A"))).mustPass(), "B");
        refused("RVW-102", () -> ReviewVerdict.of(FRESH, List.of()).mustPass(), "A", "B");
        refused(
                "RVW-104",
                () -> ReviewVerdict.of(FRESH, List.of(pass("A"), fail("B", "缺证明")))
                        .mustPass(),
                "B");
    }

    @Test
    void to_check_is_not_an_answer_of_a_person() {
        var undecided = new Answered("B", ReviewAnswer.TO_CHECK, null);

        refused(
                "RVW-102",
                () -> ReviewVerdict.of(FRESH, List.of(pass("A"), undecided)).mustPass(),
                "B");
    }

    @Test
    void returning_answers_everything_too_and_names_a_failing_question_with_its_reason() {
        ReviewVerdict.of(FRESH, List.of(pass("A"), fail("B", "补离职证明"))).mustReturn();

        refused(
                "RVW-102",
                () -> ReviewVerdict.of(FRESH, List.of(fail("B", "补"))).mustReturn(),
                "A");
        refused(
                "RVW-105",
                () -> ReviewVerdict.of(FRESH, List.of(pass("A"), pass("B"))).mustReturn());
        refused(
                "RVW-106",
                () -> ReviewVerdict.of(FRESH, List.of(pass("A"), fail("B", " ")))
                        .mustReturn(),
                "B");
    }

    @Test
    void rejecting_names_its_reason_as_well() {
        ReviewVerdict.of(FRESH, List.of(pass("A"), fail("B", "在职"))).mustReject();

        refused(
                "RVW-105",
                () -> ReviewVerdict.of(FRESH, List.of(pass("A"), pass("B"))).mustReject());
    }

    @Test
    void what_was_accepted_and_has_not_changed_is_no_reason_to_return_again() {
        var settled = new ReviewItem("A", "问题A", ReviewAnswer.PASS, false);
        var changed = new ReviewItem("B", "问题B", ReviewAnswer.PASS, true);
        var items = List.of(settled, changed);

        ReviewVerdict.of(items, List.of(pass("A"), fail("B", "新换的证明看不清"))).mustReturn();
        refused(
                "RVW-107",
                () -> ReviewVerdict.of(items, List.of(fail("A", "才发现"), pass("B")))
                        .mustReturn(),
                "A");
    }

    @Test
    void an_answer_to_a_question_nobody_asked_is_refused() {
        refused("RVW-108", () -> ReviewVerdict.of(FRESH, List.of(pass("C"))), "C");
    }
}
