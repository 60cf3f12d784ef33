package cn.qicheng.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program this process started, with its output in a log file. */
final class ChildProcess {
    private static final int TAIL_LINES = 40;

    /**
     * Ctrl-C in a terminal reaches every process of the group at once, which would stop the database under a backend
     * that is still writing. In a session of their own the children are stopped by us, in order.
     */
    private static final boolean HAS_SETSID = isOnPath("setsid");

    /** Also waits, because a process that was killed holds its files for some moments more. */
    private static final String KILL_GROUP =
            "kill -9 -%1$d && for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 -%1$d || break; sleep 0.1; done";

    /** Guards itself and {@link #noMore}: a process is either known here or was never started. */
    private static final Set<ChildProcess> LIVING = new HashSet<>();

    private static boolean noMore;

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ChildProcess start(String name, List<String> command, Path workingDirectory, Path log) {
        return start(name, command, workingDirectory, log, Map.of());
    }

    static ChildProcess start(
            String name, List<String> command, Path workingDirectory, Path log, Map<String, String> environment) {
        List<String> full = new ArrayList<>();
        if (HAS_SETSID) {
            full.add("setsid");
        }
        full.addAll(command);
        try {
            Files.createDirectories(Folders.parentOf(log));
            ProcessBuilder builder = new ProcessBuilder(full)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
            builder.environment().putAll(environment);
            return startAndRegister(name, builder, log);
        } catch (IOException e) {
            throw new SandboxFailure("无法启动 / cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private static ChildProcess startAndRegister(String name, ProcessBuilder builder, Path log) throws IOException {
        ChildProcess child;
        synchronized (LIVING) {
            if (noMore) {
                throw new SandboxFailure("正在停止 / stopping");
            }
            child = new ChildProcess(name, builder.start(), log);
            LIVING.add(child);
        }
        child.process.onExit().thenRun(child::forget);
        return child;
    }

    private void forget() {
        synchronized (LIVING) {
            LIVING.remove(this);
        }
    }

    /**
     * Stops whatever is still alive and lets nothing new start. The last act of a shutdown: Ctrl-C may come while a
     * server is being started and nobody holds it yet.
     */
    static void stopEveryLiving() {
        List<ChildProcess> left;
        synchronized (LIVING) {
            noMore = true;
            left = List.copyOf(LIVING);
        }
        left.forEach(child -> child.stop(20));
    }

    static boolean isOnPath(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Waits until the program answers; fails at once, with the end of its log, when it dies instead. */
    void await(long seconds, Readiness readiness) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!readiness.isReached()) {
            if (!process.isAlive()) {
                throw diedWhileStarting();
            }
            if (System.nanoTime() > deadline) {
                throw new SandboxFailure(
                        name + " 在 " + seconds + " 秒内没有就绪 / not ready within " + seconds + " s\n" + logTail());
            }
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(15);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("启动被中断 / interrupted while starting " + name, e);
        }
    }

    private SandboxFailure diedWhileStarting() {
        return new SandboxFailure(name + " 启动失败，退出码 " + process.exitValue() + " / died while starting\n" + logTail());
    }

    String logTail() {
        StringBuilder text = new StringBuilder("—— " + log + "\n");
        Folders.tail(log, TAIL_LINES)
                .forEach(line -> text.append("   ").append(line).append('\n'));
        return text.toString();
    }

    /** Asks politely, then insists. Returns when the process and whatever it started are gone. */
    void stop(long politeSeconds) {
        process.destroy();
        if (!waitForExit(politeSeconds)) {
            process.destroyForcibly();
        }
        ended();
    }

    /** {@code kill -9}: what a power cut looks like to the files. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    private void ended() {
        if (!waitForExit(30)) {
            throw new SandboxFailure(name + " 无法结束 / cannot be killed, pid " + process.pid());
        }
        killGroup();
    }

    /** A script that is killed leaves its own children behind; they are still in the group named after it. */
    private void killGroup() {
        if (!HAS_SETSID) {
            return;
        }
        try {
            Process kill = new ProcessBuilder("sh", "-c", KILL_GROUP.formatted(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Its failing is the usual case: nobody is left.
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("无法清理 / cannot clean up after " + name + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    private boolean waitForExit(long seconds) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (true) {
                try {
                    return process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    // Stopping is what one does when interrupted; leaving a server behind would help nobody.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the program answers by now; may be asked many times a second. */
    interface Readiness {
        boolean isReached();
    }
}
