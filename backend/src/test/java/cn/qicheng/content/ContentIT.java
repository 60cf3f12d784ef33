package cn.qicheng.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.identity.Enrolment;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.RegistrationFixture;
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

    @Test
    void every_text_of_one_person_that_another_reads_is_judged() {
        var cast = cast();
        var declined = registered(cast);
        var withdrawn = registered(cast);
        var trainee = inForce(cast);
        clock().set(today().plusMonths(1));
        ok(checkIn(trainee, 1, "做完了"));
        knownToWeChat(cast.base());
        knownToWeChat(cast.mentor());
        var sheet = "/attendance-sheets/" + sheet(trainee, 1);

        var remark = Map.of("absentDays", 0, "leaveDays", 0, "remark", "risky");
        assertThat(as(cast.mentor()).post(sheet + "/confirmation", remark).code())
                .isEqualTo("CNT-101");
        ok(as(cast.mentor())
                .post(sheet + "/confirmation", Map.of("absentDays", 0, "leaveDays", 0, "remark", "review 认真")));
        assertThat(as(trainee.personId()).get(sheet).text("remark")).isEqualTo(ContentBoard.IN_ITS_PLACE);
        assertThat(as(cast.mentor()).get(sheet).text("remark")).isEqualTo("review 认真");

        assertThat(release(cast.base(), declined, "declination", "risky").code())
                .isEqualTo("CNT-101");
        ok(release(cast.base(), declined, "declination", "review 不合适"));
        assertThat(as(declined.personId())
                        .get("/registrations/" + declined.id())
                        .text("releaseReason"))
                .isEqualTo("基地没有接收：" + ContentBoard.IN_ITS_PLACE);
        knownToWeChat(withdrawn.personId());
        ok(release(withdrawn.personId(), withdrawn, "withdrawal", "review 不去了"));
        assertThat(as(cast.base()).get("/registrations/" + withdrawn.id()).text("releaseReason"))
                .isEqualTo(ContentBoard.IN_ITS_PLACE);
        assertThat(as(withdrawn.personId())
                        .get("/registrations/" + withdrawn.id())
                        .text("releaseReason"))
                .isEqualTo("review 不去了");

        assertThat(as(cast.base())
                        .post("/agreements/" + trainee.agreementId() + "/resubmission", Map.of("note", "risky"))
                        .code())
                .isEqualTo("CNT-101");
    }

    private record Applied(String personId, String id) {}

    /** A graduate whom the base may take or not. */
    private Applied registered(Cast cast) {
        var graduate = bean(RegistrationFixture.class).readyGraduate(anonymous());
        var taken = ok(
                graduate.post("/registrations", Map.of("windowId", cast.windowId(), "positionId", cast.positionId())));
        ok(pass(cast.district(), "REGISTRATION", taken.text("id")));
        return new Applied(graduate.personId(), taken.text("id"));
    }

    private static Answer release(String personId, Applied applied, String way, String reason) {
        return as(personId).post("/registrations/" + applied.id() + "/" + way, Map.of("reason", reason));
    }

    /** WeChat judges only what people wrote who were here lately. */
    private static void knownToWeChat(String personId) {
        var openid = "o-" + Ulid.next();
        bean(Enrolment.class).alsoKnownAs(personId, openid);
        weChat().visited(openid);
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
