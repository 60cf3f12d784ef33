package cn.qicheng.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Picks listening ports below the range the kernel hands to outgoing connections (32768 and up), so that a server that
 * is stopped and started again does not find its port taken by somebody's client socket.
 */
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    /** Two callers in one process must not be given the same port before either has bound it. */
    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port nobody listens on and nobody in this process was given before. */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!GIVEN_OUT.contains(port) && isFree(port) && GIVEN_OUT.add(port)) {
                return port;
            }
        }
        throw new SandboxFailure("没有空闲端口 / no free port between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether a server could listen here now, both on the loopback address and on all addresses. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    /**
     * Like {@link #isFree}, but gives the port a moment: the system takes it back from a killed server only after its
     * death, and a program that is being started beside holds what we just tried until it runs.
     */
    static boolean becomesFree(int port) {
        for (int attempt = 0; attempt < 20; attempt++) {
            if (isFree(port)) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this a port in TIME_WAIT after a restart would look taken.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
