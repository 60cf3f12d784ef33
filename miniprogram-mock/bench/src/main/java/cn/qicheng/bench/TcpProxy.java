package cn.qicheng.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between two programs and makes the line between them slow, deaf or dead. Knows nothing of what is said. */
class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final ServerSocket listener;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile long delayMillis;
    private volatile boolean deaf;
    private volatile boolean refusing;

    TcpProxy(int port, int target) {
        this.target = target;
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Everything that goes through waits so long, in each direction. */
    void delay(long millis) {
        delayMillis = millis;
    }

    /** Half open: connections stay, what is said goes nowhere. What was said meanwhile is lost, so they are cut at the end. */
    void deaf(boolean nowDeaf) {
        deaf = nowDeaf;
        if (!nowDeaf) {
            cut();
        }
    }

    /** New connections are refused and the present ones cut. */
    void refuse(boolean nowRefusing) {
        refusing = nowRefusing;
        if (nowRefusing) {
            cut();
        }
    }

    void cut() {
        lines.forEach(Line::close);
    }

    /** From now on the other end is another program. */
    void lead(int otherTarget) {
        target = otherTarget;
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                if (refusing) {
                    client.close();
                    continue;
                }
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException closed) {
                // The next turn of the loop sees whether it is the listener.
            }
        }
    }

    private void join(Socket client) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            var line = new Line(client, server);
            lines.add(line);
            Thread.ofVirtual().start(() -> run(line, () -> fromServer(line)));
            run(line, () -> fromClient(line));
        } catch (IOException nobodyThere) {
            closeQuietly(client);
        }
    }

    interface Pump {
        void run() throws IOException;
    }

    private void run(Line line, Pump pump) {
        try {
            pump.run();
        } catch (IOException ended) {
            // One end has gone; the other one is told below.
        } finally {
            line.close();
            lines.remove(line);
        }
    }

    /** What the client says; a subclass may listen. */
    protected void fromClient(Line line) throws IOException {
        copy(line.client().getInputStream(), line.server().getOutputStream());
    }

    protected void fromServer(Line line) throws IOException {
        copy(line.server().getInputStream(), line.client().getOutputStream());
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            pass(out, buffer, n);
        }
    }

    /** Writes what came through, as slowly as the line is. */
    protected final void pass(OutputStream out, byte[] bytes, int length) throws IOException {
        if (delayMillis > 0) {
            Pause.millis(delayMillis);
        }
        if (!deaf) {
            out.write(bytes, 0, length);
            out.flush();
        }
    }

    /** Two sockets that belong together. */
    record Line(Socket client, Socket server) {

        void close() {
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
        cut();
    }
}
