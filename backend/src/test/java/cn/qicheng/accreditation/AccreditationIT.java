package cn.qicheng.accreditation;

import static cn.qicheng.accreditation.AppliedUnits.handedIn;
import static cn.qicheng.accreditation.AppliedUnits.paper;
import static cn.qicheng.accreditation.AppliedUnits.papers;
import static cn.qicheng.accreditation.AppliedUnits.unit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.CreditCodeTest;
import cn.qicheng.kernel.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第九至十二条 基地认定：从手机上申报到授牌")
class AccreditationIT extends QichengIT {

    private static final String CHENGGUAN = "620102";
    private static final String ZONE = "LZXQ";
    private static final String CITY_OFFICE = "620100";

    private static ApiClient again(ApiClient phone) {
        return bean(SignIn.class).again(anonymous(), phone.personId());
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static Answer openCase(ApiClient officer, String name) {
        var found = ok(
                officer.get("/review-cases?state=OPEN&size=100&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        return ok(officer.get("/review-cases/" + found.text("items.0.id")));
    }

    private static Answer decide(ApiClient officer, Answer review, String move, String note, String... failing) {
        var answers = new ArrayList<Map<String, String>>();
        review.at("items").getAsJsonArray().forEach(item -> {
            var code = item.getAsJsonObject().get("code").getAsString();
            var given = new HashMap<>(
                    Map.of("code", code, "answer", List.of(failing).contains(code) ? "FAIL" : "PASS"));
            if (!note.isEmpty()) {
                given.put("note", note);
            }
            answers.add(given);
        });
        return officer.post(
                "/review-cases/" + review.text("id") + "/" + move, Map.of("answers", answers, "opinion", "样例意见"));
    }

    @Test
    void a_unit_applies_mends_what_was_named_is_assessed_and_stands_in_the_register_after_the_december_batch() {
        var applicant = signedIn();
        var code = CreditCodeTest.valid(810_001);
        var district = signedIn(Role.DISTRICT_OFFICER, CHENGGUAN);
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
        var approver = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);

        var ahead = ok(anonymous().get("/accreditation-batches"));
        assertThat(ahead.text("batches.0.month")).isEqualTo("2026-12");
        assertThat(ahead.text("batches.0.submitBy")).isEqualTo("2026-10-07");
        assertThat(ahead.text("lapsed.expiredOn")).isEqualTo("2021-01-27");

        var id = ok(applicant.post("/me/base-applications")).text("id");
        assertThat(ok(applicant.post("/me/base-applications")).text("id")).isEqualTo(id);
        var path = "/base-applications/" + id;
        var gaps = applicant.post(path + "/submission", Map.of("pledged", true));
        refused(gaps, 422, "ACC-103");
        assertThat(gaps.size("fields")).isEqualTo(12);
        ok(applicant.put(path, Map.of("unit", unit("兰州申报样例厂", code, CHENGGUAN, 45), "papers", papers("做样例的。"))));
        refused(applicant.post(path + "/submission", Map.of("pledged", false)), 422, "ACC-104");
        var submitted = ok(applicant.post(path + "/submission", Map.of("pledged", true)));
        assertThat(submitted.text("state")).isEqualTo("MATERIAL_REVIEW");
        assertThat(submitted.text("due")).isEqualTo("2026-11-23");
        assertThat(submitted.text("heading.month")).isEqualTo("2027-06");
        refused(applicant.post(path + "/submission", Map.of("pledged", true)), 409, "KRN-101");

        var rival = signedIn();
        var second = ok(rival.post("/me/base-applications")).text("id");
        ok(rival.put(
                "/base-applications/" + second,
                Map.of("unit", unit("兰州申报样例厂", code, CHENGGUAN, 45), "papers", papers("也是。"))));
        refused(rival.post("/base-applications/" + second + "/submission", Map.of("pledged", true)), 409, "ACC-106");
        refused(rival.get(path), 404, "ACC-101");
        refused(signedIn(Role.DISTRICT_OFFICER, "620103").get(path), 404, "ACC-101");
        assertThat(ok(district.get(path)).text("unit.contactPhone")).isEqualTo("199****0000");
        assertThat(ok(district.get("/base-applications?q=" + CreditCodeTest.valid(810_001)))
                        .number("total"))
                .isEqualTo(1);

        ok(decide(district, openCase(district, "兰州申报样例厂"), "return", "写明规模和近况", "SCALE", "BASE_PROFILE"));
        var returned = ok(applicant.get(path));
        assertThat(returned.text("state")).isEqualTo("MATERIAL_RETURNED");
        assertThat(returned.size("editable")).isEqualTo(2);
        assertThat(returned.text("due")).isEqualTo("2026-11-16");
        assertThat(applicant.get("/me/tasks?role=GRADUATE").status()).isIn(200, 403);
        var other = new HashMap<>(unit("别的名字", code, CHENGGUAN, 60));
        refused(
                applicant.post(
                        path + "/resubmission", Map.of("unit", other, "papers", papers("做样例的，60 人。"), "note", "补了")),
                422,
                "ACC-108");
        ok(applicant.post(
                path + "/resubmission",
                Map.of("unit", unit("兰州申报样例厂", code, CHENGGUAN, 60), "papers", papers("做样例的，60 人。"), "note", "补了")));

        ok(decide(district, openCase(district, "兰州申报样例厂"), "pass", ""));
        var site = openCase(district, "兰州申报样例厂");
        assertThat(site.text("kind")).isEqualTo("ACCREDITATION_SITE");
        assertThat(site.text("due")).isEqualTo("2026-12-14");
        refused(decide(district, site, "pass", ""), 422, "ACC-109");
        ok(decide(district, site, "return", "看过现场", "PLACE"));
        ok(applicant.post(
                path + "/resubmission",
                Map.of(
                        "unit",
                        unit("兰州申报样例厂", code, CHENGGUAN, 60),
                        "papers",
                        List.of(paper("PLACE", "", "腾出了一间培训教室")),
                        "note",
                        "改好了")));
        ok(decide(district, openCase(district, "兰州申报样例厂"), "pass", "看过现场"));
        assertThat(ok(applicant.get(path)).text("state")).isEqualTo("CITY_RECHECK");
        ok(decide(city, openCase(city, "兰州申报样例厂"), "pass", ""));
        assertThat(ok(applicant.get(path)).text("heading.month")).isEqualTo("2026-12");

        var chosen = Map.of("applicationIds", List.of(id));
        refused(approver.post("/accreditation-batches/2026-11/approval", chosen), 404, "ACC-111");
        refused(approver.post("/accreditation-batches/2026-12/approval", chosen), 409, "ACC-112");
        clock().set(LocalDate.of(2026, 12, 3));
        applicant = again(applicant);
        city = again(city);
        approver = again(approver);
        refused(city.post("/accreditation-batches/2026-12/approval", chosen), 403, "ACC-115");
        refused(
                approver.post("/accreditation-batches/2026-12/approval", Map.of("applicationIds", List.of(second))),
                409,
                "ACC-114");
        var preview = ok(approver.get("/accreditation-batches/2026-12"));
        assertThat(preview.text("ready.0.plaqueNo")).startsWith("LZJX-2026-");
        ok(approver.post("/accreditation-batches/2026-12/approval", chosen));
        refused(approver.post("/accreditation-batches/2026-12/approval", chosen), 409, "ACC-113");

        var done = ok(applicant.get(path));
        assertThat(done.text("state")).isEqualTo("ACCREDITED");
        assertThat(done.text("plaqueNo")).startsWith("LZJX-2026-");
        assertThat(ok(applicant.get("/bases/" + done.text("baseId"))).text("creditCode"))
                .isEqualTo(code);
        var public_ = ok(anonymous().get("/accredited-bases?q=" + code));
        assertThat(public_.text("items.0.plaqueNo")).isEqualTo(done.text("plaqueNo"));
        assertThat(public_.body()).doesNotContain("1990000").doesNotContain("样例联系人");
        assertThat(ok(approver.get("/bases-register.xlsx")).bytes()).startsWith('P', 'K');
        refused(
                again(rival).post("/base-applications/" + second + "/submission", Map.of("pledged", true)),
                409,
                "ACC-105");
        ok(again(rival).post("/base-applications/" + second + "/withdrawal", Map.of("reason", "不报了")));
    }

    @Test
    void a_zone_goes_straight_to_the_city_and_who_read_the_papers_does_not_do_the_second_review() {
        var applicant = signedIn();
        var id = handedIn(applicant, "新区申报样例厂", CreditCodeTest.valid(810_002), ZONE);
        var both = signedIn(
                new Actor.Grant(Role.DISTRICT_OFFICER, CITY_OFFICE),
                new Actor.Grant(Role.CITY_OFFICER, Actor.EVERYWHERE));
        var colleague = signedIn(new Actor.Grant(Role.DISTRICT_OFFICER, CITY_OFFICE));
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);

        ok(decide(both, openCase(both, "新区申报样例厂"), "pass", ""));
        ok(decide(colleague, openCase(colleague, "新区申报样例厂"), "pass", "看过现场"));
        refused(decide(both, openCase(both, "新区申报样例厂"), "pass", ""), 403, "ACC-110");
        ok(decide(city, openCase(city, "新区申报样例厂"), "return", "补材料", "RULES"));
        assertThat(ok(applicant.get("/base-applications/" + id)).text("state")).isEqualTo("RECHECK_RETURNED");

        clock().set(LocalDate.of(2026, 11, 16));
        bean(AccreditationClocks.class).run(LocalDate.of(2026, 11, 16));
        applicant = again(applicant);
        assertThat(ok(applicant.get("/base-applications/" + id)).text("state")).isEqualTo("RECHECK_RETURNED");
        bean(AccreditationClocks.class).run(LocalDate.of(2026, 11, 17));
        bean(AccreditationClocks.class).run(LocalDate.of(2026, 11, 17));
        assertThat(ok(applicant.get("/base-applications/" + id)).text("state")).isEqualTo("LAPSED");
        refused(applicant.post("/base-applications/" + id + "/withdrawal", Map.of("reason", "不报了")), 409, "KRN-101");

        var anew = handedIn(applicant, "新区申报样例厂", CreditCodeTest.valid(810_002), ZONE);
        ok(decide(again(both), openCase(again(both), "新区申报样例厂"), "rejection", "不在辖区", "IN_CITY"));
        var rejected = ok(applicant.get("/base-applications/" + anew));
        assertThat(rejected.text("endReason")).isEqualTo("样例意见");
        assertThat(rejected.text("named.0.clause.article")).isEqualTo("第九条");
    }
}
