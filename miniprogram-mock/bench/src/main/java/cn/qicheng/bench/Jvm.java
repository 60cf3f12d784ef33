package cn.qicheng.bench;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/** A server under test: a JVM of its own, whose processor time and memory are read from outside. */
final class Jvm implements AutoCloseable {

    /** A server that lives long: what {@code ./run} gives the product, with both compilers; the peers get the same. */
    static final List<String> FLAGS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final double MILLIS_PER_TICK = 10;
    private static final long STARTED_WITHIN_SECONDS = 120;

    private final Process process;
    private final int port;
    private final Path log;
    private @Nullable JMXConnector management;

    private Jvm(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts {@code java arguments...} and waits until {@code path} answers 200. */
    static Jvm start(
            Path folder, String name, List<String> arguments, Map<String, String> environment, int port, String path) {
        var jvm = launch(folder, name, List.of(), arguments, environment, port);
        jvm.awaitReady(path);
        return jvm;
    }

    /** Starts without waiting; {@code prefix} may be a program that starts another. */
    static Jvm launch(
            Path folder,
            String name,
            List<String> prefix,
            List<String> arguments,
            Map<String, String> environment,
            int port) {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            var log = Files.createDirectories(folder).resolve(name + ".log");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Jvm(process, port, log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void awaitReady(String path) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTED_WITHIN_SECONDS);
        while (true) {
            try {
                if (Http.get(port, path).status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting, or it has died, which is looked at below.
            }
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("nothing answers " + path + " on port " + port + ", see " + log);
            }
            Pause.millis(25);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Stops it as an administrator would. */
    void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void signal(String name) {
        Signals.send(process.pid(), name);
    }

    /** Bytes allocated by all threads so far, those that have ended included. */
    long allocatedBytes() {
        try {
            return ManagementFactory.newPlatformMXBeanProxy(
                            management(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class)
                    .getTotalThreadAllocatedBytes();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** What is in the heap after a collection asked for. */
    long liveHeapBytes() {
        try {
            var memory = ManagementFactory.newPlatformMXBeanProxy(
                    management(), ManagementFactory.MEMORY_MXBEAN_NAME, java.lang.management.MemoryMXBean.class);
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The address comes from our own child, over the attach socket of this user. */
    @SuppressWarnings("BanJNDI")
    private MBeanServerConnection management() throws IOException {
        var connected = management;
        if (connected == null) {
            try {
                var machine = VirtualMachine.attach(Long.toString(pid()));
                try {
                    connected = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
                    management = connected;
                } finally {
                    machine.detach();
                }
            } catch (com.sun.tools.attach.AttachNotSupportedException refused) {
                throw new IOException(refused);
            }
        }
        return connected.getMBeanServerConnection();
    }

    static double cpuMillis(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }

    static long residentKb(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        if (management != null) {
            try {
                management.close();
            } catch (IOException gone) {
                // It is about to end anyway.
            }
        }
        signal("CONT");
        stop();
    }
}
