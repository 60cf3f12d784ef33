package cn.qicheng.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("内置服务器的解包")
class ServerBinariesIT {

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "Linux, amd64, true",
        "Linux, x86_64, true",
        "Linux, aarch64, false",
        "Mac OS X, aarch64, false",
        "Mac OS X, x86_64, false",
        "Windows 11, amd64, false"
    })
    void only_one_kind_of_machine_is_supported(String os, String architecture, boolean supported) {
        assertThat(ServerBinaries.isLinuxX64(os, architecture)).isEqualTo(supported);
    }

    @Test
    void other_machines_are_told_which_variable_to_set() {
        assertThat(ServerBinaries.unsupported("MariaDB", "DATASOURCES_DEFAULT_URL"))
                .contains("请自备 MariaDB 并设置 DATASOURCES_DEFAULT_URL")
                .contains("start your own and set DATASOURCES_DEFAULT_URL");
    }

    /** The program of the processes below. */
    static final class Unpack {
        public static void main(String[] arguments) {
            System.out.println(ServerBinaries.emptyMariaDb() + " " + ServerBinaries.redisServer());
        }
    }

    @Test
    void two_processes_may_unpack_at_once(@TempDir Path cache) throws IOException, InterruptedException {
        List<Process> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Unpack.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(cache.resolveSibling(Folders.nameOf(cache) + i + ".log")
                            .toFile());
            builder.environment().put("QICHENG_CACHE_DIR", cache.toString());
            both.add(builder.start());
        }
        for (Process process : both) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        assertThat(cache.resolve("mariadb-11.4.5/bin/mariadbd")).isExecutable();
        assertThat(cache.resolve("mariadb-11.4.5-empty/data/ibdata1")).isNotEmptyFile();
        assertThat(cache.resolve("redis-6.2.6/redis-server")).isExecutable();
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries.map(Folders::nameOf))
                    .containsExactlyInAnyOrder("mariadb-11.4.5", "mariadb-11.4.5-empty", "redis-6.2.6");
        }
    }
}
