package cn.qicheng.sandbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A real server over a data folder of its own. It can be stopped, killed and started again on the same port and data,
 * so that a test can live through a bad day. Closing gives the folder back.
 */
public abstract sealed class EmbeddedServer implements AutoCloseable permits EmbeddedMariaDb, EmbeddedRedis {
    private static final long POLITE_STOP_SECONDS = 30;

    private final DataFolder folder;
    private final int port;
    private final Thread atExit;
    private @Nullable ChildProcess process;
    private boolean closed;

    EmbeddedServer(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
        this.atExit = new Thread(this::stop, "stop-embedded-server-" + port);
    }

    /** Prepares the folder and launches the program; returns when it answers. */
    abstract ChildProcess launch();

    abstract String name();

    final Path folder() {
        return folder.path();
    }

    final DataFolder ownedFolder() {
        return folder;
    }

    public final int port() {
        return port;
    }

    final void startFirst() {
        try {
            start();
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** For tests: a test JVM that ends leaves no server behind. */
    final void stopWhenJvmExits() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it again after {@link #stop} or {@link #kill}; does nothing when it runs. */
    public final synchronized void start() {
        if (closed) {
            throw new IllegalStateException(name() + " was closed");
        }
        if (isRunning()) {
            return;
        }
        if (!Ports.becomesFree(port)) {
            throw new SandboxFailure("端口 " + port + " 已被占用，" + name() + " 无法启动 / port in use");
        }
        process = launch();
    }

    /** Stops it as an administrator would; the data is complete on disk. */
    public final synchronized void stop() {
        if (process != null) {
            process.stop(POLITE_STOP_SECONDS);
            process = null;
        }
    }

    /** {@code kill -9}. */
    public final synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    public final synchronized void restart() {
        stop();
        start();
    }

    public final synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The process of the running server, for tests that send signals. */
    public final synchronized long pid() {
        return running().pid();
    }

    final synchronized ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException(name() + " is not running");
        }
        return process;
    }

    /** Stops the server and lets others use the folder. May be called twice. */
    @Override
    public final synchronized void close() {
        if (closed) {
            return;
        }
        stop();
        closed = true;
        folder.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // Already shutting down: the hook is running or has run.
        }
    }
}
