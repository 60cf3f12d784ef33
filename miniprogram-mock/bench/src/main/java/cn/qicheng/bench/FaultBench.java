package cn.qicheng.bench;

import cn.qicheng.bench.MySqlProxy.Trouble;
import cn.qicheng.bench.Windows.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Bad days. Two instances of the product, people who tap and do not give up, and something that breaks while they do. When
 * all are settled, the phones' journal is compared with the database: I1 oversold, I2 lost, I3 twice, I4 miscounted, I6 "sold
 * out" with places left, I8 left without an answer.
 */
final class FaultBench implements AutoCloseable {

    private static final String LIBFAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
    private static final int PEOPLE = 12_000;
    private static final int TAPS_AT_ONCE = 20;
    private static final int POSTS = 2;
    /** Modest: a bad day is about promises, not about speed, and the retries of those who wait come on top. */
    private static final double PER_SECOND = 60;

    private final Scene scene;
    private final boolean quick;
    private final Set<String> only;
    private final MySqlProxy database;
    private final TcpProxy redis;
    private final Windows windows;
    private final Population people;
    private final Map<String, String> throughProxies;
    private final Map<String, String> results = new LinkedHashMap<>();
    private Jvm one;
    private Jvm two;
    private int nextPerson;
    private boolean failed;

    FaultBench(Path backendJar, int firstPort, boolean quick, Set<String> only) throws SQLException {
        this.quick = quick;
        this.only = only;
        say("starting MariaDB, Redis and two instances of the product");
        scene = Scene.open(backendJar, firstPort);
        database = new MySqlProxy(scene.freePort(), scene.servers().mariaDb().port());
        redis = new TcpProxy(scene.freePort(), scene.servers().redis().port());
        throughProxies = Map.of(
                "DATASOURCES_DEFAULT_URL",
                scene.servers()
                        .mariaDb()
                        .jdbcUrl()
                        .replace(":" + scene.servers().mariaDb().port() + "/", ":" + database.port() + "/"),
                "REDIS_URI",
                "redis://127.0.0.1:" + redis.port());
        one = scene.product("one", throughProxies);
        two = scene.product("two", throughProxies);
        windows = new Windows(scene, Population.officer(scene));
        people = Population.graduates(scene, PEOPLE, 1);
    }

    /** Something that breaks while people arrive; returns what it wants to say about it. */
    private interface Breaking {
        String happen() throws Exception;
    }

    boolean run() throws Exception {
        warmUp();
        fault("R1a", "an instance is killed, at random moments", this::killedAtRandom);
        fault("R1b", "an instance is killed before its COMMIT leaves", () -> killedAt(Trouble.CUT_BEFORE_COMMIT));
        fault("R1c", "an instance is killed between COMMIT and answer", () -> killedAt(Trouble.CUT_AFTER_COMMIT));
        fault("R2", "MariaDB is killed under load", this::databaseKilled);
        fault("R4", "Redis is emptied and forgets its scripts, again and again", this::redisFlushed);
        fault("R5a", "Redis is killed", this::redisKilled);
        fault("R5b", "Redis hangs", this::redisHangs);
        fault("R5c", "Redis is full", this::redisFull);
        fault("R5d", "a stale replica of Redis takes over", this::redisStale);
        fault("R6", "a Redis Cluster answers MOVED, then loses a node", this::redisCluster);
        fault("R7a", "the line is cut before COMMIT arrives", () -> lineCut(Trouble.CUT_BEFORE_COMMIT));
        fault("R7b", "the line is cut after COMMIT, before its answer", () -> lineCut(Trouble.CUT_AFTER_COMMIT));
        fault("R7c", "the line to the database is half open", this::lineDeaf);
        fault("R8", "the lines are slow", this::linesSlow);
        fault("R9", "clocks are wrong", this::clocksWrong);
        fault("R10", "twenty identical taps at once", this::identicalTaps);
        fault("R11", "deadlock, lock wait, conflicts of other engines", this::engineErrors);
        fault("R13", "an instance is stopped and wakes up later", this::zombie);
        fault("R14", "giving back and taking, places lowered meanwhile", this::backAndForth);
        System.out.println("\n--- bad days");
        results.forEach((name, result) -> System.out.printf("%-5s %s%n", name, result));
        return !failed;
    }

    Map<String, String> results() {
        return results;
    }

    private void fault(String name, String title, Breaking breaking) throws Exception {
        // "R1" also means R1a and R1b, but not R10.
        if (!only.isEmpty()
                && only.stream().noneMatch(part -> name.replaceAll("[a-z]$", "").equals(part) || name.equals(part))) {
            return;
        }
        say(name + " " + title);
        String said;
        try {
            said = breaking.happen();
        } catch (AssertionError | IOException | IllegalStateException | SQLException broken) {
            failed = true;
            said = "FAIL " + broken.getMessage();
        } finally {
            heal();
        }
        results.put(
                name,
                said.startsWith("FAIL") || said.startsWith("not run")
                        ? said + " · " + title
                        : "pass " + title + " · " + said);
        System.out.println("  " + results.get(name));
    }

    /** Everything as it should be again, whatever the fault has left. */
    private void heal() throws Exception {
        database.disarm();
        database.delay(0);
        redis.delay(0);
        redis.lead(scene.servers().redis().port());
        scene.servers().mariaDb().start();
        if (scene.servers().redis().isRunning()) {
            Signals.send(scene.servers().redis().pid(), "CONT");
        }
        scene.servers().redis().start();
        one = alive(one, "one");
        two = alive(two, "two");
        one.awaitReady("/health");
        two.awaitReady("/health");
    }

    private Jvm alive(Jvm jvm, String name) {
        if (jvm.isAlive()) {
            jvm.signal("CONT");
            return jvm;
        }
        var again = scene.launchProduct(name, jvm.port(), List.of(), throughProxies);
        again.awaitReady("/health");
        return again;
    }

    private void warmUp() throws Exception {
        try {
            traffic(seconds(3), 2, true, () -> "");
        } catch (AssertionError cold) {
            System.out.println("  while warming up: " + cold.getMessage());
        }
    }

    private double seconds(double full) {
        return quick ? full / 2 : full;
    }

    /** People arrive for so long at two posts with too few places; meanwhile it breaks; then everything is checked. */
    private String traffic(double seconds, int placesPerTenTaps, boolean soldOutIsChecked, Breaking breaking)
            throws Exception {
        var arrivals = (int) (seconds * PER_SECOND);
        var window = windows.publish(
                one, POSTS, Math.max(1, arrivals * placesPerTenTaps / 10 / POSTS), Duration.ofSeconds(-2));
        return traffic(window, arrivals, soldOutIsChecked, breaking);
    }

    private String traffic(Window window, int arrivals, boolean soldOutIsChecked, Breaking breaking) throws Exception {
        var path = scene.folder().resolve("journal-" + System.nanoTime() + ".txt");
        var from = people(arrivals);
        var worst = 0L;
        var unsettled = 0;
        String said;
        String codes;
        try (var journal = new Journal(path);
                var crowd = new Crowd(people, journal, one.port(), two.port())) {
            var arriving = Thread.ofVirtual().start(() -> crowd.arrive(window, from, from + arrivals, PER_SECOND));
            Pause.millis(400);
            said = breaking.happen();
            arriving.join();
            crowd.awaitSettled();
            worst = crowd.longestMillis();
            unsettled = crowd.unsettled();
            codes = crowd.codes();
        }
        reconcile(path, List.of(window), soldOutIsChecked, unsettled, codes);
        return String.format(
                Locale.ROOT,
                "%s%d taps settled, the last after %.1f s, told %s",
                said.isEmpty() ? "" : said + "; ",
                arrivals,
                worst / 1000.0,
                codes);
    }

    private int people(int wanted) {
        if (nextPerson + wanted > people.size()) {
            nextPerson = 0;
        }
        var from = nextPerson;
        nextPerson += wanted;
        return from;
    }

    /** Compares the journal on disk with the database; throws with every broken promise. */
    private void reconcile(Path journal, List<Window> opened, boolean soldOutIsChecked, int unsettled, String codes)
            throws SQLException {
        var broken = new HashMap<>(Truth.broken(Truth.books(scene, opened), Journal.read(journal), true));
        if (!soldOutIsChecked) {
            broken.remove("soldOutWhilePlacesLeft");
        }
        if (unsettled > 0) {
            broken.put("unknownForAMinute", unsettled);
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("broken promises " + broken + ", told " + codes);
        }
    }

    private String killedAtRandom() throws Exception {
        var times = quick ? 3 : 20;
        var said = "";
        for (var i = 0; i < times; i++) {
            var victimIsOne = i % 2 == 0;
            said = traffic(3, 6, true, () -> {
                Pause.millis(ThreadLocalRandom.current().nextInt(1_500));
                (victimIsOne ? one : two).kill();
                return "";
            });
            heal();
        }
        return times + " times; last: " + said;
    }

    private String killedAt(Trouble moment) throws Exception {
        var said = new ArrayList<String>();
        for (var i = 0; i < (quick ? 1 : 3); i++) {
            said.add(traffic(3, 6, true, () -> {
                // Both write through the proxy; whoever meets the trouble is cut off, and one of them dies with it.
                database.arm(moment, 1, () -> Signals.send(one.pid(), "KILL"));
                Pause.millis(1_500);
                return "";
            }));
            heal();
        }
        return said.getLast();
    }

    private String databaseKilled() throws Exception {
        return traffic(seconds(8), 6, true, () -> {
            Pause.millis(500);
            scene.servers().mariaDb().kill();
            Pause.millis(1_000);
            scene.servers().mariaDb().start();
            return "";
        });
    }

    private String redisFlushed() throws Exception {
        var quiet = burst(() -> {});
        var flushed = burst(() -> {
            var client = Gauges.client(scene);
            try (var connection = client.connect()) {
                for (var i = 0; i < 8; i++) {
                    connection.sync().flushall();
                    connection.sync().scriptFlush();
                    Pause.millis(250);
                }
            } finally {
                client.shutdown();
            }
        });
        var ratio = flushed / quiet;
        if (ratio < 0.6) {
            throw new AssertionError(String.format(Locale.ROOT, "accepts fell to %.2f of the quiet rate", ratio));
        }
        return String.format(Locale.ROOT, "accepts at %.2f of the quiet rate", ratio)
                + "; "
                + traffic(seconds(4), 6, true, () -> {
                    var client = Gauges.client(scene);
                    try (var connection = client.connect()) {
                        connection.sync().flushall();
                        connection.sync().scriptFlush();
                    } finally {
                        client.shutdown();
                    }
                    return "";
                });
    }

    private interface Meanwhile {
        void happen();
    }

    /** Accepts a second in a closed loop of two seconds, while something happens. */
    private double burst(Meanwhile meanwhile) throws Exception {
        var opened = windows.open(one, 3, 1, people.size());
        var plan = Calls.onceEach(people.size());
        try (var load = new Load(64, one.port(), two.port())) {
            var busy = Thread.ofVirtual().start(meanwhile::happen);
            var answers =
                    load.closed(2, 3 * people.size(), true, Calls.register(Calls.REGISTRATIONS, people, opened, plan));
            busy.join();
            var broken = Truth.broken(Truth.books(scene, opened), Truth.said(answers, people, opened, plan), true);
            if (!broken.isEmpty()) {
                throw new AssertionError("broken promises " + broken);
            }
            return Math.max(1, answers.perSecond(Truth.CREATED));
        }
    }

    private String redisKilled() throws Exception {
        return traffic(seconds(8), 6, true, () -> {
            scene.servers().redis().kill();
            Pause.millis(quick ? 1_500 : 4_000);
            scene.servers().redis().start();
            return "";
        });
    }

    private String redisHangs() throws Exception {
        return traffic(seconds(12), 6, true, () -> {
            Signals.send(scene.servers().redis().pid(), "STOP");
            Pause.millis(quick ? 4_000 : 10_000);
            Signals.send(scene.servers().redis().pid(), "CONT");
            return "";
        });
    }

    private String redisFull() throws Exception {
        return traffic(seconds(6), 6, true, () -> {
            try (var resp = new Resp(scene.servers().redis().port())) {
                resp.call("CONFIG", "SET", "maxmemory", "1");
                Pause.millis(2_000);
                resp.call("CONFIG", "SET", "maxmemory", "0");
            }
            return "";
        });
    }

    private String redisStale() throws Exception {
        try (var replica = RedisProcess.start(scene, scene.freePort(), List.of());
                var resp = new Resp(replica.port())) {
            resp.call(
                    "REPLICAOF",
                    "127.0.0.1",
                    Integer.toString(scene.servers().redis().port()));
            Pause.millis(1_500);
            resp.call("REPLICAOF", "NO", "ONE");
            return traffic(seconds(6), 6, true, () -> {
                redis.lead(replica.port());
                Pause.millis(1_500);
                redis.lead(scene.servers().redis().port());
                return "";
            });
        }
    }

    private String redisCluster() throws Exception {
        try (var cluster = RedisProcess.cluster(scene, 3)) {
            var said = traffic(seconds(6), 6, true, () -> {
                redis.lead(cluster.nodes().getFirst().port());
                Pause.millis(1_000);
                cluster.moveSlots();
                Pause.millis(500);
                cluster.nodes().get(1).kill();
                return "";
            });
            var crossed = cluster.crossSlotErrors();
            if (crossed > 0) {
                throw new AssertionError(crossed + " CROSSSLOT errors");
            }
            return "no CROSSSLOT; " + said;
        }
    }

    private String lineCut(Trouble moment) throws Exception {
        var happened = new int[1];
        var said = traffic(seconds(6), 6, true, () -> {
            database.arm(moment, 6, () -> {});
            Pause.millis((long) (seconds(6) * 700));
            happened[0] = database.disarm();
            return "";
        });
        if (happened[0] == 0) {
            throw new AssertionError("no COMMIT came by: nothing was tried");
        }
        return happened[0] + " times; " + said;
    }

    private String lineDeaf() throws Exception {
        return traffic(seconds(10), 6, true, () -> {
            database.deaf(true);
            Pause.millis(quick ? 2_000 : 5_000);
            database.deaf(false);
            return "";
        });
    }

    private String linesSlow() throws Exception {
        return traffic(seconds(8), 6, true, () -> {
            database.delay(15);
            redis.delay(80);
            Pause.millis((long) (seconds(8) * 500));
            database.delay(0);
            redis.delay(0);
            return "";
        });
    }

    /** The second instance's clock is five minutes fast, later two minutes slow. A window must not open early for that. */
    private String clocksWrong() throws Exception {
        if (!Files.exists(Path.of(LIBFAKETIME))) {
            return "not run: libfaketime is not installed (apt-get install libfaketime)";
        }
        var upcoming = windows.publish(one, POSTS, 40, Duration.ofSeconds(quick ? 45 : 60));
        two.kill();
        two = withClock("+300s", two.port());
        var early = 0;
        var person = people(40);
        for (var i = 0; i < 40; i++) {
            early += told(two, upcoming, person + i) == 201 ? 1 : 0;
        }
        if (early > 0) {
            throw new AssertionError(
                    early + " places were given away five minutes early by an instance whose clock is fast");
        }
        var fast = traffic(seconds(4), 6, false, () -> "");
        two.kill();
        two = withClock("-120s", two.port());
        var slow = traffic(seconds(4), 6, false, () -> "");
        two.kill();
        return "+5 min: " + fast + "; -2 min: " + slow;
    }

    private Jvm withClock(String offset, int port) {
        var environment = new HashMap<>(throughProxies);
        environment.put("LD_PRELOAD", LIBFAKETIME);
        environment.put("FAKETIME", offset);
        environment.put("DONT_FAKE_MONOTONIC", "1");
        environment.put("FAKETIME_NO_CACHE", "1");
        var jvm = scene.launchProduct("two", port, List.of(), environment);
        jvm.awaitReady("/health");
        return jvm;
    }

    private int told(Jvm server, Window window, int person) throws IOException {
        return Http.post(
                        server.port(),
                        Calls.REGISTRATIONS,
                        Calls.body(window.id(), window.positionIds().getFirst()),
                        people.bearer(person),
                        "Idempotency-Key: " + Calls.key(people.id(person), window.id()))
                .status();
    }

    private String identicalTaps() throws Exception {
        var window = windows.publish(one, 1, PEOPLE, Duration.ofSeconds(-2));
        var rounds = quick ? 5 : 20;
        var path = scene.folder().resolve("journal-" + System.nanoTime() + ".txt");
        var from = people(2 * rounds);
        try (var journal = new Journal(path);
                var crowd = new Crowd(people, journal, one.port(), two.port())) {
            for (var i = 0; i < 2 * rounds; i++) {
                var person = from + i;
                var sameKey = i % 2 == 0;
                var all = new ArrayList<Thread>();
                for (var tap = 0; tap < TAPS_AT_ONCE; tap++) {
                    var number = tap;
                    var key = Calls.key(people.id(person), window.id()) + (sameKey ? "" : "-" + tap);
                    all.add(Thread.ofVirtual()
                            .start(() -> crowd.settle(
                                    window, person, window.positionIds().getFirst(), key, number)));
                }
                for (var thread : all) {
                    thread.join();
                }
            }
            reconcile(path, List.of(window), true, crowd.unsettled(), crowd.codes());
            var ids = new HashMap<String, Set<String>>();
            for (var said : Journal.read(path)) {
                if (said.status() >= 300) {
                    throw new AssertionError("an identical tap was told " + said.status());
                }
                ids.computeIfAbsent(said.personId(), unseen -> new HashSet<>()).add(said.registrationId());
            }
            if (ids.size() != 2 * rounds || ids.values().stream().anyMatch(set -> set.size() != 1)) {
                throw new AssertionError("one person was told of several registrations: " + ids);
            }
            return 2 * rounds + " people, " + TAPS_AT_ONCE + " taps each over two instances, half with one key: one"
                    + " registration and one answer each; told " + crowd.codes();
        }
    }

    private String engineErrors() throws Exception {
        var said = new ArrayList<String>();
        record Kind(String name, Trouble where, int code, String state) {}
        for (var kind : List.of(
                new Kind("deadlock 1213", Trouble.ERROR_AT_INSERT, 1213, "40001"),
                new Kind("lock wait 1205", Trouble.ERROR_AT_INSERT, 1205, "HY000"),
                new Kind("write conflict 9007 at COMMIT", Trouble.ERROR_AT_COMMIT, 9007, "HY000"),
                new Kind("deadlock 1213 at COMMIT", Trouble.ERROR_AT_COMMIT, 1213, "40001"))) {
            var happened = new int[1];
            var outcome = traffic(seconds(3), 6, true, () -> {
                database.armError(kind.where(), 4, kind.code(), kind.state());
                Pause.millis((long) (seconds(3) * 800));
                happened[0] = database.disarm();
                return "";
            });
            if (happened[0] == 0) {
                throw new AssertionError(kind.name() + ": no statement came by, nothing was tried");
            }
            said.add(kind.name() + " " + happened[0] + " times: " + outcome);
        }
        said.add("a post locked for 3 s: " + lockedPost());
        return String.join(" | ", said);
    }

    private String lockedPost() throws Exception {
        var window = windows.publish(one, POSTS, 200, Duration.ofSeconds(-2));
        return traffic(window, (int) (seconds(4) * PER_SECOND), true, () -> {
            try (var other = scene.database();
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SELECT * FROM window_post WHERE window_id = '" + window.id() + "' FOR UPDATE");
                Pause.millis(3_000);
                other.rollback();
            }
            return "";
        });
    }

    private String zombie() throws Exception {
        var asleep = quick ? 8_000L : 30_000L;
        return traffic(seconds(6), 6, true, () -> {
            one.signal("STOP");
            Pause.millis(asleep);
            one.signal("CONT");
            return "asleep for " + asleep / 1000 + " s";
        });
    }

    /** People give their place back and tap again at once, while an officer lowers the number of places. */
    private String backAndForth() throws Exception {
        var window = windows.publish(one, POSTS, 60, Duration.ofSeconds(-2));
        var path = scene.folder().resolve("journal-" + System.nanoTime() + ".txt");
        var arrivals = (int) (seconds(6) * PER_SECOND / 2);
        var from = people(arrivals);
        var returned = 0;
        var refusals = 0;
        try (var journal = new Journal(path);
                var crowd = new Crowd(people, journal, one.port(), two.port())) {
            var arriving = Thread.ofVirtual().start(() -> crowd.arrive(window, from, from + arrivals, PER_SECOND / 2));
            var until = System.nanoTime() + (long) (seconds(6) * 1e9);
            var lowered = 60;
            while (System.nanoTime() < until) {
                var holders = List.copyOf(crowd.held().entrySet());
                if (holders.isEmpty()) {
                    Pause.millis(50);
                    continue;
                }
                var holder = holders.get(ThreadLocalRandom.current().nextInt(holders.size()));
                var person = personOf(from, arrivals, holder.getKey());
                var answer = Http.post(
                        two.port(),
                        Calls.REGISTRATIONS + "/" + holder.getValue() + "/withdrawal",
                        "{}",
                        people.bearer(person),
                        "Idempotency-Key: back-" + System.nanoTime());
                if (answer.status() == 200) {
                    returned++;
                    crowd.held().remove(holder.getKey());
                    var post = ThreadLocalRandom.current().nextInt(POSTS);
                    // A new tap, not a repeated one: another key.
                    Thread.ofVirtual()
                            .start(() -> crowd.settle(
                                    window, person, window.positionIds().get(post), "again-" + System.nanoTime(), 0));
                }
                if (lowered > 40) {
                    lowered -= 2;
                    for (var position : window.positionIds()) {
                        refusals += windows.setPlaces(one, window, position, lowered) ? 0 : 1;
                    }
                }
            }
            arriving.join();
            Pause.millis(300);
            crowd.awaitSettled();
            Pause.millis(1_000);
            reconcile(path, List.of(window), false, crowd.unsettled(), crowd.codes());
            return returned + " gave back and tapped again, the officer lowered the places of each post to " + lowered
                    + " and was refused " + refusals + " times because more were taken; told " + crowd.codes();
        }
    }

    private int personOf(int from, int count, String id) {
        for (var i = from; i < from + count; i++) {
            if (people.id(i).equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static void say(String text) {
        System.out.println("=== " + text);
    }

    @Override
    public void close() {
        database.close();
        redis.close();
        scene.close();
    }
}
