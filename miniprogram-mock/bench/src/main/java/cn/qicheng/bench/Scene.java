package cn.qicheng.bench;

import cn.qicheng.identity.BenchKeys;
import cn.qicheng.sandbox.EmbeddedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A MariaDB, a Redis and as many instances of the product as are wanted, over a folder that is deleted at the end. */
final class Scene implements AutoCloseable {

    /** Longer than any run; the product looks at the end of a token, not at its length. */
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(3);

    private final Path folder;
    private final Path backendJar;
    private final EmbeddedServers servers;
    private final BenchKeys keys;
    private final BenchPorts ports;
    private final List<Jvm> children = new CopyOnWriteArrayList<>();
    private boolean closed;

    private Scene(Path folder, Path backendJar, EmbeddedServers servers, BenchKeys keys, BenchPorts ports) {
        this.folder = folder;
        this.backendJar = backendJar;
        this.servers = servers;
        this.keys = keys;
        this.ports = ports;
    }

    /** Also when the start fails half way, or the bench is stopped with Ctrl-C. */
    private void deleteAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static Scene open(Path backendJar, int firstPort) {
        try {
            var folder = Files.createTempDirectory("qicheng-bench.");
            var secrets = Files.createDirectories(folder.resolve("secrets"));
            var random = new SecureRandom();
            for (var name : List.of("jwt.secret", "data.key", "index.key")) {
                var key = new byte[32];
                random.nextBytes(key);
                Files.writeString(secrets.resolve(name), Base64.getEncoder().encodeToString(key));
            }
            var scene = new Scene(
                    folder,
                    backendJar.toAbsolutePath(),
                    EmbeddedServers.start(folder),
                    new BenchKeys(secrets, TOKEN_LIFETIME),
                    new BenchPorts(firstPort));
            scene.deleteAtExit();
            return scene;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path folder() {
        return folder;
    }

    EmbeddedServers servers() {
        return servers;
    }

    BenchKeys keys() {
        return keys;
    }

    int freePort() {
        return ports.next();
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                servers.mariaDb().jdbcUrl() + "&allowMultiQueries=true",
                servers.mariaDb().username(),
                servers.mariaDb().password());
    }

    /** Starts the product as {@code ./run} starts it, without the demonstration, and waits until it is healthy. */
    Jvm product(String name, Map<String, String> differently) {
        var port = freePort();
        var jvm = launchProduct(name, port, List.of(), differently);
        jvm.awaitReady("/health");
        return jvm;
    }

    /** Starts it on a given port without waiting. */
    Jvm launchProduct(String name, int port, List<String> prefix, Map<String, String> differently) {
        var environment = new HashMap<>(Map.of(
                "PORT", Integer.toString(port),
                "QICHENG_SECRETS_DIR", folder.resolve("secrets").toString(),
                "DATASOURCES_DEFAULT_URL", servers.mariaDb().jdbcUrl(),
                "DATASOURCES_DEFAULT_USERNAME", servers.mariaDb().username(),
                "DATASOURCES_DEFAULT_PASSWORD", servers.mariaDb().password(),
                "REDIS_URI", servers.redis().uri(),
                // Nobody signs in here: the tokens are made with the product's own code.
                "WECHAT_API_HOST", "https://127.0.0.1:1",
                "WECHAT_APPID", "wx0000000000000000",
                "WECHAT_SECRET", "bench"));
        // Nothing is pushed here either, but without them the product does not start.
        environment.put("WECHAT_PUSH_TOKEN", "benchPushToken");
        environment.put("WECHAT_PUSH_AES_KEY", "b".repeat(43));
        environment.putAll(differently);
        var arguments = new ArrayList<>(Jvm.FLAGS);
        arguments.addAll(List.of("-jar", backendJar.toString()));
        return kept(Jvm.launch(folder, name, prefix, arguments, environment, port));
    }

    /** Starts a server of the bench: the same libraries, without the product's classes. */
    Jvm peer(String name, Class<?> main, Map<String, String> settings) {
        var port = freePort();
        var arguments = new ArrayList<>(Jvm.FLAGS);
        var all = new HashMap<>(Map.of(
                "bench.port", Integer.toString(port),
                "bench.db.url", servers.mariaDb().jdbcUrl() + "&allowMultiQueries=true",
                "bench.db.username", servers.mariaDb().username(),
                "bench.db.password", servers.mariaDb().password(),
                "bench.redis.uri", servers.redis().uri(),
                "bench.jwt.secret", folder.resolve("secrets/jwt.secret").toString(),
                "bench.rows", folder.resolve("rows.json").toString()));
        all.putAll(settings);
        all.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.addAll(List.of("-cp", PeerClassPath.of(System.getProperty("java.class.path")), main.getName()));
        return kept(Jvm.start(folder, name, arguments, Map.of(), port, "/floor/json"));
    }

    private Jvm kept(Jvm jvm) {
        children.add(jvm);
        return jvm;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        children.forEach(Jvm::close);
        servers.close();
        if (Boolean.getBoolean("bench.keep")) {
            System.out.println("kept: " + folder);
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException stillThere) {
            System.out.println("!! could not delete " + folder + ": " + stillThere);
        }
    }
}
