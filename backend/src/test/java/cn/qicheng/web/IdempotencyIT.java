package cn.qicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.web.RepeatedRequests.Answer;
import cn.qicheng.web.RepeatedRequests.Found;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("重复提交：同一个编号只办一次")
class IdempotencyIT extends QichengIT {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        var phone = graduate().with("Idempotency-Key", Ulid.next());

        var first = phone.post("/probe/count", Map.of("name", "a"));
        var again = phone.post("/probe/count", Map.of("name", "a"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_with_other_content_is_refused() {
        var phone = graduate().with("Idempotency-Key", Ulid.next());
        phone.post("/probe/count", Map.of("name", "a"));

        var other = phone.post("/probe/count", Map.of("name", "b"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("WEB-101");
    }

    @Test
    void a_refusal_is_not_kept_so_that_the_same_tap_may_succeed_later() {
        var actor = Ulid.next();
        var requests = bean(RepeatedRequests.class);
        requests.reserve(actor, "key", "f", LEASE);

        requests.release(actor, "key");

        assertThat(requests.reserve(actor, "key", "f", LEASE)).isEqualTo(new Found.Fresh());
    }

    @Test
    void two_taps_at_once_run_once() throws Exception {
        var phone = graduate().with("Idempotency-Key", Ulid.next());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 8)
                            .mapToObj(i -> (Callable<ApiAnswer>) () -> {
                                var answer = phone.post("/probe/count", Map.of("name", "slow"));
                                return new ApiAnswer(
                                        answer.status(),
                                        answer.status() == 200 ? answer.text("calls") : answer.text("code"));
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() != 200))
                    .allMatch(answer -> answer.equals(new ApiAnswer(409, "WEB-115")));
        }
    }

    @Test
    void a_write_without_a_key_is_refused() {
        var answer = graduate().with("Idempotency-Key", " ").post("/probe/count", Map.of("name", "a"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("WEB-102");
    }

    @Test
    void a_key_left_behind_by_a_crash_is_free_again_when_its_lease_is_over() {
        var actor = Ulid.next();
        var requests = bean(RepeatedRequests.class);
        requests.reserve(actor, "key", "f", LEASE);
        assertThat(requests.reserve(actor, "key", "f", LEASE)).isEqualTo(new Found.Running());

        clock().set(clock().instant().plus(LEASE).plusMillis(1));

        assertThat(requests.reserve(actor, "key", "f", LEASE)).isEqualTo(new Found.Fresh());
        assertThat(requests.reserve(actor, "key", "f", LEASE)).isEqualTo(new Found.Running());
    }

    @Test
    void answers_are_forgotten_after_a_week_and_not_before() {
        var actor = Ulid.next();
        var requests = bean(RepeatedRequests.class);
        requests.reserve(actor, "key", "f", LEASE);
        requests.keep(actor, "key", new Answer(201, "{}"));

        clock().set(clock().instant().plus(RepeatedRequests.KEPT));
        requests.forgetOld();
        assertThat(requests.reserve(actor, "key", "f", LEASE)).isEqualTo(new Found.Answered(new Answer(201, "{}")));

        clock().set(clock().instant().plus(LEASE).plusMillis(1));
        requests.forgetOld();
        assertThat(requests.reserve(actor, "key", "f", LEASE)).isEqualTo(new Found.Fresh());
    }

    private record ApiAnswer(int status, String said) {}
}
