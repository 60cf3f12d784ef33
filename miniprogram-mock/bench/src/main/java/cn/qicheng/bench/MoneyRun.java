package cn.qicheng.bench;

import cn.qicheng.stipend.MoneyCheck;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendLine;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The process that is measured by {@link MoneyBench}: the flags of the product, its memory limit, one thread. Small runs of
 * 1,000 lines before and after the long one tell whether a line costs the same in both.
 */
final class MoneyRun {

    private static final int SMALL = 1_000;
    private static final int SMALL_RUNS = 5;
    private static final int WARM_UP = 20_000;
    private static final double LINES_A_SECOND = 5_000;
    private static final double WORST_RATIO = 1.3;
    private static final double WORST_GROWTH = 1.15;
    private static final int MEGABYTE = 1024 * 1024;

    private final MoneyLines lines;
    private final Connection database;

    private MoneyRun(MoneyLines lines, Connection database) {
        this.lines = lines;
        this.database = database;
    }

    /** What one run cost. */
    private record Cost(int lines, double seconds, double processorSeconds) {
        double perSecond() {
            return lines / seconds;
        }
    }

    public static void main(String[] arguments) throws SQLException {
        var url = System.getenv("DATASOURCES_DEFAULT_URL");
        var username = System.getenv("DATASOURCES_DEFAULT_USERNAME");
        var password = System.getenv("DATASOURCES_DEFAULT_PASSWORD");
        try (var beans = MoneyBeans.over(url, username, password, System.getenv("REDIS_URI"));
                var database = DriverManager.getConnection(url, username, password)) {
            System.exit(new MoneyRun(new MoneyLines(beans), database).run(Integer.parseInt(arguments[0])) ? 0 : 1);
        }
    }

    private boolean run(int count) throws SQLException {
        tell("warm-up", measured(WARM_UP));
        var small = new ArrayList<Cost>();
        for (var turn = 0; turn < SMALL_RUNS; turn++) {
            small.add(measured(SMALL));
        }
        var heapBefore = liveHeap();
        var large = measured(count);
        var heapAfter = liveHeap();
        for (var turn = 0; turn < SMALL_RUNS; turn++) {
            small.add(measured(SMALL));
        }
        var typical = small.stream()
                .sorted((one, other) -> Double.compare(one.seconds(), other.seconds()))
                .toList()
                .get(small.size() / 2);
        tell("1,000 lines, median of ten", typical);
        tell("%,d lines".formatted(count), large);
        var ratio = large.seconds() / count / (typical.seconds() / SMALL);
        var byProcessor = large.processorSeconds() / count / (typical.processorSeconds() / SMALL);
        System.out.printf(
                Locale.ROOT,
                "cost per line, long run to short: %.2f by time, %.2f by processor time; live heap %d MB before, %d MB after%n",
                ratio,
                byProcessor,
                heapBefore,
                heapAfter);
        var kept = promise(
                "%.0f lines/s, at least %.0f".formatted(large.perSecond(), LINES_A_SECOND),
                large.perSecond() >= LINES_A_SECOND);
        kept &= promise(
                "cost per line constant: %.2f, at most %.1f".formatted(ratio, WORST_RATIO), ratio <= WORST_RATIO);
        kept &= promise("memory is flat", heapAfter <= heapBefore * WORST_GROWTH + 4);
        kept &= promise("the check finds every fen explained", MoneyCheck.isWhole(database, System.out));
        return kept;
    }

    /** Only judging, storing and posting is on the clock; the claims that carry the lines are written beside it. */
    private Cost measured(int count) throws SQLException {
        var nanos = 0L;
        var processor = 0L;
        for (var done = 0; done < count; done += MoneyLines.PAGE) {
            var page = lines.page(Math.min(MoneyLines.PAGE, count - done));
            var began = System.nanoTime();
            var busy = processorNanos();
            List<StipendLine> ruled = lines.rule(page);
            processor += processorNanos() - busy;
            nanos += System.nanoTime() - began;
            lines.claim(ruled, ClaimState.APPROVED, MoneyLines.BASE);
        }
        try (var statement = database.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO stipend_claim_step (id, claim_id, seq, move, on_day, at, actor_id, note)"
                            + " SELECT c.id, c.id, 1, 'PASS_SECOND', '2026-10-12', c.since, 'SYSTEM', '' FROM stipend_claim c"
                            + " LEFT JOIN stipend_claim_step s ON s.claim_id = c.id WHERE s.id IS NULL");
        }
        return new Cost(count, nanos / 1e9, processor / 1e9);
    }

    private static void tell(String what, Cost cost) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.2f s  %,8.0f lines/s  %.3f ms of our processor a line%n",
                what,
                cost.seconds(),
                cost.perSecond(),
                cost.processorSeconds() * 1_000 / cost.lines());
    }

    private static boolean promise(String words, boolean kept) {
        System.out.println((kept ? "kept    " : "BROKEN  ") + words);
        return kept;
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long liveHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
