package cn.qicheng.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.traineebase.BaseFixture;
import cn.qicheng.wechatmock.Fault;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("启程码：随机、可作废、谁扫都看得到该看的")
class SceneIT extends QichengIT {

    private static final String PICTURE = "/wxa/getwxacodeunlimit";

    private final String baseId = bean(BaseFixture.class).accredited("620102");

    @Test
    void a_base_puts_up_one_code_and_anybody_who_scans_it_sees_the_base() {
        var admin = signedIn(Role.BASE_ADMIN, baseId);
        assertThat(admin.get("/bases/" + baseId + "/page-code").code()).isEqualTo("SCN-102");
        var scene = admin.post("/bases/" + baseId + "/page-code").text("scene");

        assertThat(scene).matches("[0-9A-Za-z]{24}");
        assertThat(admin.post("/bases/" + baseId + "/page-code").text("scene")).isEqualTo(scene);
        assertThat(admin.get("/bases/" + baseId + "/page-code").text("scene")).isEqualTo(scene);
        var card = anonymous().get("/scenes/" + scene);
        assertThat(card.text("title")).startsWith("兰州样例");
        assertThat(card.text("kind")).isEqualTo("BASE_PAGE");
        assertThat(card.body()).contains("牌号").doesNotContain("样例联系人").doesNotContain("1990");
        assertThat(signedIn(Role.BASE_ADMIN, "another")
                        .get("/bases/" + baseId + "/page-code")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void its_picture_is_made_once_and_a_failure_of_wechat_does_no_harm() {
        var admin = signedIn(Role.BASE_ADMIN, baseId);
        var scene = admin.post("/bases/" + baseId + "/page-code").text("scene");
        weChat().fault(PICTURE, Fault.errcode(45009).times(1));
        var busy = anonymous().get("/scenes/" + scene + "/picture");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.code()).isEqualTo("SCN-104");
        var first = anonymous().get("/scenes/" + scene + "/picture");
        var before = weChat().requests(PICTURE);
        var second = anonymous().get("/scenes/" + scene + "/picture");

        assertThat(first.header("Content-Type")).contains("image/jpeg");
        assertThat(first.bytes()).startsWith(0xff, 0xd8, 0xff).isEqualTo(second.bytes());
        assertThat(weChat().requests(PICTURE)).isEqualTo(before);
    }

    @Test
    void its_link_lasts_thirty_days_and_is_replaced_in_time() {
        var admin = signedIn(Role.BASE_ADMIN, baseId);
        assertThat(admin.post("/bases/" + baseId + "/page-code/link").code()).isEqualTo("SCN-102");
        admin.post("/bases/" + baseId + "/page-code");
        var url = admin.post("/bases/" + baseId + "/page-code/link").text("url");
        assertThat(url).startsWith("https://wxaurl.cn/");
        assertThat(admin.post("/bases/" + baseId + "/page-code/link").text("url"))
                .isEqualTo(url);
        clock().move(Duration.ofDays(24));
        var later = signedIn(Role.BASE_ADMIN, baseId);
        assertThat(later.post("/bases/" + baseId + "/page-code/link").text("url"))
                .isNotEqualTo(url);
    }

    @Test
    void a_code_taken_down_leads_nowhere_and_the_next_one_is_another() {
        var admin = signedIn(Role.BASE_ADMIN, baseId);
        var scene = admin.post("/bases/" + baseId + "/page-code").text("scene");
        assertThat(admin.json("DELETE", "/bases/" + baseId + "/page-code", "").status())
                .isEqualTo(204);
        assertThat(admin.json("DELETE", "/bases/" + baseId + "/page-code", "").status())
                .isEqualTo(204);

        assertThat(anonymous().get("/scenes/" + scene).status()).isEqualTo(410);
        assertThat(anonymous().get("/scenes/" + scene + "/picture").code()).isEqualTo("SCN-103");
        assertThat(admin.get("/bases/" + baseId + "/page-code").code()).isEqualTo("SCN-102");
        assertThat(admin.post("/bases/" + baseId + "/page-code").text("scene")).isNotEqualTo(scene);
        assertThat(anonymous().get("/scenes/" + "0".repeat(24)).code()).isEqualTo("SCN-101");
        assertThat(anonymous().get("/scenes/no-scene!").code()).isEqualTo("SCN-101");
    }

    @Test
    void a_code_with_a_life_ends_by_itself() {
        var actor = actor(signedIn(Role.BASE_ADMIN, baseId));
        var subject = new SubjectRef("BASE_PAGE", baseId);
        var desk = bean(SceneDesk.class);
        var scene =
                desk.putUp(subject, Duration.ofHours(1), actor, Role.BASE_ADMIN).scene();
        assertThat(anonymous().get("/scenes/" + scene).status()).isEqualTo(200);
        clock().move(Duration.ofHours(1));

        assertThat(anonymous().get("/scenes/" + scene).code()).isEqualTo("SCN-103");
        assertThat(desk.putUp(subject, null, Actor.SYSTEM, Role.SYSTEM).scene()).isNotEqualTo(scene);
    }
}
