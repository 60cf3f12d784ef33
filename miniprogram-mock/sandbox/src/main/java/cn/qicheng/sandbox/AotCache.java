package cn.qicheng.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's ahead-of-time cache of the backend: loaded and linked classes, which make the next start quicker.
 *
 * <p>It is learned in the background from a second backend that starts on an empty database of its own, at the lowest
 * priority, and is then told to stop. Nothing depends on it: without a cache, or with one that the JVM does not like,
 * the start is merely slower.
 */
final class AotCache {
    private static final String SUFFIX = ".aot";
    private static final long LEARNING_SECONDS = 300;

    private final Path folder;
    private final Path file;
    private final AtomicReference<@Nullable ChildProcess> learning = new AtomicReference<>();
    private volatile boolean abandoned;

    private AotCache(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Empty when the caller's own flags already say what to do about caches. */
    static Optional<AotCache> of(Path folder, Path jar, List<String> jvmFlags) {
        if (jvmFlags.stream().anyMatch(flag -> flag.contains("AOT") || flag.contains("SharedArchive"))) {
            return Optional.empty();
        }
        return Optional.of(new AotCache(folder, folder.resolve(keyOf(jar, jvmFlags) + SUFFIX)));
    }

    /** Same program, same Java, same flags: same cache. */
    private static String keyOf(Path jar, List<String> jvmFlags) {
        List<String> facts = new ArrayList<>(jvmFlags);
        facts.add(System.getProperty("java.vm.version"));
        facts.add(System.getProperty("java.home"));
        try {
            facts.add(factsOf(jar));
            Path libraries = Folders.parentOf(jar).resolve("lib");
            if (Files.isDirectory(libraries)) {
                try (Stream<Path> files = Files.list(libraries)) {
                    for (Path library : files.sorted().toList()) {
                        facts.add(factsOf(library));
                    }
                }
            }
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (IOException e) {
            throw new SandboxFailure("无法读取 / cannot read " + jar + ": " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String factsOf(Path file) throws IOException {
        return file + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
    }

    boolean exists() {
        return isWritten(file);
    }

    /** The JVM makes the file first and fills it last; one that was killed in between leaves an empty one. */
    private static boolean isWritten(Path cache) {
        try {
            return Files.size(cache) > 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** The JVM ignores a cache it does not like, and says so only in the backend's log. */
    List<String> flags() {
        return exists() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /**
     * Learns the cache; returns whether there is one now. Never throws for a reason of its own: the person is already
     * using the product.
     *
     * @param environment of a backend that may do as it likes: own database, own port
     */
    boolean learn(Path workingDirectory, Path jar, List<String> jvmFlags, Map<String, String> environment) {
        Path unfinished = folder.resolve("unfinished-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(folder);
            Folders.createPrivate(workingDirectory);
            List<String> flags = new ArrayList<>(jvmFlags);
            flags.add("-XX:AOTCacheOutput=" + unfinished);
            Backend backend = Backend.launch(
                    new Backend.Launch(
                            "AOT",
                            ChildProcess.isOnPath("nice") ? List.of("nice", "-n", "19") : List.of(),
                            flags,
                            workingDirectory,
                            workingDirectory.resolve("training.log"),
                            Optional.of(workingDirectory.resolve("training.pid"))),
                    jar,
                    new HashMap<>(environment));
            learning.set(backend.process());
            backend.awaitHealthy();
            // What a first visit needs.
            backend.get("/");
            backend.get("/api/v1/policy/documents");
            backend.process().stop(LEARNING_SECONDS);
            return !abandoned && publish(unfinished);
        } catch (IOException | SandboxFailure e) {
            return false;
        } finally {
            learning.set(null);
            deleteQuietly(unfinished);
            // What the JVM notes on the way.
            deleteQuietly(unfinished.resolveSibling(unfinished.getFileName() + ".config"));
        }
    }

    /** Writing the cache takes many seconds, for which nobody who pressed Ctrl-C wants to wait. */
    void abandon() {
        abandoned = true;
        ChildProcess process = learning.getAndSet(null);
        if (process != null) {
            process.kill();
        }
    }

    private boolean publish(Path unfinished) throws IOException {
        if (!isWritten(unfinished)) {
            return false;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (Stream<Path> others = Files.list(folder)) {
            others.filter(other -> !other.equals(file)).forEach(AotCache::deleteQuietly);
        }
        return true;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It takes room until the next build; nothing else depends on it.
        }
    }
}
