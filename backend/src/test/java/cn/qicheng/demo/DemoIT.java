package cn.qicheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DailyJob;
import cn.qicheng.wechatmock.MockWeChat;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("演示：样例账号与可拨的时钟")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT extends QichengIT {

    private static final String SCHEMA = "qicheng_it_demo";

    private static final Map<String, Object> WITHOUT_THE_STORY = Map.of("qicheng.demo.story", "false");

    private final EmbeddedServer product = startAnother(SCHEMA, WITHOUT_THE_STORY, "demo");

    /** Notes the days it was run for, with the clock of that moment. */
    @Singleton
    @Requires(env = "demo")
    static class Diary implements DailyJob {

        private final List<LocalDate> days = new CopyOnWriteArrayList<>();
        private final Clock clock;

        Diary(Clock clock) {
            this.clock = clock;
        }

        @Override
        public String name() {
            return "test-diary";
        }

        @Override
        public void run(LocalDate today) {
            assertThat(ChinaTime.today(clock)).isEqualTo(today);
            days.add(today);
        }
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private ApiClient phone() {
        return ApiClient.anonymous(product.getURI());
    }

    private ApiClient as(String account) {
        var answer = phone().post("/auth/wechat", Map.of("code", "demo:" + account));
        assertThat(answer.status()).as(account).isEqualTo(200);
        return phone().signedIn(answer.text("account.id"), answer.text("accessToken"));
    }

    private Instant now() {
        return Instant.parse(phone().get("/demo/clock").text("now"));
    }

    @Test
    void everybody_listed_can_sign_in_and_is_who_the_list_says() {
        var list = phone().get("/demo/accounts");

        assertThat(list.json().getAsJsonArray()).hasSizeGreaterThanOrEqualTo(56);
        for (var entry : list.json().getAsJsonArray()) {
            var account = entry.getAsJsonObject();
            var me = as(account.get("account").getAsString()).get("/me");
            assertThat(me.text("name"))
                    .isEqualTo(account.get("name").getAsString())
                    .matches(".*[样例示范试演本假虚模].*");
        }
    }

    @Test
    void officers_hold_their_office_and_the_bases_people_their_base() {
        assertThat(as("district-chengguan").get("/me").text("roles.0.scope")).isEqualTo("620102");
        assertThat(as("district-chengguan").get("/me").text("roles.0.scopeName"))
                .contains("城关");
        assertThat(as("city").get("/me").text("roles.0.role")).isEqualTo("CITY_OFFICER");
        assertThat(as("city-2").get("/me").size("roles")).isEqualTo(2);
        assertThat(as("finance").get("/me").text("roles.0.role")).isEqualTo("FINANCE");
        assertThat(as("finance-1").personId()).isEqualTo(as("finance").personId());
        assertThat(as("finance-2").personId()).isNotEqualTo(as("finance").personId());
        assertThat(as("base-1").get("/me").text("roles.0.role")).isEqualTo("BASE_ADMIN");
        assertThat(as("supervisor-2").get("/me").text("roles.0.scope"))
                .isEqualTo(as("base-1").get("/me").text("roles.0.scope"));
    }

    @Test
    void the_first_graduate_has_everything_before_her_and_the_others_are_bound() {
        assertThat(as("graduate-1").get("/me").at("realNameBound").getAsBoolean())
                .isFalse();
        for (var number = 2; number <= 41; number++) {
            var me = as("graduate-" + number).get("/me");
            assertThat(me.at("realNameBound").getAsBoolean()).isTrue();
            assertThat(me.text("phoneMasked")).matches("199\\*{4}\\d{4}");
        }
        var list = phone().get("/demo/accounts");
        var note = list.text("0.note");
        var idNumber = note.substring(note.length() - 18);
        var bound = as("graduate-1")
                .post(
                        "/me/real-name",
                        Map.of("name", list.text("0.name"), "idNumber", idNumber, "consentVersion", "2026-11"));
        assertThat(bound.status()).isEqualTo(200);
    }

    @Test
    void openids_are_those_of_the_mock_platform() {
        assertThat(DemoAccount.openid("graduate-1")).isEqualTo(MockWeChat.demoOpenid("graduate-1"));
    }

    @Test
    void a_moved_clock_has_run_every_days_jobs_when_it_answers() {
        var diary = product.getApplicationContext().getBean(Diary.class);
        var before = ChinaTime.dayOf(now());
        diary.days.clear();

        var moved = phone().post("/demo/clock", Map.of("moveDays", 3));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(ChinaTime.dayOf(Instant.parse(moved.text("now")))).isEqualTo(before.plusDays(3));
        assertThat(diary.days).containsExactly(before.plusDays(1), before.plusDays(2), before.plusDays(3));
    }

    @Test
    void it_can_be_moved_to_a_date_and_survives_a_restart() {
        var date = ChinaTime.dayOf(now()).plusDays(40);

        assertThat(phone().post("/demo/clock", Map.of("toDate", date.toString()))
                        .status())
                .isEqualTo(200);

        try (var restarted = ofTheSameDatabase()) {
            var clock = ApiClient.anonymous(restarted.getURI()).get("/demo/clock");
            assertThat(ChinaTime.dayOf(Instant.parse(clock.text("now")))).isEqualTo(date);
        }
    }

    private EmbeddedServer ofTheSameDatabase() {
        return restart(SCHEMA, WITHOUT_THE_STORY, "demo");
    }

    @Test
    void it_never_goes_back_and_not_further_than_a_year() {
        var today = ChinaTime.dayOf(now());

        assertThat(phone().post("/demo/clock", Map.of("moveDays", -1)).code()).isEqualTo("DEM-101");
        assertThat(phone().post("/demo/clock", Map.of("moveDays", 367)).code()).isEqualTo("DEM-101");
        assertThat(phone().post(
                                "/demo/clock",
                                Map.of("toDate", today.minusDays(1).toString()))
                        .code())
                .isEqualTo("DEM-101");
        assertThat(phone().post("/demo/clock", Map.of()).code()).isEqualTo("DEM-102");
        assertThat(phone().post("/demo/clock", Map.of("moveDays", 1, "toDate", today.toString()))
                        .code())
                .isEqualTo("DEM-102");
        assertThat(ChinaTime.dayOf(now())).isEqualTo(today);
    }

    @Test
    void a_person_who_was_signed_in_before_the_move_goes_on_with_a_refresh() {
        var answer = phone().post("/auth/wechat", Map.of("code", "demo:graduate-3"));
        phone().post("/demo/clock", Map.of("moveDays", 31));
        var phone = phone().signedIn(answer.text("account.id"), answer.text("accessToken"));

        assertThat(phone.get("/me").code()).isEqualTo("IDN-103");
        assertThat(phone().post("/auth/refresh", Map.of("refreshToken", answer.text("refreshToken")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_servers_time_in_every_answer_is_the_demonstrations() {
        var header = phone().get("/districts").header("X-Server-Time").orElseThrow();

        assertThat(Duration.between(Instant.parse(header), now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void outside_the_demonstration_there_is_neither() {
        assertThat(anonymous().get("/demo/accounts").status()).isEqualTo(404);
        assertThat(anonymous().post("/demo/clock", Map.of("moveDays", 1)).status())
                .isEqualTo(404);
    }
}
