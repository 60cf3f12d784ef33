package cn.qicheng.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a process of its own, with a fake backend. */
@DisplayName("一条命令启动与停止")
class SandboxIT {
    /** The last line of the welcome. */
    private static final String READY = "停止 Stop:";

    private final Path folder;
    private final Path data;
    private final Path jar;
    private final int port = Ports.free();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> started = new ArrayList<>();

    SandboxIT(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.data = this.folder.resolve("var");
        this.jar = FakeBackend.jar(this.folder);
    }

    @AfterEach
    void leave_nothing_behind() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
        assertThat(processesIn(data)).isEmpty();
    }

    @Test
    void starts_everything_and_says_where_to_click_and_as_whom() throws Exception {
        Run run = start();
        assertThat(run.output())
                .contains("启程已就绪")
                .contains("http://localhost:" + port + "/")
                .contains("graduate-1")
                .contains("李样例")
                .contains("docs/demo/walkthrough.md");

        Map<String, String> given = FakeBackend.environmentAt(port);
        assertThat(given)
                .containsEntry("PORT", Integer.toString(port))
                .containsEntry("MICRONAUT_ENVIRONMENTS", "demo")
                .containsEntry("QICHENG_H5_DIR", folder.resolve("h5").toString())
                .containsEntry("DATASOURCES_DEFAULT_USERNAME", "qicheng");
        assertThat(given.get("REDIS_URI")).startsWith("redis://127.0.0.1:");
        try (Connection connection = connect(given)) {
            assertThat(connection.isValid(5)).isTrue();
        }
        try (var page = URI.create(given.get("WECHAT_API_HOST") + "/").toURL().openStream()) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8)).contains(given.get("WECHAT_APPID"));
        }
        Path secrets = Path.of(given.get("QICHENG_SECRETS_DIR"));
        for (String name : Secrets.NAMES) {
            Path file = secrets.resolve(name);
            assertThat(Base64.getDecoder().decode(Files.readString(file).strip()))
                    .hasSize(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_signal_stops_everything_the_backend_first() throws Exception {
        Run run = start();
        run.process.destroy();
        assertThat(run.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(processesIn(data)).isEmpty();
        assertThat(run.output()).contains("停止 后端");
        assertThat(run.output().indexOf("停止 后端")).isLessThan(run.output().indexOf("停止 MariaDB"));
        assertThat(Ports.becomesFree(port)).isTrue();
    }

    @Test
    void a_signal_in_the_middle_of_the_start_leaves_nothing_behind() throws Exception {
        Run run = launch();
        run.awaitOutput("创建数据库");
        run.process.destroy();
        assertThat(run.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(processesIn(data)).isEmpty();
        assertThat(run.output()).doesNotContain(READY);
        start();
    }

    @Test
    void after_a_kill_the_next_start_clears_up_and_finds_data_and_keys_again() throws Exception {
        Run run = start();
        Map<String, String> first = FakeBackend.environmentAt(port);
        try (Connection connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n INT)");
            statement.execute("INSERT INTO kept VALUES (7)");
        }
        String key = Files.readString(data.resolve("secrets/data.key"));
        run.process.destroyForcibly().waitFor();
        assertThat(processesIn(data)).as("orphans").hasSizeGreaterThanOrEqualTo(3);

        Run again = start();

        assertThat(again.output()).contains("停止上次运行遗留的 java").contains("停止上次运行遗留的 mariadbd");
        assertThat(Files.readString(data.resolve("secrets/data.key"))).isEqualTo(key);
        try (Connection connection = connect(FakeBackend.environmentAt(port));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT n FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void a_backend_that_dies_is_reported_with_its_last_words_and_the_rest_is_stopped() throws Exception {
        Run run = start();
        assertThatThrownBy(() ->
                        URI.create("http://127.0.0.1:" + port + "/end").toURL().openStream())
                .isInstanceOf(IOException.class);
        assertThat(run.exitStatus()).isEqualTo(1);
        assertThat(run.output()).contains("后端 backend 意外退出").contains("last words");
        assertThat(processesIn(data)).isEmpty();
    }

    @Test
    void a_database_that_dies_is_reported_too() throws Exception {
        Run run = start();
        long pid = Long.parseLong(
                Files.readString(data.resolve("mariadb/mariadb.pid")).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertThat(run.exitStatus()).isEqualTo(1);
        assertThat(run.output()).contains("MariaDB 意外退出");
    }

    @Test
    void a_backend_that_refuses_to_start_is_reported_with_its_reason() throws Exception {
        environment.put("FAKE_FAILS", "yes");
        Run run = launch();
        assertThat(run.exitStatus()).isEqualTo(1);
        assertThat(run.output()).contains("启动失败，退出码 3").contains("MariaDB 10.11 is too old");
        assertThat(processesIn(data)).isEmpty();
    }

    @Test
    void a_port_in_use_is_said_with_the_way_out_before_anything_starts() throws Exception {
        try (ServerSocket somebody = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Run run = launch();
            assertThat(run.exitStatus()).isEqualTo(1);
            assertThat(run.output())
                    .contains("端口 " + somebody.getLocalPort() + " 已被占用")
                    .contains("PORT=");
            assertThat(data.resolve("mariadb")).doesNotExist();
        }
    }

    @Test
    void a_second_one_over_the_same_data_is_refused() throws Exception {
        start();
        environment.put("PORT", Integer.toString(Ports.free()));
        Run second = launch();
        assertThat(second.exitStatus()).isEqualTo(1);
        assertThat(second.output()).contains("数据目录正被另一个运行中的启程使用");
        assertThat(FakeBackend.environmentAt(port)).isNotEmpty();
    }

    @Test
    void a_command_runs_beside_the_product_and_its_status_is_ours() throws Exception {
        Run run = launch("--exec", "echo \"base is $BASE_URL\"; exit 5");
        assertThat(run.exitStatus()).isEqualTo(5);
        assertThat(run.output()).contains("base is http://127.0.0.1:" + port).doesNotContain(READY);
        assertThat(processesIn(data)).isEmpty();
        assertThat(launch("--exec", "true").exitStatus()).isZero();
    }

    @Test
    void fresh_names_and_deletes_what_earlier_runs_left() throws Exception {
        Run run = start();
        String key = Files.readString(data.resolve("secrets/data.key"));
        // Killed, so that fresh also meets living orphans.
        run.process.destroyForcibly().waitFor();

        Run fresh = start("--fresh");

        assertThat(fresh.output()).contains("删除 " + data.resolve("mariadb"));
        assertThat(Files.readString(data.resolve("secrets/data.key"))).isNotEqualTo(key);
    }

    @Test
    void servers_of_somebody_else_are_used_and_ours_are_not_started() throws Exception {
        try (EmbeddedServers others = EmbeddedServers.start(folder.resolve("others"))) {
            environment.put("DATASOURCES_DEFAULT_URL", others.mariaDb().jdbcUrl());
            environment.put("DATASOURCES_DEFAULT_USERNAME", others.mariaDb().username());
            environment.put("DATASOURCES_DEFAULT_PASSWORD", others.mariaDb().password());
            environment.put("REDIS_URI", others.redis().uri());
            environment.put("WECHAT_API_HOST", "http://127.0.0.1:9");
            environment.put("WECHAT_APPID", "wx-other");
            environment.put("WECHAT_SECRET", "other");
            Run run = start();
            assertThat(run.output()).contains("使用外部数据库").contains("使用外部 Redis").contains("使用外部微信平台");
            assertThat(FakeBackend.environmentAt(port)).containsAllEntriesOf(environment);
            assertThat(data.resolve("mariadb")).doesNotExist();
            assertThat(data.resolve("redis")).doesNotExist();
            run.process.destroy();
            run.process.waitFor();
            assertThat(others.mariaDb().isRunning()).isTrue();
            assertThat(others.redis().isRunning()).isTrue();
        }
    }

    @Test
    void a_server_of_somebody_else_that_is_not_there_is_said_in_one_line() throws Exception {
        int nobody = Ports.free();
        environment.put("REDIS_URI", "redis://:secret@127.0.0.1:" + nobody);
        Run run = launch();
        assertThat(run.exitStatus()).isEqualTo(1);
        assertThat(run.output())
                .contains("连不上 REDIS_URI 指向的服务器 127.0.0.1:" + nobody)
                .doesNotContain("secret");
    }

    @Test
    void a_start_up_cache_is_learned_in_the_background_and_used_next_time() throws Exception {
        Path cache = folder.resolve("aot");
        Run run = start("--aot-dir", cache.toString());
        run.awaitOutput("已备好启动缓存");
        run.process.destroy();
        run.process.waitFor();
        assertThat(cache).isNotEmptyDirectory();

        Run quicker = start("--aot-dir", cache.toString());
        assertThat(quicker.output()).contains("AOT cache");
        assertThat(Files.readString(data.resolve("backend/backend.log"))).doesNotContainIgnoringCase("aot");
        quicker.process.destroy();
        quicker.process.waitFor();

        Path learned = onlyFile(cache);
        Files.write(learned, new byte[0]);
        Run again = start("--aot-dir", cache.toString());
        assertThat(again.output())
                .as("what a killed learner leaves behind is no cache")
                .doesNotContain("AOT cache");
        again.awaitOutput("已备好启动缓存");
        assertThat(onlyFile(cache)).isEqualTo(learned).isNotEmptyFile();
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private Run start(String... arguments) throws Exception {
        Run run = launch(arguments);
        run.awaitOutput(READY);
        return run;
    }

    private Run launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Backend.java(),
                // As ./run starts it.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sandbox.class.getName(),
                "--data-dir",
                data.toString(),
                "--backend-jar",
                jar.toString(),
                "--h5-dir",
                folder.resolve("h5").toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output" + started.size() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        for (String name : List.of("DATASOURCES_DEFAULT_URL", "REDIS_URI", "WECHAT_API_HOST", "JAVA_OPTS")) {
            builder.environment().remove(name);
        }
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return new Run(process, output);
    }

    private static Connection connect(Map<String, String> given) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(given.get("DATASOURCES_DEFAULT_URL")),
                given.get("DATASOURCES_DEFAULT_USERNAME"),
                given.get("DATASOURCES_DEFAULT_PASSWORD"));
    }

    /** Everything that works in a folder below the given one, whoever started it. */
    private static List<Long> processesIn(Path root) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc", pid.toString(), "cwd"))
                                .startsWith(root);
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
    }

    private record Run(Process process, Path log) {
        String output() throws IOException {
            return Files.readString(log);
        }

        void awaitOutput(String text) throws Exception {
            long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            while (!output().contains(text)) {
                assertThat(process.isAlive()).as(output()).isTrue();
                assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        int exitStatus() throws Exception {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as(output()).isTrue();
            return process.exitValue();
        }
    }
}
