package cn.qicheng.bench;

import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The shapes of a real morning: an opening with three taps each, people who look again and again, a long quiet load. */
final class Workloads {

    private static final int CONNECTIONS = 512;
    private static final int PLACES = 500;
    private static final int TAPS = 3;
    private static final double OPENING_SECONDS = 8;

    private final Scene scene;
    private final Jvm product;
    private final Jvm second;
    private final Windows windows;
    private final Population people;
    private final Report report;
    private final Supplier<RedisCommands<String, String>> redis;
    private final List<String> tables;

    Workloads(
            Scene scene,
            Jvm product,
            Jvm second,
            Windows windows,
            Population people,
            Report report,
            Supplier<RedisCommands<String, String>> redis,
            List<String> tables) {
        this.scene = scene;
        this.product = product;
        this.second = second;
        this.windows = windows;
        this.people = people;
        this.report = report;
        this.redis = redis;
        this.tables = tables;
    }

    void run(int soakSeconds) throws SQLException, IOException {
        System.out.println("=== workloads");
        opening("W1 opening", people.size() / 5, product.port());
        opening("W8 opening, two instances", people.size() / 5, product.port(), second.port());
        windows.clear(tables);
        if (soakSeconds > 0) {
            soak(soakSeconds);
        }
    }

    /** W1: 500 places, 80 % of the people in the first 3 seconds, three taps each, two instances or one. */
    private void opening(String name, int guests, int... ports) throws SQLException, IOException {
        var opened = List.of(windows.publish(product, 1, PLACES, Duration.ofSeconds(-1)));
        var plan = Calls.storm(guests);
        var schedule = Schedule.opening(guests * TAPS, 0.8, 3, OPENING_SECONDS, 11);
        try (var load = new Load(CONNECTIONS, ports)) {
            var before = Gauges.read(scene, redis.get(), product, second);
            var answers = load.open(schedule, true, Calls.register(Calls.REGISTRATIONS, people, opened, plan));
            var spent = Gauges.read(scene, redis.get(), product, second).since(before);
            var broken = Truth.broken(Truth.books(scene, opened), Truth.said(answers, people, opened, plan), true);
            report.broken(broken);
            var measured = Measured.of(answers.perSecond(), answers, spent, answers.answered(), answers.codes());
            report.step(name, measured);
            System.out.printf("  %-22s %s %s%n", name, measured.line(), broken.isEmpty() ? "" : "BROKEN " + broken);
        }
    }

    /** Reads and taps at a tenth of what is possible, for long; the heap after a collection must not grow. */
    private void soak(int seconds) throws SQLException, IOException {
        System.out.println("=== soak, " + seconds + " s");
        var heaps = new ArrayList<Long>();
        var resident = new ArrayList<Long>();
        var rounds = Math.max(4, seconds / 20);
        for (var i = 0; i < rounds; i++) {
            var opened = windows.open(product, 1, 1, PLACES);
            var plan = Calls.storm(people.size());
            try (var load = new Load(CONNECTIONS / 4, product.port())) {
                var answers = load.open(
                        Schedule.steady(500, seconds * 1.0 / rounds - 1),
                        true,
                        Calls.register(Calls.REGISTRATIONS, people, opened, plan));
                report.broken(
                        Truth.broken(Truth.books(scene, opened), Truth.said(answers, people, opened, plan), true));
            }
            heaps.add(product.liveHeapBytes() / 1024);
            resident.add(Jvm.residentKb(product.pid()));
        }
        var third = Math.max(1, rounds / 3);
        var early = average(heaps.subList(third, 2 * third));
        var late = average(heaps.subList(heaps.size() - third, heaps.size()));
        report.note(
                "soak " + seconds + " s",
                String.format(
                        Locale.ROOT,
                        "live heap %.1f MB in the second third, %.1f MB in the last (%+.1f %%); resident %.0f to %.0f"
                                + " MB",
                        early / 1024,
                        late / 1024,
                        100 * (late / early - 1),
                        resident.getFirst() / 1024.0,
                        resident.getLast() / 1024.0));
    }

    private static double average(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElse(0);
    }
}
