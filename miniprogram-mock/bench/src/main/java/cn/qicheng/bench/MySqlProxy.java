package cn.qicheng.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to the database that knows where a transaction is. It can lose a COMMIT before the server hears it, lose the answer
 * to a COMMIT the server has carried out, or answer an error in the server's name after rolling back.
 */
final class MySqlProxy extends TcpProxy {

    private static final int QUERY = 0x03;
    private static final int PREPARE = 0x16;
    private static final int HEADER = 4;
    private static final String TAKING = "into registration";
    private static final String TAKING_QUOTED = "into `registration`";

    /** What happens to the next transactions that take places. */
    enum Trouble {
        NONE,
        CUT_BEFORE_COMMIT,
        CUT_AFTER_COMMIT,
        ERROR_AT_COMMIT,
        ERROR_AT_INSERT
    }

    private volatile Trouble trouble = Trouble.NONE;
    private volatile int errorCode;
    private volatile String sqlState = "HY000";
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicInteger happened = new AtomicInteger();
    private volatile Runnable also = () -> {};

    /** Lines on which places are taken, and lines whose next answer belongs to nobody. */
    private final Set<Line> takers = ConcurrentHashMap.newKeySet();

    private final Set<Line> muted = ConcurrentHashMap.newKeySet();
    private final Set<Line> lastWords = ConcurrentHashMap.newKeySet();

    MySqlProxy(int port, int target) {
        super(port, target);
    }

    /** Arms so many troubles; {@code alsoDo} runs at each of them, e.g. kills the program that waits for the answer. */
    void arm(Trouble next, int howOften, Runnable alsoDo) {
        also = alsoDo;
        happened.set(0);
        times.set(howOften);
        trouble = next;
    }

    /** Arms errors as the server would answer them. */
    void armError(Trouble next, int howOften, int code, String state) {
        errorCode = code;
        sqlState = state;
        arm(next, howOften, () -> {});
    }

    int disarm() {
        trouble = Trouble.NONE;
        times.set(0);
        return happened.get();
    }

    @Override
    protected void fromClient(Line line) throws IOException {
        var in = line.client().getInputStream();
        while (true) {
            var packet = packet(in);
            var text = textOf(packet);
            if (text.contains(TAKING) || text.contains(TAKING_QUOTED)) {
                takers.add(line);
            }
            if (!inTrouble(line, packet, text)) {
                pass(line.server().getOutputStream(), packet, packet.length);
            }
        }
    }

    private boolean inTrouble(Line line, byte[] packet, String text) throws IOException {
        var now = trouble;
        if (now == Trouble.NONE || !takers.contains(line)) {
            return false;
        }
        var here = now == Trouble.ERROR_AT_INSERT
                ? text.contains(TAKING) || text.contains(TAKING_QUOTED)
                : text.strip().endsWith("commit");
        if (!here || times.getAndDecrement() <= 0) {
            return false;
        }
        happened.incrementAndGet();
        switch (now) {
            case CUT_BEFORE_COMMIT -> {
                also.run();
                line.close();
            }
            case CUT_AFTER_COMMIT -> {
                lastWords.add(line);
                pass(line.server().getOutputStream(), packet, packet.length);
            }
            case ERROR_AT_COMMIT, ERROR_AT_INSERT -> {
                muted.add(line);
                var rollback = query("ROLLBACK");
                pass(line.server().getOutputStream(), rollback, rollback.length);
                var error = error(errorCode, sqlState);
                pass(line.client().getOutputStream(), error, error.length);
            }
            case NONE -> throw new IllegalStateException("not in trouble");
        }
        return true;
    }

    @Override
    protected void fromServer(Line line) throws IOException {
        var in = line.server().getInputStream();
        while (true) {
            var packet = packet(in);
            if (lastWords.remove(line)) {
                also.run();
                line.close();
                return;
            }
            if (!muted.remove(line)) {
                pass(line.client().getOutputStream(), packet, packet.length);
            }
        }
    }

    private static byte[] packet(InputStream in) throws IOException {
        var header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new EOFException();
        }
        var length = (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
        var packet = new byte[HEADER + length];
        System.arraycopy(header, 0, packet, 0, HEADER);
        if (in.readNBytes(packet, HEADER, length) < length) {
            throw new EOFException();
        }
        return packet;
    }

    private static String textOf(byte[] packet) {
        if (packet.length <= HEADER || (packet[HEADER] != QUERY && packet[HEADER] != PREPARE)) {
            return "";
        }
        return new String(packet, HEADER + 1, packet.length - HEADER - 1, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    private static byte[] query(String sql) {
        var text = sql.getBytes(StandardCharsets.US_ASCII);
        var packet = new byte[HEADER + 1 + text.length];
        packet[0] = (byte) (1 + text.length);
        packet[HEADER] = QUERY;
        System.arraycopy(text, 0, packet, HEADER + 1, text.length);
        return packet;
    }

    private static byte[] error(int code, String state) {
        var text = ("#" + state + "said by the bench").getBytes(StandardCharsets.US_ASCII);
        var packet = new byte[HEADER + 3 + text.length];
        packet[0] = (byte) (3 + text.length);
        packet[3] = 1;
        packet[HEADER] = (byte) 0xff;
        packet[HEADER + 1] = (byte) code;
        packet[HEADER + 2] = (byte) (code >> 8);
        System.arraycopy(text, 0, packet, HEADER + 3, text.length);
        return packet;
    }
}
