package cn.qicheng.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The product, in a process of its own, as it would run on a server. */
final class Backend {
    static final String PROGRAM = "java";

    /** A first start on a cold disk also creates the schema and the demo data. */
    private static final long READY_WITHIN_SECONDS = 180;

    private final ChildProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int port;

    private Backend(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Launches it; {@link #awaitHealthy} tells when it answers. */
    static Backend launch(Launch launch, Path jar, Map<String, String> environment) {
        if (!Files.isRegularFile(jar)) {
            throw new SandboxFailure("找不到后端程序，请先构建 / backend not built: " + jar);
        }
        List<String> command = new ArrayList<>(launch.prefix());
        command.add(java());
        command.addAll(launch.jvmFlags());
        command.add("-jar");
        command.add(jar.toString());
        ChildProcess process =
                ChildProcess.start(launch.name(), command, launch.workingDirectory(), launch.log(), environment);
        launch.pidFile().ifPresent(file -> Folders.writePrivate(file, Long.toString(process.pid())));
        return new Backend(process, Integer.parseInt(environment.getOrDefault("PORT", "8080")));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    ChildProcess process() {
        return process;
    }

    void awaitHealthy() {
        awaitHealthy(() -> {});
    }

    /** {@code meanwhile} is called again and again until it answers, and once more then. */
    void awaitHealthy(Runnable meanwhile) {
        process.await(READY_WITHIN_SECONDS, () -> {
            boolean healthy = isHealthy();
            meanwhile.run();
            return healthy;
        });
    }

    boolean isHealthy() {
        return get("/health")
                .filter(response -> response.statusCode() == 200)
                .flatMap(response -> parse(response.body()))
                .filter(JsonElement::isJsonObject)
                .map(health -> health.getAsJsonObject().get("status"))
                .filter(status -> status != null && status.isJsonPrimitive())
                .map(status -> status.getAsString().equals("UP"))
                .orElse(false);
    }

    /** Empty when it does not answer. */
    Optional<HttpResponse<String>> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Optional<JsonElement> parse(String text) {
        try {
            return Optional.of(JsonParser.parseString(text));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** How one backend process is started. */
    record Launch(
            String name,
            List<String> prefix,
            List<String> jvmFlags,
            Path workingDirectory,
            Path log,
            Optional<Path> pidFile) {}
}
