package cn.qicheng.competition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.competition.ApplicantKind;
import cn.qicheng.competition.CompetitionFixture;
import cn.qicheng.competition.EntryForm;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.policy.ContestLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("参赛报名表：缺什么一次说完")
class EntryFormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final Set<String> ALL = Set.of("620102", "620105", "LZJK", "LZGX");

    private static List<String> faults(EntryForm form) {
        return faults(form, ContestLevel.DISTRICT, Set.of("620102"));
    }

    private static List<String> faults(EntryForm form, ContestLevel level, Set<String> districts) {
        return EntryForms.faults(form, new EntryForms.Frame(level, districts, ALL, Set.of("GUIDANCE"), TODAY)).stream()
                .map(FieldReason::field)
                .toList();
    }

    private static EntryForm of(EntryForm form, String creditCode, @Nullable LocalDate founded, String district) {
        return new EntryForm(
                form.kind(),
                form.members(),
                form.enterprise(),
                form.enterpriseName(),
                creditCode,
                founded,
                district,
                form.projectName(),
                form.summary(),
                form.plan(),
                form.jobs(),
                form.jobsSince(),
                form.revenueYear(),
                form.revenueYuan(),
                form.ipCount(),
                form.cleanRecord(),
                form.services(),
                form.pledged());
    }

    private static EntryForm applying(ApplicantKind kind, List<EntryForm.Member> members) {
        var form = CompetitionFixture.form(1);
        return new EntryForm(
                kind,
                members,
                false,
                null,
                null,
                form.foundedOn(),
                form.districtCode(),
                form.projectName(),
                form.summary(),
                form.plan(),
                form.jobs(),
                form.jobsSince(),
                form.revenueYear(),
                form.revenueYuan(),
                form.ipCount(),
                form.cleanRecord(),
                List.of("RICHES"),
                false);
    }

    @Test
    void a_form_in_order_has_no_fault() {
        assertThat(faults(CompetitionFixture.form(1))).isEmpty();
    }

    @Test
    void an_empty_form_hears_everything_at_once() {
        assertThat(faults(EntryForm.EMPTY))
                .containsExactly(
                        "kind",
                        "enterprise",
                        "foundedOn",
                        "districtCode",
                        "projectName",
                        "summary",
                        "plan",
                        "jobs",
                        "revenueYuan",
                        "ipCount",
                        "cleanRecord",
                        "pledged");
    }

    @Test
    void a_credit_code_is_held_against_its_check_character() {
        var form = CompetitionFixture.form(1);

        assertThat(faults(of(form, "91620100432616224N", form.foundedOn(), "620102")))
                .containsExactly("creditCode");
    }

    @Test
    void nothing_is_founded_tomorrow_and_people_are_not_employed_before_that() {
        var form = CompetitionFixture.form(1);

        assertThat(faults(of(form, "91620100432616224M", TODAY.plusDays(1), "620102")))
                .containsExactly("foundedOn", "jobsSince");
        assertThat(faults(of(form, "91620100432616224M", TODAY, "620102"))).containsExactly("jobsSince");
    }

    @Test
    void a_districts_contest_takes_its_own_firms_and_those_of_the_zones_counted_with_it() {
        var form = CompetitionFixture.form(1);
        var inZone = of(form, "91620100432616224M", form.foundedOn(), "LZJK");

        assertThat(faults(inZone, ContestLevel.DISTRICT, Set.of("620105", "LZJK")))
                .isEmpty();
        assertThat(faults(inZone, ContestLevel.DISTRICT, Set.of("620102"))).containsExactly("districtCode");
        assertThat(faults(inZone, ContestLevel.CITY, Set.of())).isEmpty();
        assertThat(faults(of(form, "91620100432616224M", form.foundedOn(), "110101"), ContestLevel.CITY, Set.of()))
                .containsExactly("districtCode");
    }

    @Test
    void a_team_names_its_members_and_one_person_has_none() {
        assertThat(faults(applying(ApplicantKind.TEAM, List.of()))).containsExactly("members", "services", "pledged");
        assertThat(faults(applying(ApplicantKind.PERSON, List.of(new EntryForm.Member("李样", "出纳")))))
                .containsExactly("members", "services", "pledged");
    }

    @Test
    void a_firm_is_known_by_its_code_and_a_founder_without_one_by_the_person() {
        var form = CompetitionFixture.form(1);

        assertThat(EntryForms.entityKey(of(form, "9162 0100-432616224m", null, ""), "P1"))
                .isEqualTo("C:91620100432616224M");
        assertThat(EntryForms.entityKey(applying(ApplicantKind.PERSON, List.of()), "P1"))
                .isEqualTo("P:P1");
    }

    @Test
    void what_cannot_be_is_said_of_every_field() {
        var nobody = List.of(new EntryForm.Member(" ", "设计"), new EntryForm.Member("王示例", " "));
        var strange = new EntryForm(
                ApplicantKind.TEAM,
                nobody,
                true,
                " ",
                " ",
                LocalDate.of(1800, 1, 1),
                "999999",
                " ",
                "太短",
                null,
                5,
                TODAY.plusDays(1),
                TODAY.getYear() + 1,
                10L,
                null,
                null,
                List.of("没有的服务"),
                false);
        assertThat(faults(strange))
                .containsExactlyInAnyOrder(
                        "members",
                        "enterpriseName",
                        "creditCode",
                        "foundedOn",
                        "districtCode",
                        "projectName",
                        "summary",
                        "plan",
                        "jobsSince",
                        "revenueYear",
                        "ipCount",
                        "cleanRecord",
                        "services",
                        "pledged");
    }

    @Test
    void nothing_filled_in_is_said_once_per_field() {
        assertThat(faults(EntryForm.EMPTY))
                .doesNotHaveDuplicates()
                .contains("kind", "enterprise", "foundedOn", "districtCode", "jobs", "revenueYuan", "pledged");
        assertThat(EntryForms.entityKey(EntryForm.EMPTY, "01PERSON")).isEqualTo("P:01PERSON");
    }
}
