package cn.qicheng.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./run check}: finds the database (somebody else's, the running one of the data folder, or one it starts over that
 * folder for the moment) and lets the product's own check look at it. It changes nothing.
 */
public final class CheckBooks {

    private static final int COULD_NOT_LOOK = 2;
    private static final String URL = "DATASOURCES_DEFAULT_URL";

    private CheckBooks() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv()));
    }

    private static int run(String[] arguments, Map<String, String> environment) {
        try {
            Arguments given = new Arguments(arguments);
            Path jar = Path.of(given.value("--backend-jar").orElse("backend/target/backend-0.1.0.jar"));
            Path data = Path.of(given.value("--data-dir").orElse("var"))
                    .toAbsolutePath()
                    .normalize();
            List<String> rest = given.rest();
            boolean elsewhere = !environment.getOrDefault(URL, "").isBlank();
            if (elsewhere || rest.contains("pack")) {
                return check(jar, rest, Map.of());
            }
            Path folder = data.resolve("mariadb");
            if (!Files.isDirectory(folder.resolve("data"))) {
                throw new SandboxFailure("没有数据库：" + folder + "。先 ./run 一次，用 --data-dir 指明目录，或设 " + URL + "。\n"
                        + "No database in " + folder + ": start ./run once, name the folder, or set " + URL + ".");
            }
            Optional<EmbeddedMariaDb.Reach> running = EmbeddedMariaDb.runningIn(folder);
            if (running.isPresent()) {
                return check(
                        jar, rest, reach(running.get().jdbcUrl(), running.get().password()));
            }
            try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
                return check(jar, rest, reach(server.jdbcUrl(), server.password()));
            }
        } catch (SandboxFailure failure) {
            System.err.println(failure.getMessage());
            return COULD_NOT_LOOK;
        }
    }

    private static Map<String, String> reach(String url, String password) {
        return Map.of(
                URL,
                url,
                "DATASOURCES_DEFAULT_USERNAME",
                EmbeddedMariaDb.USERNAME,
                "DATASOURCES_DEFAULT_PASSWORD",
                password);
    }

    private static int check(Path jar, List<String> rest, Map<String, String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar.toAbsolutePath().toString(),
                "cn.qicheng.stipend.MoneyCheck"));
        command.addAll(rest);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(more);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new SandboxFailure("无法核对 / cannot check: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("核对被中断 / interrupted", e);
        }
    }
}
