package cn.qicheng.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.notice.NoticeLine;
import cn.qicheng.notice.domain.Objection.Objector;
import cn.qicheng.notice.domain.Objection.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第二十六条 公示异议：只暂缓有异议的那一处")
class ObjectionTest {

    private static final Instant AT = Instant.parse("2026-12-09T15:59:59Z");
    private static final NoticeContent CONTENT = new NoticeContent(
            "样例公示",
            "市局",
            new Clause("兰人社发〔2016〕17号", "第二十六条"),
            "1000元/人·月",
            5,
            List.of(
                    new NoticeLine("样例一厂", List.of("李*例", "王*"), 2, 200_000),
                    new NoticeLine("样例二厂", List.of("张*"), 1, 100_000)));

    private static Objection lodged() {
        return new Objection(
                "O",
                "YY1",
                "N",
                new Place(1, 2),
                new SubjectRef("PROBE", "S"),
                new Objector(null, "name", "phone", "index"),
                "没有来过",
                "门禁记录",
                AT,
                ObjectionState.LODGED,
                null,
                null,
                null,
                0);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, true", "1, 2, true", "1, 3, false", "2, 1, true", "3, 0, false", "0, 0, false", "1, -1, false"})
    void it_is_about_a_line_and_a_name_that_the_notice_shows(int lineNo, int nameNo, boolean shown) {
        assertThat(new Place(lineNo, nameNo).isIn(CONTENT)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 2, true", "1, 2, 1, 2, true", "1, 2, 1, 1, false", "1, 2, 1, 0, false", "2, 0, 1, 1, false"})
    void a_whole_line_covers_its_names_and_a_name_only_itself(
            int lineNo, int nameNo, int otherLine, int otherName, boolean covered) {
        assertThat(new Place(lineNo, nameNo).covers(new Place(otherLine, otherName)))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @EnumSource(ObjectionMove.class)
    void once_it_is_settled_it_stays_settled(ObjectionMove move) {
        var settled = lodged().settled(move, "OFFICER", "核查过了", AT.plusSeconds(60));

        assertThat(settled.waiting()).isFalse();
        assertThat(settled.state().label()).isNotBlank();
        assertThat(settled.answer()).isEqualTo("核查过了");
        assertThat(settled.decidedAt()).isAfter(settled.lodgedAt());
        for (var again : ObjectionMove.values()) {
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> settled.settled(again, "OTHER", "又一次", AT));
        }
    }

    @Test
    void each_line_has_its_subject_or_all_have_the_only_one() {
        var one = new SubjectRef("PROBE", "1");
        var two = new SubjectRef("PROBE", "2");
        var period = new NoticePeriod(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 9), false);

        assertThat(new PublicNotice("N", NoticeState.OPEN, period, CONTENT, "", List.of(one, two), 0).subjectOf(2))
                .isEqualTo(two);
        assertThat(new PublicNotice("N", NoticeState.OPEN, period, CONTENT, "", List.of(one), 0).subjectOf(2))
                .isEqualTo(one);
    }
}
