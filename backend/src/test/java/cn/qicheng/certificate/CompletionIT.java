package cn.qicheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.Journey;
import cn.qicheng.clockwork.DailyJobs;
import cn.qicheng.kernel.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two served terms: one appraised, retained, checked and revoked; one whose base stayed silent. */
@DisplayName("第十七条（六）（七）期满：考核鉴定、留用、证书")
class CompletionIT extends Journey {

    private static final Map<String, Object> GOOD =
            Map.of("attitude", "EXCELLENT", "skill", "GOOD", "discipline", "GOOD", "overall", "GOOD", "words", "踏实肯学");

    @Test
    void a_served_term_is_certified_and_anybody_can_check_the_certificate() {
        var cast = cast();
        var trainee = inForce(cast);
        var silent = inForce(cast);
        var path = "/agreements/" + trainee.agreementId();
        assertThat(as(cast.mentor()).post(path + "/appraisal", GOOD).code()).isEqualTo("CER-101");

        clock().set(LocalDate.of(2027, 5, 2));
        bean(DailyJobs.class).runAll(today());

        assertThat(agreement(trainee).text("state")).isEqualTo("COMPLETED");
        var waiting = as(cast.mentor()).get(path + "/completion");
        assertThat(waiting.text("state")).isEqualTo("TO_APPRAISE");
        assertThat(waiting.text("due")).isEqualTo("2027-05-11");
        assertThat(waiting.at("allowedMoves").toString()).contains("APPRAISE");
        assertThat(as(cast.base()).get("/me/tasks").body()).contains("APPRAISE");
        assertThat(as(cast().mentor()).post(path + "/appraisal", GOOD).code()).isEqualTo("CER-101");
        assertThat(as(trainee.personId()).post(path + "/certificate-code").code())
                .isEqualTo("CER-104");

        var done = ok(as(cast.mentor()).post(path + "/appraisal", GOOD));
        assertThat(done.text("state")).isEqualTo("CERTIFIED");
        assertThat(as(cast.base()).post(path + "/appraisal", GOOD).code()).isEqualTo("CER-102");
        var no = done.text("certificate.no");
        assertThat(no).startsWith("ZS20270502-");

        // Anybody, in whatever case they type it; the name is masked.
        var checked = ok(anonymous().get("/certificates/" + no.toLowerCase(Locale.ROOT)));
        assertThat(checked.at("valid").getAsBoolean()).isTrue();
        assertThat(checked.text("grade")).isEqualTo("良好");
        assertThat(checked.text("traineeName")).contains("*");
        assertThat(checked.text("contentHash")).isEqualTo(done.text("certificate.contentHash"));
        assertThat(anonymous().get("/certificates/ZS20270502-NOBODY").code()).isEqualTo("CER-103");

        // The code leads to the same.
        var scene = ok(as(trainee.personId()).post(path + "/certificate-code")).text("scene");
        assertThat(anonymous().get("/scenes/" + scene).text("title")).isEqualTo("这张见习证书有效");

        // Kept on: the contract must say from when; shorter than a year does not count.
        assertThat(as(cast.base())
                        .post(path + "/retention", Map.of("retained", true))
                        .code())
                .isEqualTo("CER-105");
        var kept = ok(as(cast.base())
                .post(
                        path + "/retention",
                        Map.of("retained", true, "contractFrom", "2027-05-10", "contractUntil", "2028-05-09")));
        assertThat(kept.at("retention.counts").getAsBoolean()).isTrue();

        // Revoked by the district over the base and by no other; whoever checks learns why.
        var reason = Map.of("reason", "查实冒名");
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620103")
                        .post("/certificates/" + no + "/revocation", reason)
                        .code())
                .isEqualTo("CER-103");
        ok(as(cast.district()).post("/certificates/" + no + "/revocation", reason));
        assertThat(anonymous().get("/certificates/" + no).at("valid").getAsBoolean())
                .isFalse();
        assertThat(anonymous().get("/certificates/" + no).text("revokedReason")).isEqualTo("查实冒名");
        assertThat(anonymous().get("/scenes/" + scene).text("title")).isEqualTo("这张见习证书已撤销");
        assertThat(as(cast.district())
                        .post("/certificates/" + no + "/revocation", reason)
                        .code())
                .isEqualTo("CER-104");

        // The other's base said nothing for ten days.
        var late = bean(CertificatesOfTheDay.class);
        clock().set(LocalDate.of(2027, 5, 11));
        late.run(today());
        var other = "/agreements/" + silent.agreementId() + "/completion";
        assertThat(as(silent.personId()).get(other).text("state")).isEqualTo("TO_APPRAISE");
        clock().set(LocalDate.of(2027, 5, 12));
        late.run(today());
        assertThat(as(silent.personId()).get(other).text("state")).isEqualTo("CERTIFIED");
        assertThat(as(silent.personId()).get(other).has("appraisal")).isFalse();
        assertThat(as(silent.personId())
                        .post("/agreements/" + silent.agreementId() + "/endings", Map.of("reason", "T22_1"))
                        .code())
                .isEqualTo("END-102");
    }
}
