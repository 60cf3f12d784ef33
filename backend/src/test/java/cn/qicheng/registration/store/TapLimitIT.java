package cn.qicheng.registration.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.domain.TapLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("点得太快：限速脚本 tap_limit.lua")
class TapLimitIT extends QichengIT {

    private final RedisAside redis = bean(RedisAside.class);

    @BeforeEach
    void until_redis_answers() throws Exception {
        for (int i = 0; i < 100 && redis.eval("return 1", "any").isEmpty(); i++) {
            Thread.sleep(50);
        }
    }

    private static String script() throws Exception {
        try (var in = TapLimitIT.class.getResourceAsStream("/redis/registration/tap_limit.lua")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void so_many_taps_pass_at_once_and_the_next_is_told_how_long_to_wait() throws Exception {
        var key = "{u:" + Ulid.next() + "}:taps";

        for (int tap = 1; tap <= 5; tap++) {
            assertThat(redis.eval(script(), key, "60000", "5")).as("tap " + tap).contains(0L);
        }

        assertThat(redis.eval(script(), key, "60000", "5").orElseThrow()).isBetween(50_000L, 60_000L);
    }

    @Test
    void a_tap_is_earned_back_with_time() throws Exception {
        var key = "{u:" + Ulid.next() + "}:taps";
        assertThat(redis.eval(script(), key, "300", "1")).contains(0L);
        assertThat(redis.eval(script(), key, "300", "1").orElseThrow()).isPositive();

        Thread.sleep(320);

        assertThat(redis.eval(script(), key, "300", "1")).contains(0L);
    }

    @Test
    void what_it_remembers_is_forgotten_by_itself() throws Exception {
        var key = "{u:" + Ulid.next() + "}:taps";
        redis.eval(script(), key, "100", "3");

        assertThat(redis.eval("return redis.call('PTTL', KEYS[1])", key).orElseThrow())
                .isBetween(1L, 400L);
    }

    @Test
    void one_person_tapping_like_a_machine_is_slowed_down_and_nobody_else() {
        var limit = bean(TapLimit.class);
        var machine = Ulid.next();

        var refused = Optional.<DomainProblem>empty();
        for (int tap = 0; tap < 60 && refused.isEmpty(); tap++) {
            try {
                limit.admit(machine);
            } catch (DomainProblem tooFast) {
                refused = Optional.of(tooFast);
            }
        }

        assertThat(refused).get().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("REG-116");
            assertThat(problem.retryAfter())
                    .get()
                    .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        });
        limit.admit(Ulid.next());
    }
}
