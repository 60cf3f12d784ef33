package cn.qicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.qicheng.QichengIT;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("问题应答（RFC 9457）")
class ProblemIT extends QichengIT {

    @Test
    void a_deliberate_no_carries_code_article_moves_and_the_time_to_wait() {
        var answer = graduate().post("/probe/count", Map.of("name", "refused"));

        assertThat(answer.status()).isEqualTo(425);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Retry-After")).contains("7");
        assertThat(answer.text("code")).isEqualTo("WEB-105");
        assertThat(answer.text("status")).isEqualTo("425");
        assertThat(answer.text("clause.label")).isEqualTo("示例〔2026〕1号 第一条");
        assertThat(answer.text("allowedMoves.0")).isEqualTo("WAIT");
    }

    @Test
    void every_bad_field_is_named() {
        var answer = graduate().post("/probe/count", Map.of("name", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("WEB-106");
        assertThat(answer.text("fields.0.field")).isEqualTo("name");
        assertThat(answer.text("fields.0.reason")).isEqualTo("名称不能空");
    }

    @Test
    void a_field_nobody_knows_is_refused_and_not_dropped() {
        var answer = graduate().post("/probe/count", Map.of("name", "a", "role", "CITY_OFFICER"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("WEB-114");
    }

    @Test
    void broken_json_is_unreadable_and_not_a_crash() {
        var answer = graduate().json("POST", "/probe/count", "{\"name\":");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("WEB-114");
    }

    @Test
    void a_bug_answers_500_with_a_number_and_tells_nothing_else() {
        var answer = graduate().get("/probe/bug");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("status")).isEqualTo("500");
        assertThat(answer.text("detail")).contains(answer.header("X-Request-Id").orElseThrow());
        assertThat(answer.body()).doesNotContain("jdbc", "IllegalState", "secret-host");
    }

    @Test
    void an_unknown_path_and_a_wrong_method_say_so_in_the_same_form() {
        assertThat(graduate().get("/nowhere").text("code")).isEqualTo("WEB-109");
        assertThat(graduate().json("DELETE", "/probe/count", Map.of()).text("code"))
                .isEqualTo("WEB-110");
    }

    @Test
    void every_answer_tells_the_servers_time_and_must_not_be_kept() {
        var answer = anonymous().get("/districts");

        assertThat(Instant.parse(answer.header("X-Server-Time").orElseThrow()))
                .isCloseTo(clock().instant(), within(5, ChronoUnit.SECONDS));
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void controllers_run_off_the_event_loop_without_an_annotation() {
        assertThat(graduate().get("/probe/thread").body()).doesNotContain("eventLoop", "nioEvent");
    }
}
