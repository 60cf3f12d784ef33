package cn.qicheng.bench;

import java.util.Arrays;
import java.util.Random;

/** When every request is due, fixed before the first one leaves. */
final class Schedule {

    private final long[] dueNanos;

    private Schedule(long[] dueNanos) {
        this.dueNanos = dueNanos;
    }

    /** Evenly spaced. */
    static Schedule steady(double perSecond, double seconds) {
        var due = new long[(int) Math.min(Load.CAPACITY, Math.round(perSecond * seconds))];
        for (var i = 0; i < due.length; i++) {
            due[i] = (long) (i * 1e9 / perSecond);
        }
        return new Schedule(due);
    }

    /**
     * An opening: so many arrivals, of which the share {@code early} falls evenly into the first {@code earlySeconds} and
     * the rest into what is left. The same seed gives the same schedule.
     */
    static Schedule opening(int arrivals, double early, double earlySeconds, double seconds, long seed) {
        var random = new Random(seed);
        var due = new long[arrivals];
        for (var i = 0; i < arrivals; i++) {
            var at = random.nextDouble() < early
                    ? random.nextDouble() * earlySeconds
                    : earlySeconds + random.nextDouble() * (seconds - earlySeconds);
            due[i] = (long) (at * 1e9);
        }
        Arrays.sort(due);
        return new Schedule(due);
    }

    int count() {
        return dueNanos.length;
    }

    long dueNanos(int i) {
        return dueNanos[i];
    }

    double seconds() {
        return dueNanos.length == 0 ? 0 : dueNanos[dueNanos.length - 1] / 1e9;
    }

    /** Returns how many are due by now, given how many have left. */
    int dueAfter(int sent, long elapsedNanos) {
        var due = sent;
        while (due < dueNanos.length && dueNanos[due] <= elapsedNanos) {
            due++;
        }
        return due;
    }
}
