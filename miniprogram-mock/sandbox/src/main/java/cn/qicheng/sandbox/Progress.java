package cn.qicheng.sandbox;

import java.io.PrintStream;
import java.util.Locale;

/** One line per thing that is done, with the time since the start. */
final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void tell(String chinese, String english) {
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        // One call per line, so that two threads cannot mix theirs.
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s · %s", seconds, chinese, english));
    }

    void plain(String text) {
        out.println(text);
    }
}
