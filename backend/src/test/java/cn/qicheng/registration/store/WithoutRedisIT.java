package cn.qicheng.registration.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.RegistrationFixture;
import cn.qicheng.registration.domain.TapLimit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis 没了：慢一点，不出错")
class WithoutRedisIT extends QichengIT {

    private final RegistrationFixture fixture = bean(RegistrationFixture.class);

    @Test
    void stopped_in_the_middle_lists_and_registrations_go_on_and_come_back_with_it() {
        var offer = fixture.offer(anonymous(), 3);
        var first = fixture.readyGraduate(anonymous());
        var second = fixture.readyGraduate(anonymous());
        assertThat(offer.tap(first).status()).isEqualTo(201);

        servers().redis().kill();
        try {
            var list = anonymous().get("/registration-windows/" + offer.windowId() + "/positions");
            assertThat(list.status()).as(list.toString()).isEqualTo(200);
            assertThat(offer.tap(second).status()).isEqualTo(201);
            assertThat(offer.tap(second).status()).isEqualTo(200);
        } finally {
            servers().redis().start();
        }
        assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
        assertThat(offer.tap(fixture.readyGraduate(anonymous())).code()).isEqualTo("REG-103");
    }

    @Test
    void hanging_it_costs_one_short_wait_and_not_one_per_call() throws Exception {
        var limit = bean(TapLimit.class);
        limit.admit(Ulid.next());
        signal("STOP");
        try {
            var started = System.nanoTime();
            for (int tap = 0; tap < 200; tap++) {
                limit.admit(Ulid.next());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(RedisAdmission.REST);
        } finally {
            signal("CONT");
        }
    }

    @Test
    void a_snapshot_is_made_once_for_many_and_a_failure_is_not_remembered() {
        var snapshots = bean(Snapshots.class);
        var key = "probe:" + Ulid.next();
        var made = new AtomicInteger();

        for (int read = 0; read < 10; read++) {
            assertThat(snapshots.read(key, String.class, () -> "made " + made.incrementAndGet()))
                    .isEqualTo("made 1");
        }
        assertThat(made).hasValue(1);

        var broken = "probe:" + Ulid.next();
        try {
            snapshots.read(broken, String.class, () -> {
                throw new IllegalStateException("not there");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("not there");
        }
        assertThat(snapshots.read(broken, String.class, () -> "there now")).isEqualTo("there now");
    }

    private static void signal(String name) throws Exception {
        var done = new ProcessBuilder(
                        "kill", "-" + name, String.valueOf(servers().redis().pid()))
                .start()
                .waitFor();
        assertThat(done).isZero();
    }
}
