package cn.qicheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("审计：改一行、删一行都看得出来")
class AuditTrailIT extends QichengIT {

    private final AuditTrail trail = bean(AuditTrail.class);
    private final SubjectRef subject = new SubjectRef("PROBE", Ulid.next());

    @Test
    void a_chain_that_nobody_touched_is_whole() {
        note(3);

        assertThat(trail.of(subject)).extracting(AuditEntry::seq).containsExactly(1, 2, 3);
        assertThat(trail.firstBrokenLink(subject)).isEmpty();
    }

    @Test
    void a_changed_reason_is_found_and_named() throws SQLException {
        note(3);

        tamper(subject, "UPDATE audit_entry SET reason = '别的理由' WHERE subject_id = ? AND seq = 2");

        assertThat(trail.firstBrokenLink(subject)).contains(2);
    }

    @Test
    void an_act_explained_at_length_is_recorded_and_cut_and_never_refused() {
        trail.noted(subject, "NOTED", Actor.SYSTEM, Role.SYSTEM, "长".repeat(599) + "😀".repeat(9));

        assertThat(trail.of(subject).getFirst().reason()).isEqualTo("长".repeat(599) + "…");
        assertThat(trail.firstBrokenLink(subject)).isEmpty();
    }

    @Test
    void a_removed_entry_is_found_and_named() throws SQLException {
        note(3);

        tamper(subject, "DELETE FROM audit_entry WHERE subject_id = ? AND seq = 2");

        assertThat(trail.firstBrokenLink(subject)).contains(2);
    }

    @Test
    void two_writers_at_once_never_make_two_entries_of_one_number() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        trail.noted(subject, "TRIED", Actor.SYSTEM, Role.SYSTEM, "同时写");
                        return null;
                    })
                    .toList());
        }

        assertThat(trail.of(subject)).isNotEmpty().extracting(AuditEntry::seq).doesNotHaveDuplicates();
        assertThat(trail.firstBrokenLink(subject)).isEmpty();
    }

    private void note(int times) {
        IntStream.range(0, times)
                .forEach(i -> trail.noted(subject, "NOTED", Actor.SYSTEM, Role.SYSTEM, "第 %d 次".formatted(i + 1)));
    }

    /** Around the product, as somebody with the database's password would. */
    private static void tamper(SubjectRef subject, String sql) throws SQLException {
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
