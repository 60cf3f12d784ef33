package cn.qicheng.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置 MariaDB")
class EmbeddedMariaDbIT {
    private final Path folder;

    EmbeddedMariaDbIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_new_folder_becomes_a_database_in_which_the_product_may_create_tables() throws SQLException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            execute(server, "CREATE TABLE word (text VARCHAR(20) NOT NULL, at DATETIME(3) NOT NULL)");
            execute(server, "INSERT INTO word VALUES ('启程😀', '2026-01-01 00:00:00.123')");

            assertThat(query(server, "SELECT text FROM word")).isEqualTo("启程😀");
            assertThat(query(server, "SELECT at FROM word")).endsWith(".123");
            assertThat(query(server, "SELECT @@session.time_zone")).isIn("UTC", "+00:00");
            assertThat(query(server, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(query(
                            server,
                            "SELECT default_collation_name FROM information_schema.schemata"
                                    + " WHERE schema_name = 'qicheng'"))
                    .isEqualTo("utf8mb4_unicode_ci");
        }
    }

    @Test
    void a_test_may_have_a_database_of_its_own_but_not_the_servers() throws SQLException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            execute(server, "CREATE DATABASE qicheng_other");
            try (Connection other = DriverManager.getConnection(
                    server.jdbcUrl("qicheng_other"), server.username(), server.password())) {
                assertThat(other.getCatalog()).isEqualTo("qicheng_other");
            }
            assertThatThrownBy(() -> execute(server, "CREATE DATABASE foreign_one"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("mysql"), "root", ""))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void data_and_password_survive_a_stop_and_a_new_start() throws SQLException {
        String password;
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            password = server.password();
            execute(server, "CREATE TABLE kept (n INT)");
            execute(server, "INSERT INTO kept VALUES (7)");
        }
        try (EmbeddedMariaDb again = EmbeddedMariaDb.start(folder)) {
            assertThat(again.password()).isEqualTo(password);
            assertThat(query(again, "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void what_was_committed_survives_a_kill_and_the_port_stays() throws SQLException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            execute(server, "CREATE TABLE kept (n INT)");
            execute(server, "INSERT INTO kept VALUES (7)");
            String url = server.jdbcUrl();

            server.kill();

            assertThat(server.isRunning()).isFalse();
            assertThatThrownBy(() -> query(server, "SELECT 1")).isInstanceOf(SQLException.class);
            server.start();
            assertThat(server.jdbcUrl()).isEqualTo(url);
            assertThat(query(server, "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_run_is_found_and_stopped() throws Exception {
        EmbeddedMariaDb lost = orphan();
        try (EmbeddedMariaDb found = EmbeddedMariaDb.start(folder)) {
            assertThat(ProcessHandle.of(lost.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(query(found, "SELECT n FROM kept")).isEqualTo("7");
        } finally {
            lost.kill();
        }
    }

    @Test
    void it_is_found_even_when_its_pid_file_is_gone() throws Exception {
        EmbeddedMariaDb lost = orphan();
        Files.delete(folder.resolve("mariadb.pid"));
        try (EmbeddedMariaDb found = EmbeddedMariaDb.start(folder)) {
            assertThat(ProcessHandle.of(lost.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(query(found, "SELECT n FROM kept")).isEqualTo("7");
        } finally {
            lost.kill();
        }
    }

    @Test
    void a_stale_pid_file_that_names_somebody_elses_process_harms_nobody() throws Exception {
        EmbeddedMariaDb.start(folder).close();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("mariadb.pid"), bystander.pid() + "\n");
            try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_the_running_server_is_left_alone() throws SQLException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder))
                    .isInstanceOf(SandboxFailure.class)
                    .hasMessageContaining("数据目录正被另一个运行中的启程使用");
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_port_in_use_is_said_clearly_and_the_folder_is_free_again() throws Exception {
        int port = Ports.free();
        try (ServerSocket somebody = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder, somebody.getLocalPort()))
                    .isInstanceOf(SandboxFailure.class)
                    .hasMessageContaining("端口 " + port + " 已被占用");
        }
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder, port)) {
            assertThat(server.port()).isEqualTo(port);
        }
    }

    @Test
    void an_installation_that_was_killed_half_way_is_begun_again() throws Exception {
        Files.createDirectories(folder.resolve("data.unfinished/mysql"));
        Files.writeString(folder.resolve("data.unfinished/ibdata1"), "half");
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_that_cannot_start_is_reported_with_the_end_of_its_log() throws IOException {
        EmbeddedMariaDb.start(folder).close();
        Files.writeString(folder.resolve("data/ibdata1"), "not a tablespace");
        assertThatThrownBy(() -> EmbeddedMariaDb.start(folder))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("MariaDB 启动失败")
                .hasMessageContaining("mariadb.log")
                .hasMessageContaining("ibdata1");
    }

    @Test
    void a_folder_name_with_spaces_and_a_very_long_path_will_do() throws SQLException {
        Path deep = folder.resolve("我的 数据").resolve("a".repeat(100));
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(deep)) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void its_temporary_tables_are_out_of_the_reach_of_another_server_that_starts() throws SQLException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            assertThat(query(server, "SELECT @@tmpdir"))
                    .isEqualTo(server.folder().resolve("tmp").toString());
        }
    }

    /** The state after {@code kill -9} of a sandbox: its lock is gone, its server lives on. */
    private EmbeddedMariaDb orphan() throws SQLException {
        EmbeddedMariaDb lost = EmbeddedMariaDb.startAttended(folder, Ports.free());
        execute(lost, "CREATE TABLE kept (n INT)");
        execute(lost, "INSERT INTO kept VALUES (7)");
        lost.ownedFolder().close();
        return lost;
    }

    private static void execute(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    @Test
    void a_frozen_server_can_be_woken_again() throws Exception {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            signal("STOP", server.pid());
            assertThat(server.isRunning()).isTrue();
            signal("CONT", server.pid());
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(List.of("kill", "-" + name, Long.toString(pid))).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }
}
