package cn.qicheng.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The folder one embedded server keeps its data in, owned by at most one living sandbox.
 *
 * <p>Ownership is a file lock, which the operating system gives back even after {@code kill -9}. Holding it, a server
 * process that still works in the folder can only be an orphan of a run that was killed, and is stopped before a new
 * one starts: two servers over the same files would destroy them.
 */
final class DataFolder implements AutoCloseable {
    static final String LOCK_NAME = "owner.lock";
    private static final long POLITE_STOP_SECONDS = 20;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder own(Path wanted) {
        Path folder = Folders.createPrivate(wanted);
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new SandboxFailure("数据目录正被另一个运行中的启程使用，请先停止它：" + folder + "\n"
                        + "Another running Qicheng uses this data folder; stop it first: " + folder);
            }
            return new DataFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new SandboxFailure("无法锁定数据目录 / cannot lock data folder " + folder + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The owner is another handle in this same process.
            return null;
        }
    }

    Path path() {
        return folder;
    }

    /** Stops a server left behind in this folder, and removes its stale pid file. */
    void stopOrphan(String program, Path workingDirectory, Path pidFile) {
        try {
            Optional<ProcessHandle> orphan = livingServer(program, workingDirectory, pidFile);
            while (orphan.isPresent()) {
                stop(program, orphan.get());
                orphan = livingServer(program, workingDirectory, pidFile);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new SandboxFailure("无法清理 / cannot clean up " + pidFile + ": " + e, e);
        }
    }

    private static Optional<ProcessHandle> livingServer(String program, Path workingDirectory, Path pidFile)
            throws IOException {
        Optional<ProcessHandle> named = readPid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> isServerIn(process, program, workingDirectory));
        // The pid file is written some moments after the server took the data; a run killed in between left none.
        return named.or(() -> ProcessHandle.allProcesses()
                .filter(process -> isServerIn(process, program, workingDirectory))
                .findFirst());
    }

    static Optional<Long> readPid(Path pidFile) throws IOException {
        try {
            String text = Files.readString(pidFile).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Pids are reused, so the number alone proves nothing: program and working directory must fit too. */
    private static boolean isServerIn(ProcessHandle process, String program, Path workingDirectory) {
        Path facts = Path.of("/proc", Long.toString(process.pid()));
        try {
            Path executable = Files.readSymbolicLink(facts.resolve("exe"));
            // A program replaced on disk while running reads "… (deleted)".
            return Folders.nameOf(executable).split(" ", 2)[0].equals(program)
                    && Files.readSymbolicLink(facts.resolve("cwd")).equals(workingDirectory);
        } catch (IOException e) {
            // Gone by now, or somebody else's.
            return false;
        }
    }

    private static void stop(String program, ProcessHandle orphan) {
        System.err.println(
                "停止上次运行遗留的 " + program + " / stopping " + program + " left by a killed run, pid " + orphan.pid());
        orphan.destroy();
        if (!isGone(orphan, POLITE_STOP_SECONDS)) {
            orphan.destroyForcibly();
            if (!isGone(orphan, POLITE_STOP_SECONDS)) {
                throw new SandboxFailure("上次运行遗留的 " + program + " 无法停止，请手动结束进程 " + orphan.pid() + "。\n"
                        + "Cannot stop " + program + " left by a killed run; end process " + orphan.pid()
                        + " yourself.");
            }
        }
    }

    private static boolean isGone(ProcessHandle process, long seconds) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new SandboxFailure("无法释放数据目录 / cannot release data folder " + folder + ": " + e, e);
        }
    }
}
