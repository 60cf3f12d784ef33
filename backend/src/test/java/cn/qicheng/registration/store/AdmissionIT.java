package cn.qicheng.registration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.domain.TapLimit;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("放行：admit.lua、publish.lua、settle.lua，只限流，不管名额")
class AdmissionIT extends QichengIT {

    private static final String NEVER = String.valueOf(1L << 50);

    private final StatefulRedisConnection<String, String> redis =
            RedisClient.create(servers().redis().uri()).connect();
    private final String window = "{w:" + Ulid.next() + "}:";

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void what_redis_does_not_know_is_left_to_the_database() {
        assertThat(admit("0", "1", "a", "b")).containsExactly(-1L, -1L);
    }

    @Test
    void people_are_let_on_a_fifth_and_fifty_over_the_places_left_and_no_more() {
        publish("0", NEVER, 10);
        var people = new ArrayList<String>();
        for (int i = 0; i < 70; i++) {
            people.add("p" + i);
        }

        var codes = admit("0", "1", people.toArray(String[]::new));

        assertThat(codes).filteredOn(code -> code == 0).hasSize(62);
        assertThat(codes).filteredOn(code -> code == RedisAdmission.TOO_MANY).hasSize(8);
        assertThat(admit("0", "1", "p0", "p69"))
                .as("tapping again goes on under the lease that is there")
                .containsExactly(0L, RedisAdmission.TOO_MANY);
    }

    @Test
    void an_answer_ends_the_lease_and_a_place_is_remembered() {
        publish("0", NEVER, 1);
        assertThat(admit("0", "1", "a", "b")).containsExactly(0L, 0L);

        settle(1, "a", Ulid.next(), "b", "");

        assertThat(admit("0", "1", "a")).containsExactly(-5L);
        assertThat(admit("0", "1", "b")).as("none left, as far as Redis knows").containsExactly(-2L);
        assertThat(redis.sync().zcard(window + "post:lease")).isZero();
        publish("0", NEVER, 1);
        assertThat(admit("0", "1", "b")).as("the database knows better").containsExactly(0L);
    }

    @Test
    void the_clock_of_redis_opens_and_closes() {
        var now = publish("0", NEVER, 5);
        publish(String.valueOf(now + 60_000), NEVER, 5);
        assertThat(admit("0", "1", "a").getFirst()).isBetween(-61_000L, -1_001L);

        publish(String.valueOf(now - 60_000), String.valueOf(now - 1), 5);
        assertThat(admit("0", "1", "a")).containsExactly(RedisAdmission.CLOSED);
    }

    @Test
    void one_person_is_slowed_down_over_all_instances_and_nobody_else() {
        publish("0", NEVER, 5);
        for (int tap = 0; tap < 3; tap++) {
            assertThat(admit("60000", "3", "machine")).containsExactly(0L);
        }
        assertThat(admit("60000", "3", "machine").getFirst()).isBetween(1L, 60_000L);
        assertThat(admit("60000", "3", "person")).containsExactly(0L);
    }

    @Test
    void in_one_process_a_phone_that_taps_like_a_machine_is_told_to_wait() {
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
                    .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMillis(900), Duration.ofSeconds(2)));
        });
        limit.admit(Ulid.next());
    }

    @Test
    void a_whole_school_behind_one_address_passes_and_an_address_that_taps_like_a_machine_is_told_to_wait() {
        var limit = bean(TapLimit.class);
        for (int tap = 0; tap < 4_000; tap++) {
            limit.admitFrom("203.0.113.7");
        }

        assertThatThrownBy(() -> {
                    for (int tap = 0; tap < 40_000; tap++) {
                        limit.admitFrom("203.0.113.7");
                    }
                })
                .isInstanceOfSatisfying(DomainProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("REG-118");
                    assertThat(problem.retryAfter()).isPresent();
                });
        limit.admitFrom("203.0.113.8");
    }

    @Test
    void one_call_asks_and_one_call_settles_for_several_posts_of_a_window() {
        publish("0", NEVER, 1);
        redis.sync().hset(window + "other:meta", Map.of("openMs", "0", "closeMs", NEVER, "left", "0"));
        var keys = keys("post", "other");

        assertThat(ask(keys, "60000", "3", "a", "0", "b", "1", "c", "0")).containsExactly(0L, -2L, 0L);

        var posts = Arrays.copyOfRange(keys, 1, keys.length);
        var registration = Ulid.next();
        redis.sync()
                .eval(
                        script("settle"),
                        ScriptOutputType.INTEGER,
                        posts,
                        "60000",
                        "1",
                        "2",
                        "a",
                        registration,
                        "c",
                        "",
                        "0",
                        "1",
                        "b",
                        "");
        assertThat(ask(keys, "60000", "3", "a", "0", "b", "1", "c", "0")).containsExactly(-5L, -2L, -2L);
        assertThat(redis.sync().hget(window + "post:done", "a")).isEqualTo(registration);
        assertThat(redis.sync().zcard(window + "post:lease")).isZero();
    }

    private String[] keys(String... posts) {
        var keys = new ArrayList<>(List.of(window + "taps"));
        for (var post : posts) {
            keys.addAll(List.of(window + post + ":meta", window + post + ":lease", window + post + ":done"));
        }
        return keys.toArray(String[]::new);
    }

    private List<Long> admit(String cost, String burst, String... people) {
        var taps = new ArrayList<String>();
        for (var person : people) {
            taps.addAll(List.of(person, "0"));
        }
        return ask(keys("post"), cost, burst, taps.toArray(String[]::new));
    }

    private List<Long> ask(String[] keys, String cost, String burst, String... taps) {
        var arguments = new ArrayList<>(List.of("10000", cost, burst));
        arguments.addAll(List.of(taps));
        return redis.sync().eval(script("admit"), ScriptOutputType.MULTI, keys, arguments.toArray(String[]::new));
    }

    private long publish(String openMs, String closeMs, int left) {
        return redis.sync()
                .<Long>eval(
                        script("publish"),
                        ScriptOutputType.INTEGER,
                        new String[] {window + "post:meta"},
                        openMs,
                        closeMs,
                        "60000",
                        String.valueOf(left));
    }

    private void settle(int taken, String... peopleAndIds) {
        var arguments =
                new ArrayList<>(List.of("60000", String.valueOf(taken), String.valueOf(peopleAndIds.length / 2)));
        arguments.addAll(List.of(peopleAndIds));
        redis.sync()
                .eval(
                        script("settle"),
                        ScriptOutputType.INTEGER,
                        new String[] {window + "post:meta", window + "post:lease", window + "post:done"},
                        arguments.toArray(String[]::new));
    }

    private static String script(String name) {
        try (var in = AdmissionIT.class.getResourceAsStream("/redis/registration/" + name + ".lua")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
