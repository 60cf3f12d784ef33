package cn.qicheng.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units that apply for accreditation the way people do it on the phone. */
public final class AppliedUnits extends QichengIT {

    public static Map<String, Object> unit(String name, String creditCode, String district, int headcount) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "creditCode",
                creditCode,
                "orgType",
                "ENTERPRISE",
                "districtCode",
                district,
                "headcount",
                headcount,
                "legalPerson",
                true,
                "address",
                "样例路1号",
                "contactName",
                "样例联系人",
                "contactPhone",
                "19900000000"));
    }

    public static List<Map<String, String>> papers(String profile) {
        return List.of(
                paper("BASE_FORM", "申报表（网上填写）", ""),
                paper("BASE_LICENCE", "营业执照，2024年3月1日发", ""),
                paper("TRAINING_CONDITIONS", "", "有独立的培训教室，每周半天培训。"),
                paper("TRAINEE_RULES", "见习生管理制度（2026 版）", "接纳、考勤、食宿和安全都有规定。"),
                paper("BASE_PROFILE", "", profile));
    }

    static Map<String, String> paper(String code, String reference, String statement) {
        return Map.of("code", code, "reference", reference, "statement", statement);
    }

    /** A whole application, handed in. */
    public static String handedIn(ApiClient applicant, String name, String creditCode, String district) {
        var id = ok(applicant.post("/me/base-applications")).text("id");
        ok(applicant.put(
                "/base-applications/" + id,
                Map.of("unit", unit(name, creditCode, district, 45), "papers", papers("做样例的。"))));
        ok(applicant.post("/base-applications/" + id + "/submission", Map.of("pledged", true)));
        return id;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }
}
