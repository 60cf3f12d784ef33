package cn.qicheng.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP/1.1 request over one connection, with a limit; for what is asked now and then, and for phones on bad days. */
final class Http {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 15_000;

    private Http() {}

    record Answer(int status, Map<String, String> headers, String body) {}

    static Answer get(int port, String path, String... headers) throws IOException {
        return call("127.0.0.1", port, "GET", path, "", ANSWER_MILLIS, headers);
    }

    static Answer post(int port, String path, String body, String... headers) throws IOException {
        return call("127.0.0.1", port, "POST", path, body, ANSWER_MILLIS, headers);
    }

    /** Sends one text file as a form does. */
    static Answer upload(int port, String path, String fileName, String content, String... headers) throws IOException {
        var boundary = "----qicheng-bench";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        var all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: multipart/form-data; boundary=" + boundary;
        return call("127.0.0.1", port, "POST", path, body, ANSWER_MILLIS, all);
    }

    /** {@code headers} are whole lines. */
    static Answer call(String from, int port, String method, String path, String body, int millis, String... headers)
            throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var written = String.join("\r\n", headers);
            var head = new StringBuilder(method)
                    .append(' ')
                    .append(path)
                    .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
            for (var line : headers) {
                head.append(line).append("\r\n");
            }
            if (bytes.length > 0 || method.equals("POST")) {
                if (!written.contains("Content-Type:")) {
                    head.append("Content-Type: application/json\r\n");
                }
                head.append("Content-Length: ").append(bytes.length).append("\r\n");
            }
            var whole = new ByteArrayOutputStream();
            whole.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            whole.write(bytes);
            socket.getOutputStream().write(whole.toByteArray());
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ", 3)[1]);
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = headers.get("content-length");
        var body = length != null
                ? in.readNBytes(Integer.parseInt(length))
                : "chunked".equals(headers.get("transfer-encoding")) ? chunks(in) : new byte[0];
        if (length != null && body.length < Integer.parseInt(length)) {
            throw new EOFException("the answer was cut short");
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            all.write(in.readNBytes(size));
            line(in);
        }
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("no answer");
            }
            if (b != '\r') {
                text.append((char) b);
            }
        }
        return text.toString();
    }
}
