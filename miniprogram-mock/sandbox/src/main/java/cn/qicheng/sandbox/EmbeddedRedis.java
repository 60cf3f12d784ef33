package cn.qicheng.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Redis 6.2 on the loopback address that appends every write to a file in its folder. */
public final class EmbeddedRedis extends EmbeddedServer {
    static final String PROGRAM = "redis-server";

    private EmbeddedRedis(DataFolder folder, int port) {
        super(folder, port);
    }

    /** Starts on a free port. */
    public static EmbeddedRedis start(Path dataDir) {
        return start(dataDir, Ports.free());
    }

    /**
     * Starts over the given folder, reading back what it held.
     *
     * @throws SandboxFailure with a message for a person: wrong machine, folder in use, port in use, server died
     */
    public static EmbeddedRedis start(Path dataDir, int port) {
        EmbeddedRedis server = startAttended(dataDir, port);
        server.stopWhenJvmExits();
        return server;
    }

    /** Like {@link #start(Path, int)} for a caller that stops it itself, also when the JVM is told to go. */
    static EmbeddedRedis startAttended(Path dataDir, int port) {
        EmbeddedRedis server = new EmbeddedRedis(DataFolder.own(dataDir), port);
        server.startFirst();
        return server;
    }

    public String uri() {
        return "redis://127.0.0.1:" + port();
    }

    @Override
    String name() {
        return "Redis";
    }

    @Override
    ChildProcess launch() {
        Path program = ServerBinaries.redisServer();
        Path data = createData();
        Path pidFile = folder().resolve("redis.pid");
        ownedFolder().stopOrphan(PROGRAM, data, pidFile);
        ChildProcess server = ChildProcess.start(
                name(),
                List.of(
                        program.toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port()),
                        "--dir",
                        data.toString(),
                        "--pidfile",
                        pidFile.toString(),
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "everysec",
                        "--save",
                        ""),
                folder(),
                folder().resolve("redis.log"));
        try {
            server.await(60, () -> hasLoaded(port(), server.pid()));
        } catch (SandboxFailure e) {
            server.kill();
            throw e;
        }
        return server;
    }

    private Path createData() {
        try {
            return Files.createDirectories(folder().resolve("data"));
        } catch (IOException e) {
            throw new SandboxFailure("无法创建目录 / cannot create " + folder().resolve("data") + ": " + e, e);
        }
    }

    /** Ready means: this very process answers, and has read its file back. */
    private static boolean hasLoaded(int port, long pid) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("INFO\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.contains("process_id:" + pid + "\r\n") && answer.contains("\r\nloading:0\r\n");
        } catch (IOException e) {
            return false;
        }
    }
}
