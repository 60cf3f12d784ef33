package cn.qicheng.competition;

import cn.qicheng.kernel.CreditCodeTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An entry in order, and the one thing that differs. */
public final class CompetitionFixture {

    public static final String CHENGGUAN = "620102";

    /** A form without a fault: a firm in 城关区 that meets every criterion of 新锐创客 on 30 November 2026. */
    public static EntryForm form(int number) {
        return new EntryForm(
                ApplicantKind.PERSON,
                List.of(),
                true,
                "城关样例餐饮 %d 号".formatted(number),
                CreditCodeTest.valid(number),
                LocalDate.of(2025, 1, 15),
                CHENGGUAN,
                "样例牛肉面 %d".formatted(number),
                "给上班的人送一碗二十分钟内到手的热牛肉面，用自己的小车队送。",
                "两家店起步，中央厨房统一备料，三年开到十家。",
                6,
                LocalDate.of(2025, 11, 1),
                2025,
                624_000L,
                0,
                true,
                List.of("GUIDANCE"),
                true);
    }

    /** The same as a phone sends it. */
    public static Map<String, Object> body(int number) {
        var form = form(number);
        var body = new HashMap<String, Object>();
        body.put("kind", "PERSON");
        body.put("members", List.of());
        body.put("enterprise", true);
        body.put("enterpriseName", form.enterpriseName());
        body.put("creditCode", form.creditCode());
        body.put("foundedOn", "2025-01-15");
        body.put("districtCode", CHENGGUAN);
        body.put("projectName", form.projectName());
        body.put("summary", form.summary());
        body.put("plan", form.plan());
        body.put("jobs", 6);
        body.put("jobsSince", "2025-11-01");
        body.put("revenueYear", 2025);
        body.put("revenueYuan", 624_000);
        body.put("ipCount", 0);
        body.put("cleanRecord", true);
        body.put("services", List.of("GUIDANCE"));
        body.put("pledged", true);
        return body;
    }

    /** A plan as an officer sends it. */
    public static Map<String, Object> plan(
            String series, String level, String district, int year, int month, String opensAt, String closesAt) {
        var terms = new HashMap<String, Object>();
        terms.put("opensAt", opensAt);
        terms.put("closesAt", closesAt);
        terms.put("judgingTerms", "初赛看商业计划，决赛路演；创新 40、市场 30、团队 30，去高低分取平均。");
        return Map.of(
                "series", series,
                "level", level,
                "districtCode", district,
                "rhythm", "MONTHLY",
                "year", year,
                "ordinal", month,
                "terms", terms);
    }

    private CompetitionFixture() {}
}
