package cn.qicheng.sandbox;

import cn.qicheng.wechatmock.MockWeChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Everything one sandbox runs: two servers, the mock platform and the backend, started in the order in which they need
 * each other and stopped in the opposite one.
 */
final class Household {
    private static final long BACKEND_STOP_SECONDS = 30;

    private final Settings settings;
    private final Progress progress;
    private final Deque<Stop> stops = new ArrayDeque<>();
    private final List<ChildProcess> watched = new ArrayList<>();
    private final Map<String, String> backendEnvironment = new HashMap<>();
    private volatile boolean stopping;
    private @Nullable EmbeddedMariaDb mariaDb;
    private @Nullable EmbeddedRedis redis;
    private @Nullable Process command;

    Household(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Returns when the product answers. */
    void start() {
        DataFolder folder = DataFolder.own(settings.dataDir());
        onStop("", folder::close);
        Path workingDirectory = Folders.createPrivate(folder.path().resolve("backend"));
        Path pidFile = workingDirectory.resolve("backend.pid");
        folder.stopOrphan(Backend.PROGRAM, workingDirectory, pidFile);
        folder.stopOrphan(
                Backend.PROGRAM,
                folder.path().resolve("training"),
                folder.path().resolve("training/training.pid"));
        requirePort();
        if (settings.fresh() != Settings.Fresh.KEEP) {
            deleteOldData(folder.path());
            Folders.createPrivate(workingDirectory);
        }
        requireOutsideServers();
        startServers(folder.path());
        startMockPlatform();
        describeBackendEnvironment(folder.path());
        startBackend(workingDirectory, pidFile);
        learnAotCache(folder.path().resolve("training"));
    }

    private void requirePort() {
        if (!Ports.becomesFree(settings.port())) {
            int other = settings.port() == 8080 ? 8081 : 8080;
            throw new SandboxFailure("端口 " + settings.port() + " 已被占用。请停止占用它的程序，或换一个端口：PORT=" + other
                    + " ./run\n"
                    + "Port " + settings.port() + " is in use. Stop what uses it, or choose another: PORT=" + other
                    + " ./run");
        }
    }

    private void deleteOldData(Path root) {
        try {
            for (String server : List.of("mariadb", "redis")) {
                if (Files.isDirectory(root.resolve(server))) {
                    // Owning it also proves that nobody else runs over these files.
                    try (DataFolder owned = DataFolder.own(root.resolve(server))) {
                        owned.stopOrphan(
                                server.equals("redis") ? EmbeddedRedis.PROGRAM : EmbeddedMariaDb.PROGRAM,
                                owned.path().resolve("data"),
                                owned.path().resolve(server + ".pid"));
                    }
                }
            }
            try (var children = Files.list(root)) {
                for (Path child : children.toList()) {
                    // The lock is ours and in use.
                    if (!Folders.nameOf(child).equals(DataFolder.LOCK_NAME)) {
                        progress.tell("删除 " + child, "deleting");
                        Folders.delete(child);
                    }
                }
            }
        } catch (IOException e) {
            throw new SandboxFailure("无法删除旧数据 / cannot delete old data: " + e, e);
        }
    }

    private void requireOutsideServers() {
        Settings.Outside outside = settings.outside();
        outside.databaseUrl()
                .flatMap(url -> OutsideServer.of("DATASOURCES_DEFAULT_URL", url))
                .ifPresent(OutsideServer::requireReachable);
        outside.redisUri()
                .flatMap(uri -> OutsideServer.of("REDIS_URI", uri))
                .ifPresent(OutsideServer::requireReachable);
    }

    private void startServers(Path root) {
        CompletableFuture<Void> redisReady = settings.outside().redis()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> startRedis(root.resolve("redis")));
        if (settings.outside().database()) {
            progress.tell("使用外部数据库", "using the database of DATASOURCES_DEFAULT_URL");
        } else {
            startMariaDb(root.resolve("mariadb"));
        }
        try {
            redisReady.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SandboxFailure failure ? failure : e;
        }
        if (settings.outside().redis()) {
            progress.tell("使用外部 Redis", "using the Redis of REDIS_URI");
        }
    }

    private void startMariaDb(Path folder) {
        boolean first = !Files.isDirectory(folder.resolve("data"));
        progress.tell(first ? "创建数据库 MariaDB" : "启动 MariaDB", first ? "creating the database" : "starting MariaDB");
        EmbeddedMariaDb server = EmbeddedMariaDb.startAttended(folder, Ports.free());
        mariaDb = server;
        onStop("MariaDB", server::close);
        watch(server.running());
        progress.tell("MariaDB 就绪，端口 " + server.port(), "ready");
    }

    private void startRedis(Path folder) {
        EmbeddedRedis server = EmbeddedRedis.startAttended(folder, Ports.free());
        redis = server;
        onStop("Redis", server::close);
        watch(server.running());
        progress.tell("Redis 就绪，端口 " + server.port(), "ready");
    }

    private void startMockPlatform() {
        if (settings.outside().wechat()) {
            progress.tell("使用外部微信平台", "using the WeChat platform of WECHAT_APPID");
            return;
        }
        try {
            MockWeChat mock = MockWeChat.start(Ports.free());
            onStop("模拟微信平台 mock WeChat", mock::close);
            backendEnvironment.put("WECHAT_API_HOST", mock.url());
            backendEnvironment.put("WECHAT_APPID", MockWeChat.APPID);
            backendEnvironment.put("WECHAT_SECRET", MockWeChat.SECRET);
            backendEnvironment.put("WECHAT_PUSH_TOKEN", MockWeChat.PUSH_TOKEN);
            backendEnvironment.put("WECHAT_PUSH_AES_KEY", MockWeChat.PUSH_AES_KEY);
            mock.pushTo("http://127.0.0.1:" + settings.port() + "/api/v1/wechat/push");
            progress.tell("模拟微信平台就绪，" + mock.url(), "mock WeChat platform ready");
        } catch (IOException e) {
            throw new SandboxFailure("无法启动模拟微信平台 / cannot start the mock WeChat platform: " + e, e);
        }
    }

    private void describeBackendEnvironment(Path root) {
        backendEnvironment.put("PORT", Integer.toString(settings.port()));
        backendEnvironment.put("MICRONAUT_ENVIRONMENTS", "demo");
        // Else every thread that asks for memory outside of the heap may get an arena of its own, and keeps it.
        backendEnvironment.put("MALLOC_ARENA_MAX", "2");
        backendEnvironment.put(
                "QICHENG_SECRETS_DIR", Secrets.ensure(root.resolve("secrets")).toString());
        settings.h5Dir().ifPresent(dir -> backendEnvironment.put("QICHENG_H5_DIR", dir.toString()));
        if (mariaDb != null) {
            backendEnvironment.put("DATASOURCES_DEFAULT_URL", mariaDb.jdbcUrl());
            backendEnvironment.put("DATASOURCES_DEFAULT_USERNAME", mariaDb.username());
            backendEnvironment.put("DATASOURCES_DEFAULT_PASSWORD", mariaDb.password());
        }
        if (redis != null) {
            backendEnvironment.put("REDIS_URI", redis.uri());
        }
    }

    private void startBackend(Path workingDirectory, Path pidFile) {
        Optional<AotCache> cache = aotCache();
        List<String> flags = new ArrayList<>(settings.jvmFlags());
        cache.ifPresent(known -> flags.addAll(known.flags()));
        progress.tell(
                "启动后端", "starting the backend" + (cache.filter(AotCache::exists).isPresent() ? ", AOT cache" : ""));
        Backend backend = Backend.launch(
                new Backend.Launch(
                        "后端 backend",
                        List.of(),
                        flags,
                        workingDirectory,
                        workingDirectory.resolve("backend.log"),
                        Optional.of(pidFile)),
                settings.backendJar(),
                backendEnvironment);
        onStop("后端 backend", () -> backend.process().stop(BACKEND_STOP_SECONDS));
        backend.awaitHealthy(new StoryLines(workingDirectory.resolve("backend.log"), progress)::tellNew);
        watch(backend.process());
        progress.tell("后端就绪", "the backend is healthy");
        if (settings.exec().isEmpty()) {
            new Welcome(settings, backend, backendEnvironment).print(progress);
        }
    }

    private Optional<AotCache> aotCache() {
        return settings.aotDir().flatMap(dir -> AotCache.of(dir, settings.backendJar(), settings.jvmFlags()));
    }

    /** Only over our own servers: somebody else's database is no place for experiments. */
    private void learnAotCache(Path workingDirectory) {
        EmbeddedMariaDb database = mariaDb;
        EmbeddedRedis memory = redis;
        Optional<AotCache> cache = aotCache().filter(known -> !known.exists());
        if (cache.isEmpty()
                || database == null
                || memory == null
                || settings.exec().isPresent()) {
            return;
        }
        Map<String, String> environment = new HashMap<>(backendEnvironment);
        environment.put("PORT", Integer.toString(Ports.free()));
        environment.put(
                "DATASOURCES_DEFAULT_URL",
                database.jdbcUrl(EmbeddedMariaDb.SCRATCH_DATABASE) + "&createDatabaseIfNotExist=true");
        environment.put("REDIS_URI", memory.uri() + "/15");
        environment.put("QICHENG_DEMO_STORY", "false");
        Thread learner = new Thread(
                () -> {
                    if (cache.get().learn(workingDirectory, settings.backendJar(), settings.jvmFlags(), environment)) {
                        progress.tell("已备好启动缓存，下次启动更快", "start-up cache ready, the next start is quicker");
                    }
                },
                "aot-cache");
        learner.setDaemon(true);
        onStop("", cache.get()::abandon);
        learner.start();
    }

    /** Until a child dies, or the process is told to stop. */
    int waitForever() {
        CompletableFuture<?>[] exits =
                watched.stream().map(ChildProcess::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.anyOf(exits).join();
        return reportDeath();
    }

    /** Runs a shell command beside the product and returns its exit status. */
    int execute(String line) {
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).inheritIO();
            builder.environment().put("BASE_URL", "http://127.0.0.1:" + settings.port());
            Optional.ofNullable(backendEnvironment.get("WECHAT_API_HOST"))
                    .ifPresent(url -> builder.environment().put("MOCK_WECHAT_URL", url));
            Process started = builder.start();
            command = started;
            List<CompletableFuture<?>> ends = new ArrayList<>();
            ends.add(started.onExit());
            watched.forEach(child -> ends.add(child.onExit()));
            CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
            return started.isAlive() ? reportDeath() : started.exitValue();
        } catch (IOException e) {
            throw new SandboxFailure("无法执行 / cannot execute: " + line + ": " + e, e);
        }
    }

    private int reportDeath() {
        if (!stopping) {
            watched.stream()
                    .filter(child -> !child.isAlive())
                    .forEach(child ->
                            System.err.println("\n" + child.name() + " 意外退出 / ended unexpectedly\n" + child.logTail()));
        }
        return 1;
    }

    private void watch(ChildProcess child) {
        synchronized (watched) {
            watched.add(child);
        }
    }

    private void onStop(String name, Runnable act) {
        synchronized (stops) {
            stops.push(new Stop(name, act));
        }
    }

    /** Whether what dies now was told to. */
    boolean isStopping() {
        return stopping;
    }

    /** Stops what was started, last first. */
    void stop() {
        stopping = true;
        Process running = command;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
        while (true) {
            Stop next;
            synchronized (stops) {
                next = stops.poll();
            }
            if (next == null) {
                break;
            }
            stop(next);
        }
        ChildProcess.stopEveryLiving();
    }

    private void stop(Stop next) {
        try {
            if (!next.name.isEmpty()) {
                progress.tell("停止 " + next.name, "stopping");
            }
            next.act.run();
        } catch (RuntimeException e) {
            // The others must be stopped all the same.
            System.err.println("停止失败 / could not stop " + next.name + ": " + e.getMessage());
        }
    }

    private record Stop(String name, Runnable act) {}
}
