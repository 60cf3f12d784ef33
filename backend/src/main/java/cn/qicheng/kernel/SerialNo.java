package cn.qicheng.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Makes the numbers people read out on the phone: a prefix, the day, and six characters without O, I, L or U.
 *
 * <p>They come from a ULID, not from a counter: a counter would make every writer of the city wait for every other. Each
 * table that holds one has a unique key over it.
 */
public final class SerialNo {

    private static final int LETTERS = 6;

    public static String of(String prefix, LocalDate day) {
        var id = Ulid.next();
        return prefix + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + id.substring(id.length() - LETTERS);
    }

    private SerialNo() {}
}
