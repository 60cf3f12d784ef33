package cn.qicheng.bench;

import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What came back in one run; the index is the number of the request. */
final class Answers {

    private static final long SLOWEST_MICROS = 120_000_000L;
    private static final String ID = "\"id\":\"";
    private static final int ID_LENGTH = 26;

    private final Histogram latency = new Histogram(SLOWEST_MICROS, 3);
    private final short[] status;
    private final long[] sentMillis;
    private final long[] receivedMillis;
    private final @Nullable String[] ids;
    private final boolean keepIds;
    private int sent;
    private int answered;
    private double seconds;

    Answers(int capacity, boolean keepIds) {
        this.keepIds = keepIds;
        this.status = new short[capacity];
        this.sentMillis = new long[keepIds ? capacity : 0];
        this.receivedMillis = new long[keepIds ? capacity : 0];
        this.ids = new String[keepIds ? capacity : 0];
    }

    /** Returns the id a registration's answer carries; null when there is none. */
    static @Nullable String idOf(String json) {
        var at = json.indexOf(ID);
        var end = at + ID.length() + ID_LENGTH;
        return at < 0 || end > json.length() ? null : json.substring(at + ID.length(), end);
    }

    void sending(int i) {
        sent++;
        if (keepIds) {
            sentMillis[i] = System.currentTimeMillis();
        }
    }

    void received(int i, int code, long micros, @Nullable String id) {
        status[i] = (short) code;
        latency.recordValue(Math.max(0, Math.min(SLOWEST_MICROS, micros)));
        answered++;
        if (keepIds) {
            receivedMillis[i] = System.currentTimeMillis();
            ids[i] = id;
        }
    }

    void took(double howLong) {
        seconds = howLong;
    }

    boolean keepsIds() {
        return keepIds;
    }

    int sent() {
        return sent;
    }

    int answered() {
        return answered;
    }

    double seconds() {
        return seconds;
    }

    int status(int i) {
        return status[i];
    }

    long sentMillis(int i) {
        return sentMillis[i];
    }

    long receivedMillis(int i) {
        return receivedMillis[i];
    }

    @Nullable
    String id(int i) {
        return ids[i];
    }

    double perSecond() {
        return seconds <= 0 ? 0 : answered / seconds;
    }

    double perSecond(int code) {
        return seconds <= 0 ? 0 : count(code) / seconds;
    }

    double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    int count(int code) {
        var n = 0;
        for (var i = 0; i < sent; i++) {
            n += status[i] == code ? 1 : 0;
        }
        return n;
    }

    /** How many of each status, for a line of output. */
    String codes() {
        var counts = new TreeMap<Integer, Integer>();
        for (var i = 0; i < sent; i++) {
            counts.merge((int) status[i], 1, Integer::sum);
        }
        return counts.toString();
    }
}
