package cn.qicheng.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A few commands for a Redis that is about to be ill-treated. */
final class Resp implements AutoCloseable {

    private final Socket socket;

    Resp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5_000);
    }

    /** Returns the answer as text; of an array only how many there are. */
    String call(String... words) throws IOException {
        var text = new StringBuilder("*").append(words.length).append("\r\n");
        for (var word : words) {
            text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
        }
        socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.US_ASCII));
        var in = socket.getInputStream();
        var head = line(in);
        if (head.startsWith("-")) {
            throw new IOException(words[0] + " answered " + head);
        }
        if (!head.startsWith("$") || head.equals("$-1")) {
            return head;
        }
        var body = new String(in.readNBytes(Integer.parseInt(head.substring(1))), StandardCharsets.UTF_8);
        in.readNBytes(2);
        return body;
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
