package cn.qicheng.position;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Role;
import cn.qicheng.registration.RegistrationFixture;
import cn.qicheng.traineebase.BaseFixture;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十四条 基地在手机上报岗位，区县备案")
class PostDeclarationIT extends QichengIT {

    private static final String CHENGGUAN = "620102";

    private static Map<String, Object> content(String title, int headcount, long allowanceFen) {
        return Map.of(
                "title", title,
                "major", "不限",
                "education", "COLLEGE",
                "headcount", headcount,
                "category", "TECHNICAL",
                "livingAllowanceFen", allowanceFen,
                "lodging", "提供午餐",
                "workplace", "样例路1号",
                "duties", "协助测试");
    }

    private static Map<String, Object> declared(String kind, String positionId, Map<String, Object> content) {
        var body = new HashMap<String, Object>(
                Map.of("kind", kind, "content", content, "hazardFree", true, "reason", "样例理由"));
        if (!positionId.isEmpty()) {
            body.put("positionId", positionId);
        }
        return body;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static Answer decide(ApiClient district, String no, String move, String answer) {
        var review = district.get("/review-cases/"
                + ok(district.get("/review-cases?state=OPEN&kind=POST_FILING&size=100&q=" + no))
                        .text("items.0.id"));
        return district.post(
                "/review-cases/" + review.text("id") + "/" + move,
                Map.of("answers", RegistrationFixture.answers(review, answer), "opinion", "样例意见"));
    }

    @Test
    void a_post_is_declared_in_season_filed_changed_and_withdrawn_but_never_from_under_anybody() {
        var baseId = bean(BaseFixture.class).accredited(CHENGGUAN);
        var path = "/bases/" + baseId + "/post-declarations";
        var admin = signedIn(Role.BASE_ADMIN, baseId);
        var district = signedIn(Role.DISTRICT_OFFICER, CHENGGUAN);

        var fixture = bean(RegistrationFixture.class);
        var offer = fixture.offer(anonymous(), 1);
        var offers = "/bases/" + offer.baseId() + "/post-declarations";
        var withdrawal = declared("WITHDRAWAL", offer.positionId(), content("样例", 1, 82_000));
        refused(offer.base().post(offers, withdrawal), 409, "POS-108");
        ok(offer.tap(fixture.readyGraduate(anonymous())));
        refused(offer.base().post(offers, withdrawal), 409, "POS-107");
        refused(admin.post(path, declared("CHANGE", offer.positionId(), content("样例", 1, 82_000))), 404, "POS-101");

        assertThat(ok(admin.get("/bases/" + baseId + "/post-rules")).text("closed"))
                .contains("6 月底");
        refused(admin.post(path, declared("NEW", "", content("测试岗", 3, 82_000))), 422, "POS-102");
        clock().set(LocalDate.of(2026, 6, 30));
        admin = bean(SignIn.class).again(anonymous(), admin.personId());
        district = bean(SignIn.class).again(anonymous(), district.personId());
        assertThat(ok(admin.get("/bases/" + baseId + "/post-rules")).number("leastAllowanceFen"))
                .isEqualTo(82_000);
        refused(admin.post(path, declared("NEW", "", content("测试岗", 3, 81_999))), 422, "POS-104");
        refused(admin.post(path, declared("NEW", "", content(" ", 3, 82_000))), 422, "POS-105");
        var hazardous = declared("NEW", "", content("测试岗", 3, 82_000));
        hazardous.put("hazardFree", false);
        refused(admin.post(path, hazardous), 422, "POS-103");
        refused(
                signedIn(Role.BASE_ADMIN, bean(BaseFixture.class).accredited(CHENGGUAN))
                        .post(path, declared("NEW", "", content("测试岗", 3, 82_000))),
                403,
                "KRN-103");

        var made = ok(admin.post(path, declared("NEW", "", content("测试岗", 3, 82_000))));
        var no = made.text("no");
        refused(admin.post(path, declared("NEW", "", content("测试岗", 3, 82_000))), 409, "POS-106");
        assertThat(ok(admin.get("/positions")).number("total")).isZero();
        ok(decide(district, no, "return", "FAIL"));
        ok(admin.post(
                "/post-declarations/" + made.text("id") + "/resubmission",
                declared("NEW", "", content("测试岗", 4, 90_000))));
        ok(decide(district, no, "pass", "PASS"));
        var filed = ok(admin.get("/post-declarations/" + made.text("id")));
        assertThat(filed.text("state")).isEqualTo("FILED");
        var post = filed.text("positionId");
        assertThat(ok(admin.get("/positions")).number("items.0.livingAllowanceFen"))
                .isEqualTo(90_000);
        refused(admin.post(path, declared("NEW", "", content("测试岗", 3, 82_000))), 409, "POS-106");

        var change = ok(admin.post(path, declared("CHANGE", post, content("改了名也没用", 5, 90_000))));
        assertThat(change.text("content.title")).isEqualTo("测试岗");
        ok(decide(district, change.text("no"), "pass", "PASS"));
        assertThat(ok(admin.get("/positions")).number("items.0.headcount")).isEqualTo(5);

        var first = ok(admin.post(path, declared("WITHDRAWAL", post, content("测试岗", 5, 90_000))));
        ok(admin.post("/post-declarations/" + first.text("id") + "/withdrawal", Map.of("reason", "再想想")));
        refused(
                admin.post("/post-declarations/" + first.text("id") + "/withdrawal", Map.of("reason", "再想想")),
                409,
                "KRN-101");
        var gone = ok(admin.post(path, declared("WITHDRAWAL", post, content("测试岗", 5, 90_000))));
        ok(decide(district, gone.text("no"), "pass", "PASS"));
        assertThat(ok(admin.get("/positions")).number("total")).isZero();
        assertThat(bean(Positions.class).view(post).state()).isEqualTo(PositionState.WITHDRAWN);
        assertThat(ok(district.get("/positions-register.xlsx")).bytes()).startsWith('P', 'K');
        assertThat(ok(admin.get(path)).number("total")).isEqualTo(4);

        var again = ok(admin.post(path, declared("NEW", "", content("测试岗", 2, 82_000))));
        ok(decide(district, again.text("no"), "pass", "PASS"));
        assertThat(ok(admin.get("/positions")).text("items.0.id")).isEqualTo(post);
        var refusedOne = ok(admin.post(path, declared("NEW", "", content("别的岗", 2, 82_000))));
        ok(decide(district, refusedOne.text("no"), "rejection", "FAIL"));
        assertThat(ok(admin.get("/post-declarations/" + refusedOne.text("id"))).text("endReason"))
                .isEqualTo("样例意见");
    }
}
