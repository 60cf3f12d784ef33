package cn.qicheng.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes lists for {@code IN (…)} of few different lengths: the last value is repeated up to a power of two. Every length is
 * a statement of its own, which the server has to read and plan once; nine of them do for everything up to 256.
 */
public final class Padded {

    /** Returns the values, and the last one as often again as is missing to a power of two. */
    public static <T> List<T> toPowerOfTwo(Collection<T> values) {
        var padded = new ArrayList<T>(values);
        if (padded.isEmpty()) {
            return padded;
        }
        var last = padded.getLast();
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(last);
        }
        return padded;
    }

    private Padded() {}
}
