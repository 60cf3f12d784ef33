package cn.qicheng.accreditation.domain;

import static cn.qicheng.accreditation.domain.BaseApplicationState.ACCREDITED;
import static cn.qicheng.accreditation.domain.BaseApplicationState.DRAFT;
import static cn.qicheng.accreditation.domain.BaseApplicationState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.accreditation.Unit;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import cn.qicheng.traineebase.OrgType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("基地认定的每一步：随机走，走不出表外的状态，什么也不丢")
class AccreditationModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Deadline MEND_BY = new Deadline(LocalDate.of(2026, 11, 16), false);
    private static final Batch DECEMBER = new Batch(YearMonth.of(2026, 12));
    private static final int WALKS = 3_000;
    private static final int STEPS = 25;

    private static final Unit UNIT =
            new Unit("样例厂", "91620100432616224M", OrgType.ENTERPRISE, "620102", 45, true, "样例路1号", "样例", "19900000000");

    private final Random random = new Random(20261121);
    private Instant now = Instant.parse("2026-11-02T01:00:00Z");

    private static BaseApplication begun() {
        return BaseApplication.begun("a", "JD-1", "anna", "2016-17/1", Instant.parse("2026-11-02T01:00:00Z"));
    }

    /** Makes the move the way a desk makes it. */
    private BaseApplication make(AccreditationMove move, BaseApplication it, String by) {
        return switch (move) {
            case SUBMIT -> it.holding(UNIT, it.papers()).submitted(now, TODAY);
            case PASS_MATERIAL -> it.materialsReviewed(ReviewOutcome.PASSED, by, now, MEND_BY);
            case RETURN_MATERIAL -> it.materialsReviewed(ReviewOutcome.RETURNED, by, now, MEND_BY);
            case REJECT_MATERIAL ->
                it.materialsReviewed(ReviewOutcome.REJECTED, by, now, MEND_BY).ending("不符合");
            case PASS_SITE -> site(it, ReviewStage.FIRST, ReviewOutcome.STAGE_PASSED, by);
            case RETURN_SITE -> site(it, ReviewStage.FIRST, ReviewOutcome.RETURNED, by);
            case REJECT_SITE ->
                site(it, ReviewStage.FIRST, ReviewOutcome.REJECTED, by).ending("不符合");
            case PASS_RECHECK -> site(it, ReviewStage.SECOND, ReviewOutcome.PASSED, by);
            case RETURN_RECHECK -> site(it, ReviewStage.SECOND, ReviewOutcome.RETURNED, by);
            case REJECT_RECHECK ->
                site(it, ReviewStage.SECOND, ReviewOutcome.REJECTED, by).ending("不符合");
            case MEND_MATERIAL, MEND_SITE, MEND_RECHECK -> it.mended(now);
            case APPROVE -> it.approved(DECEMBER, "base", now);
            case REFUSE -> it.refused("不符合", now);
            case LAPSE -> it.lapsed("逾期", now);
            case WITHDRAW -> it.withdrawn("不报了", now);
        };
    }

    private BaseApplication site(BaseApplication it, ReviewStage stage, ReviewOutcome outcome, String by) {
        return it.siteReviewed(stage, outcome, by, now, MEND_BY);
    }

    @Test
    void no_walk_leaves_the_table_and_none_loses_what_was_there() {
        var reached = new EnumMap<BaseApplicationState, Integer>(BaseApplicationState.class);
        for (var walk = 0; walk < WALKS; walk++) {
            var it = begun();
            var way = new ArrayList<BaseApplicationState>(List.of(DRAFT));
            for (var step = 0; step < STEPS; step++) {
                var move = pick(it);
                var legal = move.from().contains(it.state());
                now = now.plusSeconds(60);
                try {
                    var next = make(move, it, "officer-" + random.nextInt(3));
                    assertThat(legal)
                            .as("%s from %s after %s", move, it.state(), way)
                            .isTrue();
                    assertThat(next.state()).as("%s from %s", move, it.state()).isEqualTo(move.to());
                    nothingIsLost(it, next);
                    it = next;
                    way.add(it.state());
                } catch (IllegalMove refused) {
                    assertThat(legal)
                            .as("%s refused from %s after %s", move, it.state(), way)
                            .isFalse();
                }
            }
            reached.merge(it.state(), 1, Integer::sum);
            consistent(it, way);
        }
        assertThat(reached.keySet()).containsAll(EnumSet.of(ACCREDITED, REJECTED, BaseApplicationState.WITHDRAWN));
    }

    /** Handing in again is one act for the unit: which of the three moves it is, its state decides. */
    private AccreditationMove pick(BaseApplication it) {
        var move = any(it);
        return move.name().startsWith("MEND_") ? it.mendingMove() : move;
    }

    /** Mostly a step that is open, so that walks get far; sometimes any. */
    private AccreditationMove any(BaseApplication it) {
        var all = AccreditationMove.values();
        var any = all[random.nextInt(all.length)];
        if (random.nextInt(4) == 0) {
            return any;
        }
        var open = List.of(all).stream()
                .filter(move -> move.from().contains(it.state()))
                .filter(move -> move != AccreditationMove.WITHDRAW && move != AccreditationMove.LAPSE
                        || random.nextInt(10) == 0)
                .toList();
        return open.isEmpty() ? any : open.get(random.nextInt(open.size()));
    }

    private static void nothingIsLost(BaseApplication before, BaseApplication after) {
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.no()).isEqualTo(before.no());
        assertThat(after.applicantId()).isEqualTo(before.applicantId());
        assertThat(after.papers()).isEqualTo(before.papers());
        assertThat(after.ruleVersion()).isEqualTo(before.ruleVersion());
        assertThat(after.version()).isEqualTo(before.version());
        if (before.submittedOn() != null) {
            assertThat(after.submittedOn()).isEqualTo(before.submittedOn());
            assertThat(after.unit()).isEqualTo(before.unit());
        }
        kept(before.reviewers().material(), after.reviewers().material());
        kept(before.reviewers().site(), after.reviewers().site());
        kept(before.reviewers().recheck(), after.reviewers().recheck());
    }

    private static void kept(@Nullable Object before, @Nullable Object after) {
        if (before != null) {
            assertThat(after).isNotNull();
        }
    }

    private static void consistent(BaseApplication it, List<BaseApplicationState> way) {
        assertThat(it.batch() != null).as("approved in a batch: %s", way).isEqualTo(it.state() == ACCREDITED);
        assertThat(it.baseId() != null).as("became a base: %s", way).isEqualTo(it.state() == ACCREDITED);
        assertThat(it.mendDue() != null)
                .as("has a day to mend by: %s", way)
                .isEqualTo(it.state().returned());
        assertThat(it.endReason().isEmpty())
                .as("ended with a reason: %s", way)
                .isEqualTo(!it.state().ended() || it.state() == ACCREDITED);
        if (it.state() == ACCREDITED) {
            assertThat(way)
                    .containsSubsequence(
                            BaseApplicationState.MATERIAL_REVIEW,
                            BaseApplicationState.SITE_ASSESSMENT,
                            BaseApplicationState.CITY_RECHECK,
                            BaseApplicationState.AWAITING_BATCH);
            assertThat(it.reviewers().recheck()).isNotNull();
        }
    }

    @Test
    void what_has_ended_cannot_be_moved_by_anybody() {
        for (var state : BaseApplicationState.values()) {
            for (var move : AccreditationMove.values()) {
                if (state.ended()) {
                    assertThat(move.from()).as("%s out of %s", move, state).doesNotContain(state);
                }
            }
        }
    }

    @Test
    void who_did_a_first_review_does_not_do_the_second() {
        var it = make(AccreditationMove.SUBMIT, begun(), "");
        it = make(AccreditationMove.PASS_MATERIAL, it, "ben");
        it = make(AccreditationMove.PASS_SITE, it, "cara");

        assertThat(Map.of(
                        "ben", it.reviewers().reviewedFirst("ben"),
                        "cara", it.reviewers().reviewedFirst("cara"),
                        "dan", it.reviewers().reviewedFirst("dan")))
                .isEqualTo(Map.of("ben", true, "cara", true, "dan", false));
    }

    @Test
    void a_returned_one_is_overdue_the_day_after_its_last_day_and_not_on_it() {
        var it = make(AccreditationMove.RETURN_MATERIAL, make(AccreditationMove.SUBMIT, begun(), ""), "ben");

        assertThat(it.overdueOn(MEND_BY.day())).isFalse();
        assertThat(it.overdueOn(MEND_BY.day().plusDays(1))).isTrue();
        assertThat(it.mended(now).overdueOn(MEND_BY.day().plusDays(1))).isFalse();
    }
}
