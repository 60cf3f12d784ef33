package cn.qicheng.stipend;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.stipend.domain.HandTimes;
import cn.qicheng.stipend.domain.StipendFigures;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How long money takes, as a snapshot in memory: every trainee's page asks for it, one question an hour answers all of them.
 * Nothing is stored, a new instance counts anew.
 */
@Singleton
class HandTimesBoard {

    private static final Duration KEPT = Duration.ofHours(1);

    /** Half a year: long enough for a district with few trainees, short enough to be about today's offices. */
    private static final int MONTHS = 6;

    private final StipendFigures figures;
    private final Clock clock;
    private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();

    private record Snapshot(Instant at, HandTimes times) {}

    HandTimesBoard(StipendFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    HandTimes times() {
        var now = clock.instant();
        var known = last.get();
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(KEPT))) {
            return known.times();
        }
        var since = ChinaTime.today(clock).minusMonths(MONTHS);
        var times = HandTimes.of(since, figures.daysToHand(since));
        last.set(new Snapshot(now, times));
        return times;
    }
}
