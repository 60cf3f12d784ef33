package cn.qicheng.registration.domain;

import cn.qicheng.kernel.Digest;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The moment from which on a person is let in, when a window spreads its opening over a few seconds.
 *
 * <p>{@code HMAC-SHA256(key = the window's seed, message = the person's id)}, its first twelve hex digits as a number, modulo
 * the milliseconds of the spread. Like a draw's, the seed is fixed with the plan and its SHA-256 is public before: the slot
 * is the same on every instance and after every restart, no phone can choose its own, and afterwards anybody can check it.
 */
public final class ArrivalSlot {

    private static final int DIGITS = 12;

    /** Returns how long after the opening the person is let in: less than the spread. */
    public static Duration of(String seedHex, String personId, int spreadSeconds) {
        var ticket = Digest.hmacSha256(HexFormat.of().parseHex(seedHex), personId);
        return Duration.ofMillis(HexFormat.fromHexDigitsToLong(ticket, 0, DIGITS) % (spreadSeconds * 1_000L));
    }

    private ArrivalSlot() {}
}
