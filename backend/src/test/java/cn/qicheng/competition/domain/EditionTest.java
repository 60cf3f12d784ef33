package cn.qicheng.competition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.competition.EditionPhase;
import cn.qicheng.competition.Rhythm;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.policy.ContestLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("一届赛事：到点开放，到点截止")
class EditionTest {

    private static final Instant OPENS = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-20T16:00:00Z");

    private static Edition edition(EditionState state) {
        return new Edition(
                "E",
                "SS1",
                "青年赛 · 城关区 2026年11月赛",
                "youth",
                ContestLevel.DISTRICT,
                "620102",
                new Edition.Period(Rhythm.MONTHLY, 2026, 11),
                new Edition.Schedule(OPENS, CLOSES, null, null),
                null,
                "评审办法",
                state,
                null,
                "2021-5/1",
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:59:59.999Z, UPCOMING",
        "2026-11-01T01:00:00Z, OPEN",
        "2026-11-20T15:59:59.999Z, OPEN",
        "2026-11-20T16:00:00Z, CLOSED"
    })
    void a_published_edition_opens_and_closes_by_the_clock(Instant now, EditionPhase phase) {
        assertThat(edition(EditionState.PUBLISHED).phaseAt(now)).isEqualTo(phase);
    }

    @Test
    void a_plan_never_opens_by_itself() {
        assertThat(edition(EditionState.PLANNED).openAt(OPENS)).isFalse();
        assertThat(edition(EditionState.CANCELLED).openAt(OPENS)).isFalse();
    }

    @Test
    void a_closing_at_midnight_belongs_to_the_day_before() {
        assertThat(edition(EditionState.PUBLISHED).schedule().lastDay()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void the_period_reads_as_people_say_it() {
        assertThat(Rhythm.MONTHLY.named(2026, 11)).isEqualTo("2026年11月赛");
        assertThat(Rhythm.QUARTERLY.named(2026, 4)).isEqualTo("2026年第4季度赛");
        assertThat(Rhythm.ANNUAL.named(2026, 1)).isEqualTo("2026年年终赛");
    }

    @Test
    void a_cancelled_edition_leaves_its_slot_to_another() {
        assertThat(edition(EditionState.PUBLISHED).slot()).isEqualTo("youth/DISTRICT/620102/MONTHLY/2026/11");
        assertThat(edition(EditionState.PUBLISHED).cancelled("样例").slot()).isNull();
    }

    @Test
    void what_is_being_judged_is_not_cancelled() {
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> edition(EditionState.IN_JUDGING).cancelled("样例"));
    }
}
