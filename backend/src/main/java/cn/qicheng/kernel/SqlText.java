package cn.qicheng.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Writes values into the text of a statement, for the few places where hundreds of rows go in one round trip. Nothing that
 * came from outside is ever copied: a text is quoted only if every sign of it is harmless, else its bytes are written as
 * hexadecimal digits.
 */
public final class SqlText {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!harmless(text.charAt(i))) {
                return of(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return "'" + text + "'";
    }

    public static String of(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    public static String of(Instant instant) {
        return "'" + INSTANT.format(instant) + "'";
    }

    private static boolean harmless(char sign) {
        return sign >= '0' && sign <= '9'
                || sign >= 'A' && sign <= 'Z'
                || sign >= 'a' && sign <= 'z'
                || " -_:./".indexOf(sign) >= 0;
    }

    private SqlText() {}
}
