package cn.qicheng.bench;

import cn.qicheng.bench.Windows.Window;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The requests phones make, written straight into the buffer. */
final class Calls {

    static final String REGISTRATIONS = "/api/v1/registrations";

    private static final byte[] JSON = ascii("Content-Type: application/json\r\nContent-Length: ");
    private static final int ZIPF_DRAWS = 1 << 18;

    private Calls() {}

    static String body(String windowId, String positionId) {
        return "{\"windowId\":\"" + windowId + "\",\"positionId\":\"" + positionId + "\"}";
    }

    /** Who asks for what in the i-th request. */
    interface Plan {
        int person(int i);

        int window(int i);

        int post(int i);
    }

    /** Every person once per window, then on to the next window: every request is a new place. */
    static Plan onceEach(int people) {
        return new Plan() {
            @Override
            public int person(int i) {
                return i % people;
            }

            @Override
            public int window(int i) {
                return i / people;
            }

            @Override
            public int post(int i) {
                return 0;
            }
        };
    }

    /** Like {@link #onceEach}, over many posts of which a few are wanted by most. */
    static Plan zipf(int people, int posts, double exponent) {
        var drawn = zipfDraws(posts, exponent, new Random(7));
        var base = onceEach(people);
        return new Plan() {
            @Override
            public int person(int i) {
                return base.person(i);
            }

            @Override
            public int window(int i) {
                return base.window(i);
            }

            @Override
            public int post(int i) {
                return drawn[i & (ZIPF_DRAWS - 1)];
            }
        };
    }

    /** Everybody at one post of one window, again and again, in mixed order. */
    static Plan storm(int people) {
        return new Plan() {
            @Override
            public int person(int i) {
                return mixed(i, people);
            }

            @Override
            public int window(int i) {
                return 0;
            }

            @Override
            public int post(int i) {
                return 0;
            }
        };
    }

    static int mixed(int i, int people) {
        return (int) ((i * 2_654_435_761L >>> 7) % people);
    }

    static int[] zipfDraws(int posts, double exponent, Random random) {
        var upTo = new double[posts];
        var sum = 0.0;
        for (var i = 0; i < posts; i++) {
            sum += 1 / Math.pow(i + 1, exponent);
            upTo[i] = sum;
        }
        var drawn = new int[ZIPF_DRAWS];
        for (var i = 0; i < drawn.length; i++) {
            var at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * sum);
            drawn[i] = Math.min(posts - 1, at < 0 ? -at - 1 : at);
        }
        return drawn;
    }

    /** The idempotency key of the i-th request's tap: the same person's tap for the same window is the same tap. */
    static String key(String personId, String windowId) {
        return personId + windowId.substring(14);
    }

    static Load.Requests register(String path, Population people, List<Window> windows, Plan plan) {
        var head = ascii("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        return (i, out) -> {
            var person = plan.person(i);
            var window = windows.get(plan.window(i));
            out.writeBytes(head).writeBytes(people.authorization(person));
            text(out, "Idempotency-Key: ");
            text(out, key(people.id(person), window.id()));
            var body = body(window.id(), window.positionIds().get(plan.post(i)));
            text(out, "\r\n");
            out.writeBytes(JSON);
            text(out, Integer.toString(body.length()));
            text(out, "\r\n\r\n");
            text(out, body);
        };
    }

    /** A GET that says the same every time. */
    static Load.Requests get(String path, String... headers) {
        var whole = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (var line : headers) {
            whole.append(line).append("\r\n");
        }
        var bytes = ascii(whole.append("\r\n").toString());
        return (i, out) -> out.writeBytes(bytes);
    }

    /** A GET with the i-th person's token. */
    static Load.Requests getSignedIn(String path, Population people) {
        var head = ascii("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        return (i, out) -> out.writeBytes(head)
                .writeBytes(people.authorization(i % people.size()))
                .writeByte('\r')
                .writeByte('\n');
    }

    private static void text(ByteBuf out, String text) {
        out.writeCharSequence(text, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
