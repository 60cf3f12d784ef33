package cn.qicheng.servers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Ulid;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("坏日子：数据库或 Redis 中途停了又起来")
class BadDayIT extends QichengIT {

    @AfterEach
    void everythingRunsAgain() {
        servers().redis().start();
        servers().mariaDb().start();
        eventually(BadDayIT::theDatabaseAnswers);
    }

    private static ApiClient.Answer signIn() {
        return anonymous().post("/auth/wechat", Map.of("code", weChat().mintLoginCode("o-" + Ulid.next())));
    }

    /** A token nobody has is looked up in the database, so this answer says that the database is there. */
    private static boolean theDatabaseAnswers() {
        return anonymous()
                .post("/auth/refresh", Map.of("refreshToken", "x"))
                .code()
                .equals("IDN-112");
    }

    private static void eventually(BooleanSupplier holds) {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(until);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Test
    void while_redis_is_away_people_sign_in_and_work_on() {
        var before = graduate();
        servers().redis().stop();

        var began = System.nanoTime();
        assertThat(signIn().status()).isEqualTo(200);
        assertThat(before.get("/me").status()).isEqualTo(200);
        assertThat(before.post(
                                "/me/phone",
                                Map.of("code", "demo-phone:x" + Ulid.next().toLowerCase(java.util.Locale.ROOT)))
                        .status())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));

        servers().redis().start();
        assertThat(signIn().status()).isEqualTo(200);
    }

    @Test
    void while_the_database_is_away_the_answer_is_a_problem_within_seconds_and_later_all_is_well() {
        var phone = graduate();
        var code = weChat().mintLoginCode("o-" + Ulid.next());
        servers().mariaDb().kill();

        for (var answer : new ApiClient.Answer[] {
            phone.get("/me"), phone.get("/me"), anonymous().post("/auth/refresh", Map.of("refreshToken", "x"))
        }) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("WEB-105");
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.body()).doesNotContain("jdbc").doesNotContain("Exception");
        }

        servers().mariaDb().start();
        eventually(() -> phone.get("/me").status() == 200);
        assertThat(anonymous().post("/auth/wechat", Map.of("code", code)).status())
                .isEqualTo(200);
    }

    @Test
    void a_write_that_met_a_dead_database_is_done_once_when_it_is_sent_again() {
        var phone = graduate().with("Idempotency-Key", Ulid.next());
        var body = Map.of("code", weChat().mintPhoneCode("199" + (int) (10_000_000 + Math.random() * 89_999_999)));
        servers().mariaDb().kill();
        assertThat(phone.post("/me/phone", body).code()).isEqualTo("WEB-105");
        servers().mariaDb().start();
        eventually(() -> phone.get("/me").status() == 200);

        var first = phone.post("/me/phone", body);
        var again = phone.post("/me/phone", body);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replay")).hasValue("true");
    }
}
