package cn.qicheng.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置 Redis")
class EmbeddedRedisIT {
    private final Path folder;

    EmbeddedRedisIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keeps_what_it_holds_over_a_stop_and_a_new_start() throws IOException {
        try (EmbeddedRedis server = EmbeddedRedis.start(folder)) {
            assertThat(server.uri()).isEqualTo("redis://127.0.0.1:" + server.port());
            assertThat(ask(server, "SET kept 7")).startsWith("+OK");
        }
        try (EmbeddedRedis again = EmbeddedRedis.start(folder)) {
            assertThat(ask(again, "GET kept")).startsWith("$1\r\n7");
        }
    }

    @Test
    void survives_a_kill_on_the_same_port() throws Exception {
        try (EmbeddedRedis server = EmbeddedRedis.start(folder)) {
            int port = server.port();
            ask(server, "SET kept 7");
            // "everysec" promises the last second only; wait it out.
            TimeUnit.MILLISECONDS.sleep(1_500);
            server.kill();
            assertThatThrownBy(() -> ask(server, "PING")).isInstanceOf(IOException.class);

            server.start();
            assertThat(server.port()).isEqualTo(port);
            assertThat(ask(server, "GET kept")).startsWith("$1\r\n7");
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_run_is_found_and_stopped() throws IOException {
        EmbeddedRedis lost = EmbeddedRedis.startAttended(folder, Ports.free());
        ask(lost, "SET kept 7");
        lost.ownedFolder().close();
        try (EmbeddedRedis found = EmbeddedRedis.start(folder)) {
            assertThat(ProcessHandle.of(lost.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(ask(found, "GET kept")).startsWith("$1\r\n7");
        } finally {
            lost.kill();
        }
    }

    @Test
    void a_folder_in_use_is_refused() throws IOException {
        try (EmbeddedRedis server = EmbeddedRedis.start(folder)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(folder)).isInstanceOf(SandboxFailure.class);
            assertThat(ask(server, "PING")).startsWith("+PONG");
        }
    }

    @Test
    void listens_on_the_loopback_address_only() throws IOException {
        try (EmbeddedRedis server = EmbeddedRedis.start(folder)) {
            assertThat(ask(server, "CONFIG GET bind")).contains("127.0.0.1").doesNotContain("0.0.0.0");
        }
    }

    @Test
    void both_servers_start_together() throws IOException {
        try (EmbeddedServers servers = EmbeddedServers.start(folder)) {
            assertThat(servers.mariaDb().isRunning()).isTrue();
            assertThat(ask(servers.redis(), "PING")).startsWith("+PONG");
        }
    }

    @Test
    void when_one_of_the_two_cannot_start_the_other_is_stopped_too() {
        try (EmbeddedRedis holder = EmbeddedRedis.start(folder.resolve("redis"))) {
            assertThatThrownBy(() -> EmbeddedServers.start(folder)).isInstanceOf(SandboxFailure.class);
            assertThat(holder.isRunning()).isTrue();
            // The folder of the other one was given back, so it can be owned again.
            EmbeddedMariaDb.start(folder.resolve("mariadb")).close();
        }
    }

    private static String ask(EmbeddedRedis server, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
