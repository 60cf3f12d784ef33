package cn.qicheng.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报名开放：先看有多少人再通知，想提醒的提前一刻钟提醒，一人一次")
class AnnouncementIT extends QichengIT {

    private static List<String> toldOf(ApiClient person) {
        return person.get("/me/messages?size=100").at("items").getAsJsonArray().asList().stream()
                .map(one -> one.getAsJsonObject().get("kind").getAsString())
                .filter(kind -> kind.equals("WINDOW_OPENS"))
                .toList();
    }

    @Test
    void everybody_is_told_once_after_the_officer_has_seen_the_number() {
        var fixture = bean(RegistrationFixture.class);
        var offer = fixture.offer(anonymous(), 1);
        var graduate = fixture.readyGraduate(anonymous());
        var path = "/registration-windows/" + offer.windowId() + "/announcement";
        var seen = offer.city().get(path);
        assertThat(seen.number("people")).isPositive();
        assertThat(seen.number("willing")).isLessThanOrEqualTo(seen.number("people"));
        assertThat(seen.has("announcedAt")).isFalse();

        assertThat(offer.city()
                        .post(path, Map.of("people", seen.number("people") + 1))
                        .code())
                .isEqualTo("REG-153");
        assertThat(offer.city().post(path, Map.of("people", 0)).status()).isEqualTo(422);
        var begun = offer.city().post(path, Map.of("people", seen.number("people")));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        assertThat(offer.city()
                        .post(path, Map.of("people", seen.number("people")))
                        .code())
                .isEqualTo("REG-154");
        var desk = bean(WindowAnnouncementDesk.class);
        assertThat(desk.carryOn()).isEqualTo((int) seen.number("people"));
        assertThat(desk.carryOn()).isZero();

        assertThat(toldOf(graduate)).hasSize(1);
        var done = offer.city().get(path);
        assertThat(done.number("told")).isEqualTo(seen.number("people"));
        assertThat(done.has("doneAt")).isTrue();
        clock().move(Duration.ofDays(8));
        var later = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
        assertThat(later.post(path, Map.of("people", 1)).code()).isEqualTo("REG-102");
        assertThat(later.get("/registration-windows/nobody/announcement").status())
                .isEqualTo(404);
    }

    @Test
    void who_wished_it_is_reminded_a_quarter_of_an_hour_before_and_only_once() {
        var fixture = bean(RegistrationFixture.class);
        var now = clock().instant();
        var offer = fixture.offer(anonymous(), 1, now.plus(Duration.ofHours(2)), now.plus(Duration.ofDays(1)));
        var graduate = fixture.readyGraduate(anonymous());
        assertThat(graduate.put(
                                "/me/windows/" + offer.windowId() + "/reminder",
                                Map.of("positionId", offer.positionId()))
                        .status())
                .isEqualTo(200);
        var desk = bean(OpeningReminderDesk.class);
        desk.remindDue(now.plus(Duration.ofMinutes(104)));
        assertThat(toldOf(graduate)).isEmpty();
        desk.remindDue(now.plus(Duration.ofMinutes(106)));
        desk.remindDue(now.plus(Duration.ofMinutes(107)));

        assertThat(toldOf(graduate)).hasSize(1);
        assertThat(graduate.get("/me/messages").text("items.0.page"))
                .isEqualTo("trainee/opening-minute?windowId=" + offer.windowId() + "&positionId=" + offer.positionId());
    }
}
