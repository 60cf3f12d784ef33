package cn.qicheng.accreditation.domain;

import static cn.qicheng.review.ReviewAnswer.FAIL;
import static cn.qicheng.review.ReviewAnswer.PASS;
import static cn.qicheng.review.ReviewAnswer.TO_CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.accreditation.Paper;
import cn.qicheng.accreditation.Unit;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.traineebase.OrgType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("第九条、第十条（二） 谁能申报，要交什么，退回后能改什么")
class ConditionsTest {

    private static final String CODE = "91620100432616224M";

    private static Unit unit(@Nullable OrgType type, @Nullable Boolean legalPerson, String code) {
        return new Unit("样例厂", code, type, "620102", 45, legalPerson, "样例路1号", "样例", "19900000000");
    }

    private static Map<String, ReviewAnswer> answers(Unit unit, String district, boolean parkMustBe) {
        var answers = new HashMap<String, ReviewAnswer>();
        Conditions.of(unit, district, parkMustBe).all().forEach(one -> answers.put(one.code(), one.answer()));
        return answers;
    }

    @Nested
    @DisplayName("各项条件分开回答")
    class Answers {

        @Test
        void an_enterprise_of_the_city_leaves_to_the_officer_what_no_rule_can_see() {
            assertThat(answers(unit(OrgType.ENTERPRISE, true, CODE), "城关区", false))
                    .isEqualTo(Map.of(
                            "IDENTITY", TO_CHECK,
                            "IN_CITY", PASS,
                            "ORG_TYPE", PASS,
                            "LEGAL_PERSON", TO_CHECK,
                            "SCALE", TO_CHECK));
        }

        @Test
        void an_empty_draft_fails_everything_at_once() {
            assertThat(Conditions.of(Unit.EMPTY, "", false).failing()).hasSize(5);
        }

        @Test
        void a_wrong_check_character_is_named() {
            var failing = Conditions.of(unit(OrgType.ENTERPRISE, true, "91620100432616224A"), "城关区", false)
                    .failing();

            assertThat(failing)
                    .singleElement()
                    .satisfies(one -> assertThat(one.fact()).contains("校验位"));
        }

        @Test
        void an_address_is_part_of_being_in_the_city() {
            var nowhere = new Unit("样例厂", CODE, OrgType.ENTERPRISE, "620102", 45, true, "", "样例", "19900000000");

            assertThat(answers(nowhere, "城关区", false)).containsEntry("IN_CITY", FAIL);
        }

        @Test
        void a_unit_that_is_no_legal_person_is_refused_unless_it_is_a_park_and_the_city_asks_it_of_parks_too() {
            assertThat(answers(unit(OrgType.ENTERPRISE, false, CODE), "城关区", false))
                    .containsEntry("LEGAL_PERSON", FAIL);
            assertThat(answers(unit(OrgType.PARK, false, CODE), "城关区", false)).containsEntry("LEGAL_PERSON", PASS);
            assertThat(answers(unit(OrgType.PARK, false, CODE), "城关区", true)).containsEntry("LEGAL_PERSON", FAIL);
            assertThat(answers(unit(OrgType.PARK, true, CODE), "城关区", false)).containsEntry("LEGAL_PERSON", TO_CHECK);
            assertThat(answers(unit(OrgType.PARK, null, CODE), "城关区", false)).containsEntry("LEGAL_PERSON", FAIL);
        }

        @Test
        void a_code_at_odds_with_the_kind_of_unit_is_put_to_the_officer() {
            assertThat(answers(unit(OrgType.INSTITUTION, true, CODE), "城关区", false))
                    .containsEntry("ORG_TYPE", TO_CHECK);
            assertThat(answers(unit(OrgType.INSTITUTION, true, "12620100432616224M"), "城关区", false))
                    .containsEntry("ORG_TYPE", PASS);
            assertThat(answers(unit(OrgType.ENTERPRISE, true, "12620100432616224M"), "城关区", false))
                    .containsEntry("ORG_TYPE", TO_CHECK);
            assertThat(answers(unit(OrgType.PARK, true, CODE), "城关区", false)).containsEntry("ORG_TYPE", PASS);
        }
    }

    @Nested
    @DisplayName("五项材料")
    class Materials {

        @Test
        void certificates_are_named_and_conditions_are_described() {
            assertThat(Material.values()).hasSize(5);
            for (var material : Material.values()) {
                assertThat(material.gapIn(Paper.empty(material.name())))
                        .as(material.label())
                        .isPresent();
                assertThat(material.gapIn(new Paper(material.name(), "样例证照 2024", "")))
                        .as(material.label())
                        .matches(gap -> gap.isEmpty() != material.described());
                assertThat(material.gapIn(new Paper(material.name(), "", "写了内容")))
                        .as(material.label())
                        .matches(gap -> gap.isEmpty() == material.described());
            }
        }

        @Test
        void a_paper_reads_as_one_sentence() {
            assertThat(Paper.empty("X").fact()).isEqualTo("没有填");
            assertThat(new Paper("X", "营业执照", "").fact()).isEqualTo("营业执照");
            assertThat(new Paper("X", "", "有").fact()).isEqualTo("有");
            assertThat(new Paper("X", "制度", "有").fact()).isEqualTo("制度：有");
        }

        @Test
        void the_place_is_looked_at_in_five_aspects() {
            assertThat(Aspect.values())
                    .extracting(Aspect::label)
                    .containsExactly("见习场所", "管理制度", "培训条件", "师资配备", "经营管理");
        }
    }

    @Nested
    @DisplayName("一次性告知：只改点名的项")
    class OnReturn {

        private final Unit before = unit(OrgType.ENTERPRISE, true, CODE);
        private final Map<String, Paper> were =
                new LinkedHashMap<>(Map.of("BASE_FORM", new Paper("BASE_FORM", "一", "")));

        @Test
        void what_was_named_may_change_and_who_to_call_always_may() {
            var after = new Unit("样例厂", CODE, OrgType.ENTERPRISE, "620102", 60, true, "样例路1号", "别人", "19900000001");

            assertThat(new Mending(Set.of("SCALE")).notAskedFor(before, after, were, were))
                    .isEmpty();
            assertThat(new Mending(Set.of("BASE_FORM")).notAskedFor(before, after, were, were))
                    .extracting(FieldReason::field)
                    .containsExactly("unit.headcount");
        }

        @Test
        void everything_else_is_named_field_by_field() {
            var after = new Unit("别厂", "x", OrgType.PARK, "620103", 1, false, "别处", "别人", "1");
            var are = Map.of("BASE_FORM", new Paper("BASE_FORM", "二", ""), "PLACE", new Paper("PLACE", "", "改了"));

            assertThat(new Mending(Set.of()).notAskedFor(before, after, were, are))
                    .extracting(FieldReason::field)
                    .containsExactlyInAnyOrder(
                            "unit.name",
                            "unit.creditCode",
                            "unit.address",
                            "unit.orgType",
                            "unit.legalPerson",
                            "unit.headcount",
                            "unit.districtCode",
                            "papers.BASE_FORM",
                            "papers.PLACE");
        }
    }
}
