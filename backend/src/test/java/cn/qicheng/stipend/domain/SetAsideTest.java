package cn.qicheng.stipend.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一个人的月份另立一份申领，别人的照常")
class SetAsideTest {

    private static final Instant AT = Instant.parse("2026-12-02T02:00:00Z");
    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 2);

    private static StipendLine line(String id, String person, int month) {
        return new StipendLine(
                id,
                "CLAIM",
                "SHEET-" + id,
                "AGREEMENT-" + person,
                person,
                ServiceMonth.of(SIGNED, month),
                Money.ofYuan(1_000),
                "RULING",
                LineState.CLAIMED,
                null,
                null,
                AT,
                true,
                0);
    }

    private static StipendClaim claim(List<StipendLine> lines) {
        return new StipendClaim(
                        "CLAIM",
                        "SL20261202-A1B2C3",
                        "BASE",
                        "样例基地",
                        "620102",
                        "620102",
                        ClaimState.ON_NOTICE,
                        0,
                        0,
                        Money.ZERO,
                        "2016-17/1",
                        "ADMIN",
                        AT,
                        AT,
                        "NOTICE",
                        null,
                        null,
                        3)
                .left(lines);
    }

    @Test
    void both_parts_count_what_they_hold_and_together_it_is_what_was_submitted() {
        var lines = List.of(line("1", "P1", 1), line("2", "P1", 2), line("3", "P2", 1));
        var whole = claim(lines);

        var aside = whole.setAside("ASIDE", 0, lines.subList(0, 2));
        var left = whole.left(lines.subList(2, 3));

        assertThat(aside.total().plus(left.total())).isEqualTo(whole.total());
        assertThat(aside.people() + left.people()).isEqualTo(whole.people());
        assertThat(aside.months() + left.months()).isEqualTo(whole.months());
        assertThat(aside.state()).isEqualTo(ClaimState.ON_NOTICE);
        assertThat(aside.no()).isEqualTo("SL20261202-A1B2C3-1");
        assertThat(aside.submittedAs()).isEqualTo("CLAIM");
        assertThat(left.submittedAs()).isEqualTo("CLAIM");
        assertThat(left.version()).isEqualTo(3);
        assertThat(lines.getFirst().within("ASIDE").claimId()).isEqualTo("ASIDE");
    }

    @Test
    void a_part_of_a_part_is_numbered_after_the_submitted_claim() {
        var lines = List.of(line("1", "P1", 1), line("2", "P2", 1), line("3", "P3", 1));
        var aside = claim(lines).setAside("ASIDE", 0, lines.subList(0, 2));

        var again = aside.setAside("AGAIN", 1, lines.subList(0, 1));

        assertThat(again.no()).isEqualTo("SL20261202-A1B2C3-2");
        assertThat(again.submittedAs()).isEqualTo("CLAIM");
    }

    @Test
    void the_way_so_far_goes_with_both() {
        var step = new ClaimStep("CLAIM", 2, ClaimMove.PASS_SECOND, SIGNED, AT, "OFFICER", "看过了");

        assertThat(step.in("ASIDE"))
                .isEqualTo(new ClaimStep("ASIDE", 2, ClaimMove.PASS_SECOND, SIGNED, AT, "OFFICER", "看过了"));
    }

    @Test
    void a_name_of_the_notice_finds_its_months_wherever_they_stand_now() {
        var lines =
                List.of(line("3", "P2", 1).within("ASIDE"), line("2", "P1", 2), line("1", "P1", 1), line("4", "P3", 1));
        var names = HeldNames.of(lines);

        assertThat(names.linesOf(1)).extracting(StipendLine::id).containsExactly("1", "2");
        assertThat(names.linesOf(2)).extracting(StipendLine::id).containsExactly("3");
        assertThat(names.has(2, "ASIDE")).isTrue();
        assertThat(names.has(2, "CLAIM")).isFalse();
        assertThat(names.linesOf(0)).isEmpty();
        assertThat(names.linesOf(4)).isEmpty();
    }
}
