package cn.qicheng.ending.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.qicheng.ending.domain.EarlyEnding.Proof;
import cn.qicheng.ending.domain.EarlyEnding.Sides;
import cn.qicheng.ending.domain.EarlyEnding.Start;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineeship.EndingReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("提前结束：谁提出、谁答复、哪天算数")
class EarlyEndingTest {

    private static final Instant AT = Instant.parse("2026-05-06T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

    private static EarlyEnding begun(EndingReason reason, Role as, LocalDate lastDay, Proof... evidence) {
        return EarlyEnding.begun(
                "E1",
                "A1",
                new Sides("P1", "B1", "620102"),
                reason,
                new Start(as == Role.GRADUATE ? "P1" : "X1", as, "", List.of(evidence), AT),
                lastDay);
    }

    private static EarlyEnding proposedByTrainee() {
        return begun(EndingReason.M21_1, Role.GRADUATE, TODAY.plusDays(5));
    }

    private static EarlyEnding notice() {
        return begun(EndingReason.T22_0, Role.GRADUATE, new LeaveNotice(TODAY, 3).lastDay());
    }

    @Nested
    @DisplayName("第二十二条 提前三天书面通知")
    class Notice {

        @Test
        void the_day_of_the_notice_is_not_counted_and_the_third_day_after_is_the_last() {
            assertThat(new LeaveNotice(TODAY, 3).lastDay()).isEqualTo("2026-05-09");
            assertThat(new LeaveNotice(LocalDate.of(2028, 2, 27), 3).lastDay()).isEqualTo("2028-03-01");
            assertThat(new LeaveNotice(LocalDate.of(2026, 12, 30), 3).lastDay()).isEqualTo("2027-01-02");
        }

        @Test
        void it_runs_through_the_third_day_and_is_over_on_the_fourth() {
            assertThat(notice().state()).isEqualTo(EndingState.RUNNING);
            assertThat(notice().runsOutBefore(LocalDate.of(2026, 5, 9))).isFalse();
            assertThat(notice().runsOutBefore(LocalDate.of(2026, 5, 10))).isTrue();
            assertThat(notice().runOut(AT).state()).isEqualTo(EndingState.EFFECTIVE);
        }

        @Test
        void nobody_is_asked_and_the_trainee_alone_may_take_it_back() {
            assertThat(notice().canBeAnsweredBy(Role.BASE_ADMIN)).isFalse();
            assertThat(notice().canBeWithdrawnBy(Role.BASE_ADMIN)).isFalse();
            assertThat(notice().withdrawn(Role.GRADUATE, AT).state()).isEqualTo(EndingState.WITHDRAWN);
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> notice().accepted(Role.BASE_ADMIN, "", TODAY, AT));
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> notice().runOut(AT).withdrawn(Role.GRADUATE, AT));
        }
    }

    @Nested
    @DisplayName("第二十二条 马上离开")
    class AtOnce {

        @Test
        void it_is_in_effect_from_its_first_moment_and_has_no_move_left() {
            for (var reason : EndingReason.values()) {
                if (reason.regime() != EndingReason.Regime.AT_ONCE) {
                    continue;
                }
                var exit = begun(reason, Role.GRADUATE, TODAY);
                assertThat(exit.state()).isEqualTo(EndingState.EFFECTIVE);
                assertThat(exit.open()).isFalse();
                assertThat(exit.lastDay()).isEqualTo(TODAY);
                assertThat(EndingMove.values()).noneMatch(move -> move.from().contains(exit.state()));
            }
        }

        @Test
        void a_base_cannot_say_it_for_the_trainee() {
            assertThatIllegalArgumentException().isThrownBy(() -> begun(EndingReason.T22_1, Role.BASE_ADMIN, TODAY));
        }
    }

    @Nested
    @DisplayName("第二十一条 双方协商一致")
    class Together {

        @Test
        void the_other_side_accepts_and_it_ends_after_the_agreed_day() {
            var agreed = proposedByTrainee().accepted(Role.BASE_ADMIN, "同意", TODAY, AT);

            assertThat(agreed.state()).isEqualTo(EndingState.RUNNING);
            assertThat(agreed.lastDay()).isEqualTo("2026-05-11");
            assertThat(agreed.runsOutBefore(LocalDate.of(2026, 5, 11))).isFalse();
            assertThat(agreed.runsOutBefore(LocalDate.of(2026, 5, 12))).isTrue();
        }

        @Test
        void an_answer_after_the_proposed_day_never_reaches_back() {
            assertThat(proposedByTrainee()
                            .accepted(Role.BASE_ADMIN, "", TODAY.plusDays(9), AT)
                            .lastDay())
                    .isEqualTo(TODAY.plusDays(9));
        }

        @Test
        void nobody_accepts_their_own_proposal() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proposedByTrainee().accepted(Role.GRADUATE, "", TODAY, AT));
            assertThat(proposedByTrainee().canBeAnsweredBy(Role.GRADUATE)).isFalse();
            assertThat(proposedByTrainee().canBeAnsweredBy(Role.BASE_ADMIN)).isTrue();
            assertThat(proposedByTrainee().canBeAnsweredBy(Role.SUPERVISOR)).isFalse();
        }

        @Test
        void what_both_agreed_on_is_not_one_sides_to_take_back_nor_to_answer_twice() {
            var agreed = begun(EndingReason.M21_2, Role.BASE_ADMIN, TODAY.plusDays(2))
                    .accepted(Role.GRADUATE, "", TODAY, AT);

            assertThat(agreed.canBeWithdrawnBy(Role.BASE_ADMIN)).isFalse();
            assertThat(proposedByTrainee()
                            .accepted(Role.BASE_ADMIN, "", TODAY, AT)
                            .canBeWithdrawnBy(Role.GRADUATE))
                    .isFalse();
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> agreed.accepted(Role.GRADUATE, "", TODAY, AT));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> agreed.declined(Role.GRADUATE, "", AT));
        }

        @Test
        void a_proposal_that_was_declined_changes_nothing() {
            var declined = proposedByTrainee().declined(Role.BASE_ADMIN, "再等等", AT);

            assertThat(declined.state()).isEqualTo(EndingState.DECLINED);
            assertThat(declined.open()).isFalse();
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> declined.runOut(AT));
        }
    }

    @Nested
    @DisplayName("第十八条 基地终止要有证据")
    class BaseRight {

        @Test
        void without_its_evidence_a_reason_is_no_reason() {
            var half = new Proof("RULE_BROKEN", "违反了哪条规章", "考勤制度第三条");

            assertThat(EarlyEnding.missing(EndingReason.B18_2, List.of(half)))
                    .containsExactly("CORRECTION_NOTICE", "REFUSAL");
            assertThat(EarlyEnding.missing(EndingReason.B18_2, List.of(new Proof("RULE_BROKEN", "", "  "))))
                    .contains("RULE_BROKEN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> begun(EndingReason.B18_2, Role.BASE_ADMIN, TODAY, half));
        }

        @Test
        void with_it_the_end_is_there_on_the_day() {
            var ended =
                    begun(EndingReason.B18_4, Role.BASE_ADMIN, TODAY, new Proof("OWN_WORDS", "本人怎么表示的", "5月5日发消息说不来了"));

            assertThat(ended.state()).isEqualTo(EndingState.EFFECTIVE);
        }

        @Test
        void a_trainee_cannot_use_a_bases_reason() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            begun(EndingReason.B18_1, Role.GRADUATE, TODAY, new Proof("EMPLOYMENT", "去了哪里", "样例公司")));
        }
    }

    @Test
    void what_is_open_is_overtaken_by_another_end() {
        assertThat(proposedByTrainee().overtaken(AT).state()).isEqualTo(EndingState.OVERTAKEN);
        assertThat(notice().overtaken(AT).open()).isFalse();
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(
                        () -> begun(EndingReason.T22_4, Role.GRADUATE, TODAY).overtaken(AT));
    }
}
