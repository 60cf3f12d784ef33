package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.StipendCaseFixture.aMonthInOrder;
import static cn.qicheng.stipend.domain.StipendRule.AGREEMENT_FILED;
import static cn.qicheng.stipend.domain.StipendRule.ATTENDANCE_CONFIRMED;
import static cn.qicheng.stipend.domain.StipendRule.ATTENDED_ENOUGH;
import static cn.qicheng.stipend.domain.StipendRule.BASE_ACCREDITED;
import static cn.qicheng.stipend.domain.StipendRule.CHECKED_IN;
import static cn.qicheng.stipend.domain.StipendRule.INSURED;
import static cn.qicheng.stipend.domain.StipendRule.MINIMUM_WAGE_MET;
import static cn.qicheng.stipend.domain.StipendRule.MONTH_ENDED;
import static cn.qicheng.stipend.domain.StipendRule.NOT_CLAIMED_YET;
import static cn.qicheng.stipend.domain.StipendRule.WITHIN_SIX_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Money;
import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.policy.TraineeshipPolicy;
import cn.qicheng.stipend.domain.StipendCase.YearWage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("见习补贴核定 兰人社发〔2016〕17号")
class StipendRulingTest {

    @Test
    @DisplayName("第十七条（二） 各项都符合，一个月 1000 元")
    void a_month_in_order_earns_the_whole_amount() {
        var ruling = StipendRuling.on(aMonthInOrder().build());

        assertThat(ruling.granted()).isTrue();
        assertThat(ruling.amount()).isEqualTo(Money.ofYuan(1000));
    }

    @Test
    void every_rule_is_answered_with_its_fact_and_its_article() {
        var checks = StipendRuling.on(aMonthInOrder().build()).checks();

        assertThat(checks).extracting(StipendCheck::rule).containsExactly(StipendRule.values());
        assertThat(checks).allSatisfy(check -> assertThat(check.fact()).isNotBlank());
        assertThat(clauseOf(INSURED)).isEqualTo(new Clause("兰人社发〔2016〕17号", "第十七条（二）"));
        assertThat(clauseOf(MINIMUM_WAGE_MET).article()).isEqualTo("第二十四条");
        assertThat(clauseOf(BASE_ACCREDITED).article()).isEqualTo("第二十五条");
        assertThat(clauseOf(CHECKED_IN)).isEqualTo(TraineeshipPolicy.OUR_DEFAULT);
    }

    @Test
    void every_broken_rule_is_named_at_once_and_nothing_is_paid() {
        var ruling = StipendRuling.on(
                aMonthInOrder().notFiled().notCheckedIn().uninsured().build());

        assertThat(broken(ruling)).containsExactly(AGREEMENT_FILED, CHECKED_IN, INSURED);
        assertThat(ruling.amount()).isEqualTo(Money.ZERO);
    }

    @Nested
    @DisplayName("第十七条（三） 没有备案不能申领")
    class Filing {

        @Test
        void a_month_of_an_agreement_that_is_not_on_file_is_refused() {
            assertThat(broken(aMonthInOrder().notFiled())).containsExactly(AGREEMENT_FILED);
        }
    }

    @Nested
    @DisplayName("第二十七条 被暂停的不能申领")
    class Restricted {

        @Test
        void a_month_of_a_base_or_a_person_that_is_stopped_is_refused_with_the_reason() {
            var ruling = StipendRuling.on(
                    aMonthInOrder().restricted("基地被暂停申领：虚报人数待查").build());

            assertThat(broken(ruling)).containsExactly(StipendRule.NOT_RESTRICTED);
            assertThat(ruling.broken().getFirst().fact()).contains("虚报人数待查");
        }
    }

    @Nested
    @DisplayName("第十六条 对月，六个月")
    class Term {

        @ParameterizedTest(name = "asked on {0} -> ended {1}")
        @CsvSource({"2026-04-08, false", "2026-04-09, false", "2026-04-10, true"})
        void a_month_counts_from_the_day_after_its_last(String today, boolean ended) {
            assertThat(broken(aMonthInOrder().askedOn(today)).contains(MONTH_ENDED))
                    .isEqualTo(!ended);
        }

        @Test
        void the_sixth_month_is_paid_and_a_seventh_is_not() {
            var late = "2027-03-10";
            assertThat(broken(aMonthInOrder().month(6).askedOn(late))).isEmpty();
            assertThat(broken(aMonthInOrder().month(7).askedOn(late).insured("2026-03-10", "2027-12-31")))
                    .containsExactly(WITHIN_SIX_MONTHS);
        }

        @Test
        void months_of_another_agreement_count_towards_the_six() {
            assertThat(broken(aMonthInOrder().monthsElsewhere(5))).isEmpty();
            assertThat(broken(aMonthInOrder().monthsElsewhere(6))).containsExactly(WITHIN_SIX_MONTHS);
        }

        @Test
        void the_sixth_month_of_an_agreement_of_31_august_is_whole() {
            var sixth = aMonthInOrder().signedOn("2026-08-31").month(6).insured("2026-08-31", "2027-02-27");

            assertThat(broken(sixth.askedOn("2027-02-28"))).isEmpty();
            assertThat(broken(sixth.askedOn("2027-02-27"))).containsExactly(MONTH_ENDED);
        }
    }

    @Nested
    @DisplayName("签到和带教确认（系统缺省）")
    class Attendance {

        @Test
        void both_must_be_there_and_each_is_named() {
            assertThat(broken(aMonthInOrder().notCheckedIn())).containsExactly(CHECKED_IN);
            assertThat(broken(aMonthInOrder().notConfirmed())).containsExactly(ATTENDANCE_CONFIRMED);
        }
    }

    @Nested
    @DisplayName("第二十五条 认定次月起申领")
    class Accreditation {

        @Test
        void a_claim_in_the_month_of_the_accreditation_comes_too_early_and_the_next_month_is_right() {
            var month = aMonthInOrder().signedOn("2026-03-01").insured("2026-03-01", "2026-08-31");

            assertThat(broken(month.accreditedOn("2026-03-01").askedOn("2026-04-01")))
                    .isEmpty();
            assertThat(broken(aMonthInOrder()
                            .accreditedOn("2026-04-01")
                            .signedOn("2026-04-01")
                            .insured("2026-04-01", "2026-09-30")
                            .askedOn("2026-04-30")))
                    .contains(BASE_ACCREDITED);
        }

        @Test
        void a_service_month_that_began_the_day_before_the_accreditation_is_not_paid() {
            assertThat(broken(aMonthInOrder().accreditedOn("2026-03-10").askedOn("2026-04-10")))
                    .isEmpty();
            assertThat(broken(aMonthInOrder().accreditedOn("2026-03-11").askedOn("2026-04-10")))
                    .containsExactly(BASE_ACCREDITED);
        }

        @Test
        void a_base_that_lost_its_accreditation_cannot_claim() {
            assertThat(broken(aMonthInOrder().withoutAccreditation())).containsExactly(BASE_ACCREDITED);
        }
    }

    @Nested
    @DisplayName("第十七条（二） 意外伤害保险")
    class Insurance {

        @ParameterizedTest(name = "{0} to {1} -> {2}")
        @CsvSource({
            "2026-03-10, 2026-04-09, true",
            "2026-03-11, 2026-04-09, false",
            "2026-03-10, 2026-04-08, false",
            "2026-01-01, 2026-12-31, true"
        })
        void the_policy_covers_every_day_of_the_month(String from, String to, boolean covered) {
            assertThat(broken(aMonthInOrder().insured(from, to)).contains(INSURED))
                    .isEqualTo(!covered);
        }

        @Test
        void no_policy_is_told_as_such() {
            assertThat(StipendRuling.on(aMonthInOrder().uninsured().build()).broken())
                    .singleElement()
                    .satisfies(check -> assertThat(check.fact()).isEqualTo("没有保单"));
        }
    }

    @Nested
    @DisplayName("第二十四条 补贴加生活补贴不低于最低工资")
    class MinimumWage {

        @Test
        void exactly_the_minimum_wage_is_enough_and_one_fen_less_is_not() {
            assertThat(broken(aMonthInOrder().allowance(Money.ofYuan(820)))).isEmpty();
            assertThat(broken(aMonthInOrder().allowance(new Money(81_999)))).containsExactly(MINIMUM_WAGE_MET);
        }

        @Test
        void a_month_over_new_year_must_meet_the_standard_of_both_years() {
            var overNewYear = aMonthInOrder()
                    .signedOn("2026-12-10")
                    .insured("2026-12-10", "2027-06-09")
                    .askedOn("2027-01-10");
            var raised = List.of(new YearWage(2026, Money.ofYuan(1820)), new YearWage(2027, Money.ofYuan(1821)));

            assertThat(broken(overNewYear)).isEmpty();
            assertThat(StipendRuling.on(overNewYear.build(raised)).broken())
                    .extracting(StipendCheck::rule)
                    .containsExactly(MINIMUM_WAGE_MET);
        }

        @Test
        void a_year_whose_standard_nobody_entered_blocks_and_says_so() {
            assertThat(StipendRuling.on(aMonthInOrder().wageNotEntered().build())
                            .broken())
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.rule()).isEqualTo(MINIMUM_WAGE_MET);
                        assertThat(check.fact()).contains("2026年标准 还没有录入");
                    });
        }
    }

    @Nested
    @DisplayName("第二十七条 不得重复领取")
    class Once {

        @Test
        void a_month_in_another_claim_is_refused() {
            assertThat(broken(aMonthInOrder().claimedAlready())).containsExactly(NOT_CLAIMED_YET);
        }
    }

    @Nested
    @DisplayName("提前结束")
    class EndedEarly {

        @Test
        @DisplayName("系统缺省：最后一天差一天没做满，这个月不算")
        void a_month_one_day_short_earns_nothing_and_says_why() {
            var ruling = StipendRuling.on(
                    aMonthInOrder().endedOn("2026-04-08").askedOn("2026-04-20").build());

            assertThat(ruling.granted()).isFalse();
            assertThat(ruling.broken()).extracting(StipendCheck::rule).containsExactly(StipendRule.MONTH_SERVED);
            assertThat(ruling.broken().getFirst().fact()).contains("2026年4月8日");
            assertThat(ruling.broken().getFirst().clause().documentNo()).isEqualTo("系统缺省");
        }

        @Test
        void a_month_served_to_its_last_day_is_paid_also_when_it_ended_on_that_day() {
            assertThat(StipendRuling.on(aMonthInOrder().endedOn("2026-04-09").build())
                            .granted())
                    .isTrue();
        }

        @Test
        @DisplayName("公示以后才结束的，做满的月份不受影响")
        void an_end_in_the_third_month_takes_nothing_from_the_first_two() {
            for (var month : List.of(1, 2)) {
                assertThat(StipendRuling.on(aMonthInOrder()
                                        .month(month)
                                        .endedOn("2026-05-20")
                                        .askedOn("2026-06-20")
                                        .build())
                                .granted())
                        .isTrue();
            }
            assertThat(StipendRuling.on(aMonthInOrder()
                                    .month(3)
                                    .endedOn("2026-05-20")
                                    .askedOn("2026-06-20")
                                    .build())
                            .granted())
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("缺勤（系统缺省：超过 3 天提醒，超过 15 天不发）")
    class Absence {

        @ParameterizedTest(name = "缺勤 {0} 天 -> 不发 {1}，提醒 {2}")
        @CsvSource({
            "0, false, false",
            "3, false, false",
            "4, false, true",
            "15, false, true",
            "16, true, false",
            "31, true, false"
        })
        void days_without_leave_are_pointed_out_first_and_refused_then(int days, boolean refused, boolean warned) {
            var ruling = StipendRuling.on(aMonthInOrder().absent(days).build());

            assertThat(broken(ruling).contains(ATTENDED_ENOUGH)).isEqualTo(refused);
            assertThat(doubtful(ruling).contains(ATTENDED_ENOUGH)).isEqualTo(warned);
            assertThat(ruling.granted()).isEqualTo(!refused);
        }

        @Test
        void an_objection_that_is_not_settled_is_pointed_out_and_holds_nothing_up() {
            var ruling = StipendRuling.on(aMonthInOrder().objected().build());

            assertThat(ruling.granted()).isTrue();
            assertThat(doubtful(ruling)).containsExactly(ATTENDED_ENOUGH);
        }

        @Test
        void the_limit_is_ours_and_shown_as_ours() {
            assertThat(clauseOf(ATTENDED_ENOUGH)).isEqualTo(TraineeshipPolicy.OUR_DEFAULT);
        }

        @Test
        void a_city_that_only_wants_to_be_reminded_of_a_gap_in_the_insurance_says_so(@TempDir Path folder) {
            var lenient = LanzhouPolicy.with(
                            folder, "insuranceGapBlocks:        {value: 1,", "insuranceGapBlocks:        {value: 0,")
                    .traineeship(LocalDate.of(2026, 3, 10));
            var ruling =
                    StipendRuling.on(aMonthInOrder().uninsured().by(lenient).build());

            assertThat(ruling.granted()).isTrue();
            assertThat(doubtful(ruling)).containsExactly(INSURED);
        }
    }

    @Test
    void the_inputs_are_stored_whole() {
        var inputs = CanonicalJson.of(aMonthInOrder().uninsured().build().inputs());

        assertThat(inputs)
                .contains("\"insuredFrom\":\"null\"")
                .contains("\"livingAllowanceFen\":82000")
                .contains("\"wages\":[\"2026:182000\"]")
                .contains("\"today\":\"2026-04-10\"");
    }

    @Test
    void codes_are_told_apart() {
        assertThat(Stream.of(StipendRule.values()).map(StipendRule::code)).doesNotHaveDuplicates();
    }

    private static List<StipendRule> broken(StipendCaseFixture fixture) {
        return broken(StipendRuling.on(fixture.build()));
    }

    private static List<StipendRule> broken(StipendRuling ruling) {
        return ruling.broken().stream().map(StipendCheck::rule).toList();
    }

    private static List<StipendRule> doubtful(StipendRuling ruling) {
        return ruling.doubtful().stream().map(StipendCheck::rule).toList();
    }

    private static Clause clauseOf(StipendRule rule) {
        return rule.check(aMonthInOrder().build()).clause();
    }
}
