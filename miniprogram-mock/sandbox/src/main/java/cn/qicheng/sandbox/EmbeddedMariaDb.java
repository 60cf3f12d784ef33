package cn.qicheng.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real MariaDB 11.4 on the loopback address, over a folder that survives restarts.
 *
 * <p>The user {@value #USERNAME} owns every database whose name begins with {@code qicheng}: Flyway may create tables,
 * and a test may create a database of its own beside the product's.
 */
public final class EmbeddedMariaDb extends EmbeddedServer {
    public static final String DATABASE = "qicheng";

    /** Gone with the next start; for experiments beside the product. */
    static final String SCRATCH_DATABASE = "qicheng_scratch";

    static final String USERNAME = "qicheng";
    static final String PROGRAM = "mariadbd";
    private static final String URL_OPTIONS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&preserveInstants=true&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=256&prepStmtCacheSqlLimit=4096&useSSL=false&allowPublicKeyRetrieval=true&characterEncoding=UTF-8";
    private static final int PROTOCOL_VERSION = 10;

    private final String password;

    private EmbeddedMariaDb(DataFolder folder, int port) {
        super(folder, port);
        this.password = passwordKeptIn(folder.path().resolve("password"));
    }

    /** Starts on a free port. */
    public static EmbeddedMariaDb start(Path dataDir) {
        return start(dataDir, Ports.free());
    }

    /**
     * Starts over the given folder, creating the database when the folder is new.
     *
     * @throws SandboxFailure with a message for a person: wrong machine, folder in use, port in use, server died
     */
    public static EmbeddedMariaDb start(Path dataDir, int port) {
        EmbeddedMariaDb server = startAttended(dataDir, port);
        server.stopWhenJvmExits();
        return server;
    }

    /** Like {@link #start(Path, int)} for a caller that stops it itself, also when the JVM is told to go. */
    static EmbeddedMariaDb startAttended(Path dataDir, int port) {
        EmbeddedMariaDb server = new EmbeddedMariaDb(DataFolder.own(dataDir), port);
        server.startFirst();
        return server;
    }

    /** Where a server over the folder can be reached, and with which password. */
    record Reach(String jdbcUrl, String password) {}

    /** Finds the server that somebody else runs over the folder now; empty if nobody does. */
    static Optional<Reach> runningIn(Path folder) {
        try {
            if (DataFolder.readPid(folder.resolve("mariadb.pid"))
                    .flatMap(ProcessHandle::of)
                    .isEmpty()) {
                return Optional.empty();
            }
            int port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
            return greets(port)
                    ? Optional.of(new Reach(
                            "jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE + "?" + URL_OPTIONS,
                            passwordKeptIn(folder.resolve("password"))))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The same server's URL for another database, which must exist or be asked for by the driver's own option. */
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port() + "/" + database + "?" + URL_OPTIONS;
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return password;
    }

    @Override
    String name() {
        return "MariaDB";
    }

    @Override
    ChildProcess launch() {
        Path home = ServerBinaries.mariaDbHome();
        Path data = folder().resolve("data");
        Path pidFile = folder().resolve("mariadb.pid");
        ownedFolder().stopOrphan(PROGRAM, data, pidFile);
        if (!Files.isDirectory(data)) {
            createData(data);
        }
        // For whoever wants to look at the data while we run.
        Folders.writePrivate(folder().resolve("port"), Integer.toString(port()));
        ChildProcess server = ChildProcess.start(
                name(),
                serverCommand(home, data, pidFile),
                folder(),
                folder().resolve("mariadb.log"),
                ownTemporaryFolder());
        try {
            server.await(60, () -> isPidIn(pidFile, server.pid()) && greets(port()));
        } catch (SandboxFailure e) {
            server.kill();
            throw e;
        }
        return server;
    }

    private List<String> serverCommand(Path home, Path data, Path pidFile) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--datadir=" + data,
                "--port=" + port(),
                "--bind-address=127.0.0.1",
                // Relative to the data directory: the path of a socket may not be longer than 107 bytes.
                "--socket=mariadb.sock",
                "--pid-file=" + pidFile,
                "--init-file=" + writeInitFile(),
                // The server would make itself a certificate at every start, which takes 5 s and protects nothing here.
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M",
                "--max-connections=200"));
        if (isRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    /** Runs at every start, before the first connection is let in; every statement may therefore be repeated. */
    private Path writeInitFile() {
        Path file = folder().resolve("init.sql");
        Folders.writePrivate(file, """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON `%1$s%%`.* TO %2$s@'127.0.0.1';
                DROP USER IF EXISTS root@'127.0.0.1', root@'::1';
                DROP DATABASE IF EXISTS %4$s;
                """.formatted(DATABASE, USERNAME, password, SCRATCH_DATABASE));
        return file;
    }

    /** Into a folder of another name, renamed when complete: half a copy must not look like a database. */
    private void createData(Path data) {
        try {
            Path unfinished = folder().resolve("data.unfinished");
            Folders.delete(unfinished);
            Folders.copy(ServerBinaries.emptyMariaDb(), unfinished);
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new SandboxFailure("无法创建数据库目录 / cannot create the database in " + folder() + ": " + e, e);
        }
    }

    /** A server that starts deletes every temporary table it finds in its temporary folder, also another server's. */
    private Map<String, String> ownTemporaryFolder() {
        return Map.of("TMPDIR", Folders.createPrivate(folder().resolve("tmp")).toString());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The port answers before the server does, and could be somebody else's; its own pid file settles both. */
    private static boolean isPidIn(Path pidFile, long pid) {
        try {
            return DataFolder.readPid(pidFile).equals(Optional.of(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A MySQL server speaks first: three bytes of length, a sequence number, the protocol version. */
    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            socket.setSoTimeout(1_000);
            InputStream in = socket.getInputStream();
            byte[] start = in.readNBytes(5);
            return start.length == 5 && start[4] == PROTOCOL_VERSION;
        } catch (IOException e) {
            return false;
        }
    }

    private static String passwordKeptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[16];
                new SecureRandom().nextBytes(random);
                Folders.writePrivate(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SandboxFailure("无法读取 / cannot read " + file + ": " + e, e);
        }
    }
}
