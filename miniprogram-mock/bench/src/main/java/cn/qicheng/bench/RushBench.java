package cn.qicheng.bench;

import cn.qicheng.bench.Calls.Plan;
import cn.qicheng.bench.Windows.Window;
import cn.qicheng.bench.peer.AdmissionFloor;
import cn.qicheng.bench.peer.PeerServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The comparison: in every round each design takes its turn, and only ratios within a round count. */
final class RushBench implements AutoCloseable {

    private static final int CONNECTIONS = 256;
    private static final int ZIPF_POSTS = 200;
    private static final double ZIPF_EXPONENT = 1.1;
    private static final int LEARNERS = 1_000;
    private static final double WARM_UP_FACTOR = 2;
    private static final int SOLD_OUT_PLACES = 500;
    private static final String GZIP = "Accept-Encoding: gzip";
    private static final Set<String> STEPS = Set.of(
            "bare json",
            "admission floor",
            "p1 hot row",
            "p2 row by row",
            "p2 batching",
            "p3 slots",
            "ours",
            "ours, 200 posts",
            "ours, Redis gone",
            "ours, two instances",
            "ours, sold out",
            "list 304",
            "list 200",
            "token json at half",
            "ours at half");

    /** How long and how much; the quick one fits into five minutes. */
    record Size(int people, double seconds, int rounds, int classicRequests, boolean workloads, int soakSeconds) {

        static final Size QUICK = new Size(20_000, 2, 3, 2_000, false, 0);
        static final Size FULL = new Size(50_000, 4, 5, 5_000, true, 600);
    }

    private final Scene scene;
    private final Size size;
    private final Set<String> only;
    private final Report report = new Report();
    private final RedisClient redisClient;
    private RedisCommands<String, String> redis;
    private final Jvm product;
    private final Jvm second;
    private final Jvm peers;
    private final Jvm batching;
    private final Jvm admission;
    private final Windows windows;
    private final Population people;
    private final List<String> tables;
    private Map<String, Measured> round = new LinkedHashMap<>();
    private boolean counts;

    RushBench(Path backendJar, int firstPort, Size size, Set<String> only) throws SQLException, IOException {
        this.size = size;
        this.only = only;
        say("starting MariaDB, Redis and the product");
        scene = Scene.open(backendJar, firstPort);
        redisClient = Gauges.client(scene);
        redis = redisClient.connect().sync();
        product = scene.product("product", Map.of());
        var officer = Population.officer(scene);
        windows = new Windows(scene, officer);
        var lesson = Lesson.taken(scene, product, windows, Population.graduates(scene, LEARNERS, 98));
        var template = lesson.template();
        tables = lesson.tables();
        var written = new LinkedHashMap<String, Integer>();
        template.tables()
                .forEach(table -> written.put(table.name(), table.rows().size()));
        say("one registration writes " + written + " and moves the count of its post");
        report.note("rows of one registration", written.toString());
        people = Population.graduates(scene, size.people(), 1);
        say(people.size() + " people seeded");
        second = scene.product("product-2", Map.of());
        createSlots();
        peers = scene.peer("peers", PeerServer.class, Map.of());
        batching = scene.peer("peers-batching", PeerServer.class, Map.of("bench.p2.batch", "true"));
        admission = scene.peer("admission", AdmissionFloor.class, Map.of());
    }

    Report run() throws SQLException, IOException {
        say("warming up: one round that does not count");
        round();
        counts = true;
        for (var n = 1; n <= size.rounds(); n++) {
            say("round " + n + " of " + size.rounds());
            round();
            ratios();
        }
        if (size.workloads()) {
            new Workloads(scene, product, second, windows, people, report, this::redis, tables).run(size.soakSeconds());
        }
        if (wanted("p2")) {
            classicKilled();
        }
        return report;
    }

    private void round() throws SQLException, IOException {
        round = new LinkedHashMap<>();
        step("bare json", () -> read(peers, Calls.get("/floor/json")));
        step("admission floor", this::admissionFloor);
        step("p1 hot row", () -> accepts(peers, "/p1", 1, false, true));
        step("p2 row by row", () -> classic(peers, size.classicRequests()));
        step("p2 batching", () -> classic(batching, size.classicRequests() * 4));
        step("p3 slots", this::slots);
        step("ours", () -> accepts(product, "", 1, true, true));
        step("ours, 200 posts", () -> accepts(product, "", ZIPF_POSTS, true, true));
        step("ours, Redis gone", this::withoutRedis);
        step("ours, two instances", this::twoInstances);
        step("ours, sold out", this::soldOut);
        lists();
        var half = round.containsKey("ours") ? round.get("ours").rate() / 2 : 0;
        if (half > 1) {
            step("token json at half", () -> open(peers, half, Calls.getSignedIn("/floor/token-json", people)));
            step("ours at half", () -> oursAt(half));
        }
    }

    private void ratios() {
        ratio("ours_vs_p1", "ours", "p1 hot row");
        ratio("ours_vs_p2_durable", "ours", "p2 row by row");
        ratio("ours_vs_p2_batched", "ours", "p2 batching");
        ratio("accepts_vs_admission_ceiling", "ours", "admission floor");
        ratio("soldout_vs_bare", "ours, sold out", "bare json");
        ratio("list304_vs_bare", "list 304", "bare json");
        ratio("list200_vs_bare", "list 200", "bare json");
        ratio("redis_gone_vs_there", "ours, Redis gone", "ours");
        ratio("two_instances_vs_one", "ours, two instances", "ours");
        ratio("zipf_vs_one_post", "ours, 200 posts", "ours");
        var ours = round.get("ours at half");
        var token = round.get("token json at half");
        if (ours != null && token != null) {
            report.ratio("p99_vs_token_json", ours.p99() / token.p99());
        }
    }

    private void ratio(String name, String above, String below) {
        var a = round.get(above);
        var b = round.get(below);
        if (a != null && b != null && b.rate() > 0) {
            report.ratio(name, a.rate() / b.rate());
            report.byCpu(name, b.cpuMillis() / a.cpuMillis());
        }
    }

    private interface Step {
        Measured take() throws SQLException, IOException;
    }

    /** A fresh JVM is ten times slower; what it does then must not be counted for or against anybody. */
    private double seconds() {
        return counts ? size.seconds() : WARM_UP_FACTOR * size.seconds();
    }

    /** The whole name of a step means that one and no other; part of a name means all that contain it. */
    private boolean wanted(String name) {
        return only.isEmpty()
                || only.stream().anyMatch(part -> STEPS.contains(part) ? name.equals(part) : name.contains(part));
    }

    private void step(String name, Step step) throws SQLException, IOException {
        if (!wanted(name)) {
            return;
        }
        // Also drops what a design still owes from its last turn: nobody shall pay for it in another one's.
        windows.clear(tables);
        var measured = step.take();
        round.put(name, measured);
        if (counts) {
            report.step(name, measured);
        }
        System.out.printf("  %-22s %s%n", name, measured.line());
    }

    private Measured read(Jvm server, Load.Requests requests) throws SQLException {
        try (var load = new Load(CONNECTIONS, server.port())) {
            var before = gauges(server);
            var answers = load.closed(seconds(), Load.CAPACITY, false, requests);
            return measured(answers, gauges(server).since(before));
        }
    }

    private Measured open(Jvm server, double rate, Load.Requests requests) throws SQLException {
        try (var load = new Load(CONNECTIONS, server.port())) {
            var before = gauges(server);
            var answers = load.open(Schedule.steady(rate, seconds()), false, requests);
            return measured(answers, gauges(server).since(before));
        }
    }

    private Measured admissionFloor() throws SQLException, IOException {
        var opened = windows.open(product, 3, 1, size.people());
        for (var window : opened) {
            redis.hset(
                    "{p:" + window.positionIds().getFirst() + "}:meta",
                    Map.of("state", "OPEN", "openMs", "0", "closeMs", "9999999999999", "remaining", "9000000"));
        }
        var requests = Calls.register(Calls.REGISTRATIONS, people, opened, Calls.onceEach(people.size()));
        try (var load = new Load(CONNECTIONS, admission.port())) {
            var before = gauges(admission);
            var answers = load.closed(seconds(), 3 * people.size(), false, requests);
            return measured(answers, gauges(admission).since(before));
        } finally {
            redis.flushall();
        }
    }

    private Measured accepts(Jvm server, String prefix, int posts, boolean counted, boolean check)
            throws SQLException, IOException {
        return acceptsAt(new Jvm[] {server}, prefix, posts, counted && check);
    }

    private Measured acceptsAt(Jvm[] servers, String prefix, int posts, boolean counted)
            throws SQLException, IOException {
        var opened = windows.open(product, 3, posts, size.people());
        return acceptsIn(opened, servers, prefix, posts, counted);
    }

    private Measured acceptsIn(List<Window> opened, Jvm[] servers, String prefix, int posts, boolean counted)
            throws SQLException {
        var plan = posts == 1 ? Calls.onceEach(people.size()) : Calls.zipf(people.size(), posts, ZIPF_EXPONENT);
        var ports = new int[servers.length];
        for (var i = 0; i < ports.length; i++) {
            ports[i] = servers[i].port();
        }
        try (var load = new Load(CONNECTIONS, ports)) {
            var before = gauges(servers);
            var answers = load.closed(
                    seconds(),
                    opened.size() * people.size(),
                    true,
                    Calls.register(prefix + Calls.REGISTRATIONS, people, opened, plan));
            return judged(answers, gauges(servers).since(before), opened, plan, counted || prefix.equals("/p1"));
        }
    }

    private Measured oursAt(double rate) throws SQLException, IOException {
        var opened = windows.open(product, 3, 1, size.people());
        var plan = Calls.onceEach(people.size());
        try (var load = new Load(CONNECTIONS, product.port())) {
            var before = gauges(product);
            var answers = load.open(
                    Schedule.steady(rate, seconds()), true, Calls.register(Calls.REGISTRATIONS, people, opened, plan));
            return judged(answers, gauges(product).since(before), opened, plan, true);
        }
    }

    private Measured soldOut() throws SQLException, IOException {
        var opened = windows.open(product, 1, 1, SOLD_OUT_PLACES);
        var plan = Calls.storm(people.size());
        var requests = Calls.register(Calls.REGISTRATIONS, people, opened, plan);
        try (var load = new Load(CONNECTIONS, product.port())) {
            fill(load, requests, opened);
            var before = gauges(product);
            var answers = load.closed(seconds(), Load.CAPACITY, true, requests);
            var books = Truth.books(scene, opened);
            keep(Truth.broken(books, Truth.said(answers, people, opened, plan), true));
            return measured(answers, gauges(product).since(before));
        }
    }

    /** Until the last place is gone, however slow the machine is; otherwise something else would be measured. */
    private void fill(Load load, Load.Requests requests, List<Window> opened) throws SQLException {
        for (var i = 0; i < 60; i++) {
            load.closed(1, Load.CAPACITY, false, requests);
            if (Truth.books(scene, opened).posts().stream().allMatch(post -> post.taken() >= post.quota())) {
                return;
            }
        }
        throw new IllegalStateException("the post was not sold out within a minute");
    }

    private Measured twoInstances() throws SQLException, IOException {
        return acceptsAt(new Jvm[] {product, second}, "", 1, true);
    }

    private Measured withoutRedis() throws SQLException, IOException {
        var opened = windows.open(product, 3, 1, size.people());
        scene.servers().redis().stop();
        try {
            return acceptsIn(opened, new Jvm[] {product}, "", 1, true);
        } finally {
            scene.servers().redis().start();
            redis = redisClient.connect().sync();
            Pause.millis(1_500);
        }
    }

    private void lists() throws SQLException, IOException {
        if (!wanted("list 304") && !wanted("list 200")) {
            return;
        }
        var window = windows.publish(product, ZIPF_POSTS, 10, java.time.Duration.ofMinutes(5));
        var path = Windows.PATH + "/" + window.id() + "/positions?size=20";
        var etag = Http.get(product.port(), path).headers().get("etag");
        step("list 304", () -> read(product, Calls.get(path, "If-None-Match: " + etag, GZIP)));
        step("list 200", () -> read(product, Calls.get(path, GZIP)));
    }

    /** P2 answers first and writes later: the rate that counts is that of the rows being there. */
    private Measured classic(Jvm server, int requests) throws SQLException, IOException {
        var opened = windows.open(product, 1, 1, people.size());
        redis.set("{p:" + opened.getFirst().positionIds().getFirst() + "}:stock", String.valueOf(people.size()));
        var plan = Calls.onceEach(people.size());
        var count = Math.min(requests, people.size());
        var durableBefore = durable(server);
        try (var load = new Load(CONNECTIONS, server.port())) {
            var before = gauges(server);
            var start = System.nanoTime();
            var answers =
                    load.closed(60, count, true, Calls.register("/p2" + Calls.REGISTRATIONS, people, opened, plan));
            var unwritten = count - (durable(server) - durableBefore);
            while (durable(server) - durableBefore < count && System.nanoTime() - start < 60e9) {
                Pause.millis(5);
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            var broken = Truth.broken(Truth.books(scene, opened), Truth.said(answers, people, opened, plan), true);
            return Measured.of(
                    count / seconds,
                    answers,
                    gauges(server).since(before),
                    count,
                    String.format(
                            Locale.ROOT,
                            "%s, answered at %.0f/s with %d \"successes\" not yet written, broken %s",
                            answers.codes(),
                            answers.perSecond(),
                            unwritten,
                            broken));
        } finally {
            redis.flushall();
        }
    }

    private static int durable(Jvm server) throws IOException {
        return Integer.parseInt(Http.get(server.port(), "/p2/durable").body().split(" ", -1)[0]);
    }

    /** What becomes of the classic's "successes" when its process is killed in the middle of them. */
    private void classicKilled() throws SQLException, IOException {
        var victim = scene.peer("peers-killed", PeerServer.class, Map.of());
        var opened = windows.open(product, 1, 1, people.size());
        redis.set("{p:" + opened.getFirst().positionIds().getFirst() + "}:stock", String.valueOf(people.size()));
        var plan = Calls.onceEach(people.size());
        try (var load = new Load(CONNECTIONS, victim.port())) {
            var answers =
                    load.closed(30, 2_000, true, Calls.register("/p2" + Calls.REGISTRATIONS, people, opened, plan));
            victim.kill();
            report.note(
                    "p2 killed after 2000 answers",
                    "broken: "
                            + Truth.broken(
                                    Truth.books(scene, opened), Truth.said(answers, people, opened, plan), true));
        }
        redis.flushall();
    }

    private Measured slots() throws SQLException, IOException {
        var opened = windows.open(product, 1, 1, people.size());
        var window = opened.getFirst();
        try (var database = scene.database();
                var statement = database.createStatement()) {
            statement.execute("TRUNCATE TABLE bench_slot");
            statement.execute("INSERT INTO bench_slot (position_id, seq) SELECT '"
                    + window.positionIds().getFirst() + "', seq FROM seq_1_to_" + people.size());
        }
        return acceptsIn(opened, new Jvm[] {peers}, "/p3", 1, false);
    }

    private void createSlots() throws SQLException {
        try (var database = scene.database();
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE bench_slot (position_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin"
                    + " NOT NULL, seq INT NOT NULL, registration_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin"
                    + " NULL, PRIMARY KEY (position_id, seq), KEY ix_bench_slot_free (position_id, registration_id))");
        }
    }

    private Measured judged(Answers answers, Gauges spent, List<Window> opened, Plan plan, boolean counted)
            throws SQLException {
        keep(Truth.broken(Truth.books(scene, opened), Truth.said(answers, people, opened, plan), counted));
        var accepted = answers.count(Truth.CREATED);
        return Measured.of(answers.perSecond(Truth.CREATED), answers, spent, accepted, answers.codes());
    }

    private void keep(Map<String, Integer> broken) {
        if (!broken.isEmpty()) {
            System.out.println("!! BROKEN " + broken);
            report.broken(broken);
        }
    }

    private Gauges gauges(Jvm... servers) throws SQLException {
        return Gauges.read(scene, redis, servers);
    }

    private RedisCommands<String, String> redis() {
        return redis;
    }

    private static Measured measured(Answers answers, Gauges spent) {
        return Measured.of(answers.perSecond(), answers, spent, answers.answered(), answers.codes());
    }

    private static void say(String text) {
        System.out.println("=== " + text);
    }

    @Override
    public void close() {
        redisClient.shutdown();
        scene.close();
    }
}
