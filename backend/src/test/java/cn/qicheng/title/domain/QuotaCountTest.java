package cn.qicheng.title.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.title.domain.FounderTitle.Certificate;
import cn.qicheng.title.domain.FounderTitle.Holder;
import cn.qicheng.title.domain.FounderTitle.Origin;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("称号名额台账与称号的每一步")
class QuotaCountTest {

    private static final QuotaCount THIRTY = new QuotaCount("youth", "ALL", 30, 0, 0, 0);

    private static FounderTitle in(TitleState state) {
        return new FounderTitle(
                "T",
                FounderTier.NEW_FOUNDER,
                new Origin("E", "R", "hash", "N", 1, "88.0000"),
                new Holder("P", "91620100MA0000000X", "样例项目", "样例公司", "620102"),
                "youth",
                "ALL",
                state,
                null,
                null,
                null,
                0);
    }

    @Test
    void a_nomination_reserves_an_award_uses_and_nothing_is_counted_twice() {
        var nominated = THIRTY.reserving(3);
        assertThat(nominated.open()).isEqualTo(27);
        assertThat(nominated.using().open()).as("used instead of reserved").isEqualTo(27);
        assertThat(nominated.using().used()).isEqualTo(1);
        assertThat(nominated.releasing().open()).isEqualTo(28);
        assertThat(nominated.using().givingBack().open()).isEqualTo(28);
    }

    @Test
    void the_last_place_is_there_once() {
        var one = THIRTY.reserving(29);
        assertThat(one.has(1)).isTrue();
        assertThat(one.has(2)).isFalse();
        assertThat(one.reserving(1).has(1)).isFalse();
    }

    @Test
    void a_quota_lowered_after_nomination_takes_nobody_off_gives_nothing_new_and_says_by_how_much_it_is_over() {
        var lowered = new QuotaCount("youth", "ALL", 20, 0, 5, 18);
        assertThat(lowered.open()).isZero();
        assertThat(lowered.over()).isEqualTo(3);
        assertThat(lowered.has(1)).isFalse();
        assertThat(lowered.using().over()).isEqualTo(3);
        assertThat(THIRTY.over()).isZero();
    }

    @Test
    void what_the_city_office_allows_beyond_the_quota_is_open() {
        var full = THIRTY.reserving(30);
        assertThat(full.widened(2).open()).isEqualTo(2);
    }

    @Test
    void a_count_never_falls_below_zero() {
        assertThatThrownBy(THIRTY::releasing).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(THIRTY::givingBack).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> THIRTY.widened(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_granted_a_title_before_the_notice_is_over() {
        for (var state : EnumSet.complementOf(EnumSet.of(TitleState.CLEARED))) {
            assertThatThrownBy(() -> TitleMove.GRANT.applyTo(state)).isInstanceOf(IllegalMove.class);
        }
        assertThat(TitleMove.GRANT.applyTo(TitleState.CLEARED)).isEqualTo(TitleState.AWARDED);
    }

    @Test
    void a_title_taken_off_or_revoked_does_not_stand_and_leaves_the_founder_free_to_try_again() {
        assertThat(in(TitleState.NOMINATED).stands()).isTrue();
        assertThat(in(TitleState.ON_NOTICE).moved(TitleMove.REMOVE, "异议成立").stands())
                .isFalse();
        assertThat(in(TitleState.AWARDED).moved(TitleMove.REVOKE, "弄虚作假").stands())
                .isFalse();
        assertThat(in(TitleState.AWARDED).moved(TitleMove.REVOKE, "弄虚作假").reason())
                .isEqualTo("弄虚作假");
    }

    @Test
    void the_province_grants_only_what_was_reported_up() {
        var granted = new Certificate("QC1", LocalDate.of(2026, 11, 30), "省政府就业工作领导小组", "甘就发〔2026〕1号");
        var reported = in(TitleState.CLEARED).moved(TitleMove.REPORT_UP);
        assertThat(reported.granted(TitleMove.RECORD_GRANT, granted).certificate())
                .isEqualTo(granted);
        assertThat(in(TitleState.NOMINATED).published("N").noticeId()).isEqualTo("N");
        assertThatThrownBy(() -> in(TitleState.CLEARED).granted(TitleMove.RECORD_GRANT, granted))
                .isInstanceOf(IllegalMove.class);
    }
}
