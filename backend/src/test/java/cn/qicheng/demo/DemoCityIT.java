package cn.qicheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("演示：一座已经在办事的城市，其余的留给手工导入")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCityIT extends QichengIT {

    private final EmbeddedServer product = startAnother("qicheng_it_demo_city", Map.of(), "demo");

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void a_base_in_chengguan_has_posts_people_and_an_account_and_the_rest_imports_by_hand() throws IOException {
        var city = as("city");
        assertThat(city.get("/bases").number("total")).isEqualTo(40);
        assertThat(city.get("/positions").number("total")).isEqualTo(61);

        var base = city.get("/bases?q=" + DemoBase.SOFTWARE.creditCode());
        assertThat(base.text("items.0.districtName")).isEqualTo("城关区");
        assertThat(base.number("items.0.positionCount")).isEqualTo(3);
        var own = as("base-1").get("/bases/" + base.text("items.0.id"));
        assertThat(own.text("bankAccountMasked")).isEqualTo("****2207");
        assertThat(own.size("members")).isEqualTo(3);
        assertThat(as("base-1")
                        .get("/bases/" + base.text("items.0.id") + "/supervisors")
                        .json()
                        .getAsJsonArray())
                .hasSize(2);
        assertThat(as("supervisor-1").get("/positions").number("total")).isEqualTo(3);

        var mistakes = city.upload("/imports/POSTS", "c.csv", file("posts-with-mistakes.csv"));
        assertThat(mistakes.at("errors").getAsJsonArray().asList().stream()
                        .map(error -> error.getAsJsonObject().get("cell").getAsString())
                        .toList())
                .containsExactly("B3", "E4", "F5", "H6", "G7", "C8", "C10");
        byHand(city, "BASES", "bases-import.csv", 20);
        byHand(city, "POSTS", "posts-import.csv", 35);
    }

    @Test
    void another_start_changes_nothing() {
        var before =
                as("city").get("/bases?q=" + DemoBase.SOFTWARE.creditCode()).body();
        var windows = phone().get("/registration-windows").number("total");

        product.getApplicationContext()
                .getBean(DemoOpening.class)
                .open(new StartupEvent(product.getApplicationContext()));

        assertThat(as("city").get("/bases?q=" + DemoBase.SOFTWARE.creditCode()).body())
                .isEqualTo(before);
        assertThat(phone().get("/registration-windows").number("total")).isEqualTo(windows);
    }

    @Test
    void a_start_that_was_cut_short_is_finished_by_the_next_without_anything_made_twice() {
        var bases = as("city").get("/bases").number("total");
        var windows = phone().get("/registration-windows").number("total");
        var demonstration = product.getApplicationContext();

        demonstration.getBean(DemoAccounts.class).make();
        demonstration.getBean(DemoCity.class).furnish();
        demonstration.getBean(DemoStory.class).live();
        demonstration.getBean(DemoCity.class).openWindows();

        assertThat(as("city").get("/bases").number("total")).isEqualTo(bases);
        assertThat(phone().get("/registration-windows").number("total")).isEqualTo(windows);
    }

    @Test
    void every_fen_of_the_story_stands_where_its_claim_says() {
        var report = as("finance").get("/stipend-ledger");

        assertThat(report.number("months")).isPositive();
        assertThat(report.number("faultCount")).as(report.body()).isZero();
        assertThat(report.number("sumFen")).isZero();
        assertThat(report.number("beforeLedger")).isZero();
    }

    @Test
    void every_office_and_every_base_has_work_waiting() {
        assertThat(product.getApplicationContext().getBean(DemoStory.class).leftOut())
                .isZero();
        for (var account : List.of(
                "base-1",
                "base-2",
                "base-3",
                "base-4",
                "supervisor-1",
                "supervisor-2",
                "supervisor-4",
                "supervisor-5",
                "district-chengguan",
                "district-qilihe",
                "city",
                "finance",
                "finance-2")) {
            var tasks = as(account).get("/me/tasks");
            assertThat(tasks.number("count")).as(account + " " + tasks.body()).isPositive();
        }
    }

    @Test
    void a_claim_stands_at_every_station() {
        assertThat(texts(as("city").get("/stipend-claims?size=100"), "items", "state"))
                .contains(
                        "IN_FIRST_REVIEW",
                        "IN_SECOND_REVIEW",
                        "RETURNED",
                        "APPROVED",
                        "ON_NOTICE",
                        "NOTICE_CLOSED",
                        "FILED",
                        "ORDERED",
                        "PAID_TO_BASE",
                        "PASSED_ON",
                        "CLOSED");
        assertThat(texts(as("finance").get("/payment-batches?size=100"), "items", "state"))
                .contains("DRAWN_UP", "SENT", "SETTLED");
        assertThat(texts(as("graduate-8").get("/me/stipends"), "months", "stageLabel"))
                .hasSize(6)
                .containsOnly("已到手");
    }

    private static List<String> texts(ApiClient.Answer page, String list, String field) {
        return page.at(list).getAsJsonArray().asList().stream()
                .map(item -> item.getAsJsonObject().get(field).getAsString())
                .toList();
    }

    private static void byHand(ApiClient city, String kind, String name, int rows) throws IOException {
        var seen = city.upload("/imports/" + kind, name, file(name));
        assertThat(seen.number("newRows")).describedAs(seen.body()).isEqualTo(rows);
        assertThat(city.post("/imports/" + seen.text("id") + "/application").text("state"))
                .isEqualTo("APPLIED");
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("../docs/demo", name));
    }

    private ApiClient phone() {
        return ApiClient.anonymous(product.getURI());
    }

    private ApiClient as(String account) {
        var phone = phone();
        var answer = phone.post("/auth/wechat", Map.of("code", "demo:" + account));
        assertThat(answer.status()).as(account).isEqualTo(200);
        return phone.signedIn(answer.text("account.id"), answer.text("accessToken"));
    }
}
