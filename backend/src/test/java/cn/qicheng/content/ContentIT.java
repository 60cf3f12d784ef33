package cn.qicheng.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.identity.Enrolment;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.wechatmock.Fault;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("内容安全：违法的不收，拿不准的先不给别人看")
class ContentIT extends Journey {

    private static final String CHECK = "/wxa/msg_sec_check";

    private Answer checkIn(Trainee trainee, int month, String note) {
        return as(trainee.personId())
                .post(
                        "/attendance-sheets/" + sheet(trainee, month) + "/check-in",
                        Map.of("madeAt", clock().instant().toString(), "note", note));
    }

    private static String noteFor(String personId, String sheetId) {
        return as(personId).get("/attendance-sheets/" + sheetId).text("note");
    }

    private static JsonObject heldText(String officer, String words) {
        return StreamSupport.stream(
                        as(officer)
                                .get("/content-checks?size=100")
                                .at("items")
                                .getAsJsonArray()
                                .spliterator(),
                        false)
                .map(item -> item.getAsJsonObject())
                .filter(item -> item.get("words").getAsString().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_others_read_is_judged_first() {
        var cast = cast();
        var trainee = inForce(cast);
        var openid = "o-" + Ulid.next();
        bean(Enrolment.class).alsoKnownAs(trainee.personId(), openid);
        weChat().visited(openid);
        clock().set(LocalDate.of(2027, 4, 30));
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE).personId();

        var refused = checkIn(trainee, 1, "一起赌博");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("CNT-101");
        ok(checkIn(trainee, 1, "学会了装配"));
        assertThat(noteFor(cast.mentor(), sheet(trainee, 1))).isEqualTo("学会了装配");

        ok(checkIn(trainee, 2, "加微信看照片"));
        assertThat(noteFor(cast.mentor(), sheet(trainee, 2))).isEqualTo(ContentBoard.IN_ITS_PLACE);
        assertThat(noteFor(trainee.personId(), sheet(trainee, 2))).isEqualTo("加微信看照片");
        var held = heldText(city, "加微信看照片");
        assertThat(held.get("doubt").getAsString()).isEqualTo("广告");
        assertThat(held.get("where").getAsString()).isEqualTo("签到说明");
        var decision = "/content-checks/" + held.get("id").getAsString() + "/decision";
        assertThat(as(city).post(decision, Map.of("passes", true, "reason", "工作照片"))
                        .status())
                .isEqualTo(204);
        assertThat(as(city).post(decision, Map.of("passes", false, "reason", "再看一遍"))
                        .code())
                .isEqualTo("CNT-103");
        assertThat(noteFor(cast.mentor(), sheet(trainee, 2))).isEqualTo("加微信看照片");

        weChat().fault(CHECK, Fault.errcode(45009));
        try {
            ok(checkIn(trainee, 3, "微信不在时写的一"));
            ok(checkIn(trainee, 4, "微信不在时写的二，加微信"));
            bean(ContentDesk.class).askAgain();
            assertThat(noteFor(cast.mentor(), sheet(trainee, 3))).isEqualTo(ContentBoard.IN_ITS_PLACE);
            weChat().clearFaults();
            bean(ContentDesk.class).askAgain();
            assertThat(noteFor(cast.mentor(), sheet(trainee, 3))).isEqualTo("微信不在时写的一");
            assertThat(heldText(city, "微信不在时写的二，加微信")).isNotNull();

            weChat().fault(CHECK, Fault.reset());
            ok(checkIn(trainee, 5, "微信一直不在"));
            clock().move(ContentDesk.PATIENCE.plus(Duration.ofSeconds(1)));
            bean(ContentDesk.class).askAgain();
            assertThat(heldText(city, "微信一直不在").get("doubt").getAsString()).isEqualTo("微信没有给出结论");
        } finally {
            weChat().clearFaults();
        }
    }
}
