package cn.qicheng.registration.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.health.HealthStatus;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayName("预热：没有练过的进程不算健康，不给它派人")
class RushWarmUpIT extends QichengIT {

    @Test
    void a_process_is_healthy_only_after_the_way_of_a_tap_was_rehearsed_and_nothing_is_left_of_it() throws Exception {
        var before = registrations();
        var warmUp = new RushWarmUp(bean(BatchPlaceBook.class), bean(PlaceBatch.class), Duration.ofMillis(300));
        assertThat(status(warmUp)).isEqualTo(HealthStatus.DOWN);

        warmUp.onApplicationEvent(new StartupEvent(bean(ApplicationContext.class)));
        assertThat(status(warmUp)).as("the start does not wait for it").isEqualTo(HealthStatus.DOWN);
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (status(warmUp) != HealthStatus.UP && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }

        assertThat(status(warmUp)).isEqualTo(HealthStatus.UP);
        assertThat(registrations()).isEqualTo(before);
        assertThat(anonymous().getFromRoot("/health").text("status")).isEqualTo("UP");
    }

    private static long registrations() throws SQLException {
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM registration")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static HealthStatus status(RushWarmUp warmUp) {
        return Mono.from(warmUp.getResult()).block().getStatus();
    }
}
