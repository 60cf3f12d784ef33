package cn.qicheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of stipends in a process of its own over a fresh database; see {@link MoneyRun}. */
final class MoneyBench implements AutoCloseable {

    private final Scene scene;
    private final int count;

    MoneyBench(Path backendJar, int firstPort, int count) {
        this.scene = Scene.open(backendJar, firstPort);
        this.count = count;
    }

    boolean run() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Jvm.FLAGS);
        command.addAll(List.of(
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                MoneyRun.class.getName(),
                Integer.toString(count)));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put("DATASOURCES_DEFAULT_URL", scene.servers().mariaDb().jdbcUrl());
        builder.environment()
                .put("DATASOURCES_DEFAULT_USERNAME", scene.servers().mariaDb().username());
        builder.environment()
                .put("DATASOURCES_DEFAULT_PASSWORD", scene.servers().mariaDb().password());
        builder.environment().put("REDIS_URI", scene.servers().redis().uri());
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        scene.close();
    }
}
