package cn.qicheng.safety;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十七条 保险和安全")
class SafetyIT extends Journey {

    @Test
    void a_confidential_complaint_is_known_to_the_trainee_and_the_bureau_alone() throws Exception {
        var cast = cast();
        var trainee = inForce(cast);
        var stranger = graduate();

        assertThat(stranger.post("/safety-complaints", complaint(true)).code()).isEqualTo("SAF-102");
        var lodged = ok(as(trainee.personId()).post("/safety-complaints", complaint(true)));
        var path = "/safety-complaints/" + lodged.text("id");
        assertThat(lodged.at("danger").getAsBoolean()).isTrue();
        assertThat(lodged.text("due")).isEqualTo("2026-11-03");

        assertThat(as(cast.base()).get(path).status()).isEqualTo(404);
        assertThat(as(cast.base())
                        .get("/bases/" + cast.baseId() + "/safety-complaints")
                        .json()
                        .getAsJsonArray())
                .isEmpty();
        assertThat(told(cast.base())).isZero();
        assertThat(told(cast.mentor())).isZero();
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620103").get(path).status()).isEqualTo(404);
        assertThat(told(cast.district())).isEqualTo(1);
        assertThat(as(cast.district()).get("/me/tasks?role=DISTRICT_OFFICER").body())
                .contains("SAFETY_COMPLAINT");

        clock().set(LocalDate.of(2026, 11, 4));
        bean(SafetyAlarms.class).run(today());
        bean(SafetyAlarms.class).run(today());
        assertThat(told(cast.district())).isEqualTo(2);
        assertThat(as(cast.district()).get(path).at("late").getAsBoolean()).isTrue();

        assertThat(as(cast.district())
                        .post(path + "/closure", Map.of("words", "早了"))
                        .code())
                .isEqualTo("KRN-101");
        var both = together(List.of(
                () -> as(cast.district()).post(path + "/taking-up"),
                () -> as(cast.city()).post(path + "/taking-up")));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(as(trainee.personId()).post(path + "/withdrawal").code()).isEqualTo("KRN-101");
        var closed = ok(as(cast.district()).post(path + "/closure", Map.of("words", "查过，已停工整改")));
        assertThat(closed.text("state")).isEqualTo("CLOSED");
        assertThat(as(trainee.personId()).get(path).text("answer")).contains("停工");

        var open = ok(as(trainee.personId()).post("/safety-complaints", complaint(false)));
        assertThat(as(cast.base())
                        .get("/bases/" + cast.baseId() + "/safety-complaints")
                        .json()
                        .getAsJsonArray())
                .hasSize(1);
        ok(as(trainee.personId()).post("/safety-complaints/" + open.text("id") + "/withdrawal"));
        assertThat(as(cast.base())
                        .get("/bases/" + cast.baseId() + "/safety-complaints")
                        .json()
                        .getAsJsonArray())
                .isEmpty();
    }

    @Test
    void a_base_names_further_policies_for_many_and_takes_back_what_was_wrong() {
        var cast = cast();
        var trainee = inForce(cast);
        var path = "/bases/" + cast.baseId() + "/insurance";
        assertThat(as(cast.base()).get(path).size("0.gaps")).isZero();

        var policy = Map.<String, Object>of(
                "agreementIds",
                List.of(trainee.agreementId()),
                "insurer",
                INSURER,
                "policyNo",
                "PA-0002",
                "from",
                "2027-05-02",
                "to",
                "2027-12-31",
                "proofNo",
                "FP-1");
        assertThat(as(cast().base()).post(path, policy).status()).isEqualTo(403);
        var recorded = ok(as(cast.base()).post(path, policy));
        assertThat(recorded.size("0.covers")).isEqualTo(2);
        assertThat(as(cast.base()).post(path, policy).code()).isEqualTo("AGR-142");
        var cover = recorded.text("0.covers.1.id");
        var wrong = Map.of("reason", "保单号写错");
        assertThat(as(cast().base())
                        .post("/insurance-covers/" + cover + "/voiding", wrong)
                        .code())
                .isEqualTo("AGR-143");
        ok(as(cast.base()).post("/insurance-covers/" + cover + "/voiding", wrong));
        assertThat(as(cast.base())
                        .post("/insurance-covers/" + cover + "/voiding", wrong)
                        .code())
                .isEqualTo("AGR-144");
        assertThat(as(cast.district()).get("/insurance/export.xlsx").status()).isEqualTo(200);
        assertThat(as(cast.base())
                        .get("/attendance/export.xlsx?from=2026-11-01&to=2027-05-31&baseId=" + cast.baseId())
                        .status())
                .isEqualTo(200);
        assertThat(as(cast.base())
                        .get("/attendance/export.xlsx?from=2026-11-02&to=2026-11-01")
                        .code())
                .isEqualTo("ATT-128");
        assertThat(as(cast().base())
                        .get("/attendance/export.xlsx?from=2026-11-01&to=2027-05-31&baseId=" + cast.baseId())
                        .code())
                .isEqualTo("ATT-105");
    }

    private static Map<String, Object> complaint(boolean confidential) {
        return Map.of("kind", "HAZARD", "danger", false, "confidential", confidential, "words", "没有防护就让进配电间");
    }

    private static long told(String personId) {
        return as(personId).get("/me/messages?size=100").at("items").getAsJsonArray().asList().stream()
                .filter(one -> one.getAsJsonObject().get("kind").getAsString().equals("SAFETY_COMPLAINT"))
                .count();
    }
}
