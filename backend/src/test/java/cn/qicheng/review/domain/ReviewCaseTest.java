package cn.qicheng.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("初审与复审")
class ReviewCaseTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Deadline DUE = new Deadline(LocalDate.of(2026, 11, 9), false);

    private static ReviewCase opened(boolean secondStage) {
        return new ReviewCase(
                "c",
                new SubjectRef("STIPEND_CLAIM", "s"),
                "STIPEND_CLAIM",
                "title",
                "subtitle",
                ReviewState.IN_FIRST,
                ReviewStage.FIRST,
                secondStage,
                "620102",
                null,
                1,
                NOW,
                DUE,
                new Clause("样例〔2026〕1号", "第一条"),
                0);
    }

    @Test
    void with_two_stages_a_pass_hands_on_to_another_pair_of_eyes() {
        var handedOn = opened(true).decided(ReviewOutcome.STAGE_PASSED, "anna", NOW, DUE);

        assertThat(handedOn.state()).isEqualTo(ReviewState.IN_SECOND);
        assertThat(handedOn.due()).isEqualTo(DUE);
        assertThat(handedOn.closedTo("anna")).isTrue();
        assertThat(handedOn.closedTo("ben")).isFalse();
        assertThat(handedOn.outcomeOfPassing()).isEqualTo(ReviewOutcome.PASSED);
    }

    @Test
    void with_one_stage_a_pass_is_the_end_and_stops_the_clock() {
        var review = opened(false);

        assertThat(review.outcomeOfPassing()).isEqualTo(ReviewOutcome.PASSED);
        assertThat(review.decided(ReviewOutcome.PASSED, "anna", NOW, DUE).due()).isNull();
    }

    @Test
    void a_returned_case_comes_back_to_the_stage_that_returned_it() {
        var second = opened(true)
                .decided(ReviewOutcome.STAGE_PASSED, "anna", NOW, DUE)
                .decided(ReviewOutcome.RETURNED, "ben", NOW, DUE);

        assertThat(second.state()).isEqualTo(ReviewState.RETURNED);
        assertThat(second.resubmitted(NOW, DUE)).satisfies(again -> {
            assertThat(again.state()).isEqualTo(ReviewState.IN_SECOND);
            assertThat(again.round()).isEqualTo(2);
            assertThat(again.closedTo("anna")).isTrue();
        });
        assertThat(opened(true)
                        .decided(ReviewOutcome.RETURNED, "anna", NOW, DUE)
                        .resubmitted(NOW, DUE)
                        .state())
                .isEqualTo(ReviewState.IN_FIRST);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "REJECTED"})
    void what_is_decided_stays_decided(ReviewOutcome outcome) {
        var ended = opened(false).decided(outcome, "anna", NOW, DUE);

        assertThat(ended.inOffice()).isFalse();
        for (var again : new ReviewOutcome[] {ReviewOutcome.PASSED, ReviewOutcome.RETURNED, ReviewOutcome.REJECTED}) {
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> ended.decided(again, "ben", NOW, DUE));
        }
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> ended.resubmitted(NOW, DUE));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> ended.withdrawn(NOW));
    }
}
