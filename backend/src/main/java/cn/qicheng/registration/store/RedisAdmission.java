package cn.qicheng.registration.store;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Redis whether a tap may go on to the writer. Redis limits and remembers over all processes and decides nothing: no
 * answer within {@link #LIMIT}, no connection, nothing known of the post all mean "go on", and the database decides.
 *
 * <p>Those who tap in one window while a question is out share the next one, whatever the post. One watchdog looks at the
 * oldest question instead of a timer for each. After a failure Redis is left alone for {@link #REST}.
 */
@Singleton
class RedisAdmission {

    static final long GO_ON = 0;
    static final long TOO_MANY = -3;
    static final long CLOSED = -4;

    /** This and below: not open yet, {@code -1000 - milliseconds}. */
    static final long NOT_OPEN = -1000;

    static final Duration LIMIT = Duration.ofMillis(50);
    static final Duration REST = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(RedisAdmission.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration HINT_KEPT = Duration.ofSeconds(30);

    /** What has not changed is told again after this time, in case Redis has lost it. */
    private static final Duration TOLD_AGAIN = Duration.ofSeconds(3);

    /** Far enough away, and a number that Lua keeps exactly. */
    private static final long NEVER_MILLIS = 1L << 50;

    private static final int PEOPLE_AT_ONCE = 128;

    private final BeanProvider<RedisClient> clients;
    private final RushClock clock;
    private final boolean wanted;
    private final long tapEveryMillis;
    private final int tapsAtOnce;
    private final String admit;
    private final String settle;
    private final String publish;
    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Said> lastSaid = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Question> unanswered = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("admission").factory());
    private volatile @Nullable Link link;

    /** Of the one thread that keeps the link. */
    private boolean toldAway;

    private volatile long restUntilNanos = System.nanoTime();

    /** A connection with the scripts loaded. */
    private record Link(
            StatefulRedisConnection<String, String> connection, String admit, String settle, String publish) {

        RedisAsyncCommands<String, String> commands() {
            return connection.async();
        }
    }

    RedisAdmission(
            BeanProvider<RedisClient> clients,
            RushClock clock,
            ResourceResolver resources,
            @Value("${qicheng.registration.admission}") boolean wanted,
            @Value("${qicheng.registration.tap-every}") Duration tapEvery,
            @Value("${qicheng.registration.taps-at-once}") int tapsAtOnce) {
        this.clients = clients;
        this.clock = clock;
        this.wanted = wanted;
        this.tapEveryMillis = tapEvery.toMillis();
        this.tapsAtOnce = tapsAtOnce;
        this.admit = script(resources, "admit");
        this.settle = script(resources, "settle");
        this.publish = script(resources, "publish");
    }

    @PostConstruct
    void start() {
        if (wanted) {
            watchdog.scheduleWithFixedDelay(this::giveUpOnLate, 10, 10, TimeUnit.MILLISECONDS);
            // On its own thread: a connection attempt may hang, the watchdog must not.
            Thread.ofVirtual().name("admission-link").start(this::keepLinked);
        }
    }

    @PreDestroy
    void stop() {
        watchdog.shutdownNow();
        var now = link;
        if (now != null) {
            now.connection().close();
        }
    }

    /** Calls {@code then} once, with one of the codes of {@code admit.lua}. Never blocks. */
    void ask(PlaceLine line, String personId, LongConsumer then) {
        if (usable() == null) {
            then.accept(GO_ON);
            return;
        }
        var question = new Question(line, personId, then);
        unanswered.add(question);
        gates.computeIfAbsent(line.windowId(), unseen -> new Gate(line.windowId()))
                .add(question);
    }

    /**
     * The people of one post who were answered in a batch.
     *
     * @param taken places that were just taken
     * @param peopleAndIds each person, and the id of the registration or nothing
     */
    record Settled(PlaceLine line, int taken, List<String> peopleAndIds) {}

    /** After the commit: who holds a place, whose lease ends. Lost, it costs a little freshness. */
    void settled(Collection<Settled> posts) {
        var now = usable();
        if (now == null) {
            return;
        }
        var byWindow = new HashMap<String, List<Settled>>();
        posts.forEach(post -> byWindow.computeIfAbsent(post.line().windowId(), unseen -> new ArrayList<>())
                .add(post));
        byWindow.values().forEach(ofWindow -> settle(now, ofWindow));
    }

    private void settle(Link now, List<Settled> posts) {
        var keys = new ArrayList<String>(3 * posts.size());
        var arguments = new ArrayList<String>();
        arguments.add(String.valueOf(KEPT.toMillis()));
        for (var post : posts) {
            addKeys(keys, post.line());
            arguments.add(String.valueOf(post.taken()));
            arguments.add(String.valueOf(post.peopleAndIds().size() / 2));
            arguments.addAll(post.peopleAndIds());
        }
        watch(now.commands()
                .evalsha(
                        now.settle(),
                        ScriptOutputType.INTEGER,
                        keys.toArray(String[]::new),
                        arguments.toArray(String[]::new)));
    }

    /**
     * What the database says now of the posts of a window; learns Redis' time by the way. If it is as it was said before,
     * only the time is asked; all of it is said again after a while.
     */
    void publish(String windowId, long opensAtMillis, long closesAtMillis, Map<PlaceLine, Integer> left) {
        var now = usable();
        if (now == null) {
            return;
        }
        var said = new Said(opensAtMillis, closesAtMillis, Map.copyOf(left), System.nanoTime());
        var before = lastSaid.put(windowId, said);
        var news = left;
        if (before != null && before.stillSays(said)) {
            lastSaid.put(windowId, before);
            news = Map.of();
        }
        var byRedis = clock.followsRedis();
        var keys = new ArrayList<String>(news.size());
        var arguments = new ArrayList<String>(news.size() + 3);
        arguments.add(String.valueOf(byRedis ? opensAtMillis : 0));
        arguments.add(String.valueOf(byRedis ? closesAtMillis : NEVER_MILLIS));
        arguments.add(String.valueOf(HINT_KEPT.toMillis()));
        news.forEach((line, places) -> {
            keys.add(key(line, "meta"));
            arguments.add(String.valueOf(places));
        });
        watch(now.commands()
                        .<Long>evalsha(
                                now.publish(),
                                ScriptOutputType.INTEGER,
                                keys.toArray(String[]::new),
                                arguments.toArray(String[]::new)))
                .thenAccept(clock::learn);
    }

    /** Nothing more is said of windows other than these. */
    void onlyOf(Set<String> windowIds) {
        lastSaid.keySet().retainAll(windowIds);
        gates.keySet().retainAll(windowIds);
    }

    private record Said(long opensAt, long closesAt, Map<PlaceLine, Integer> left, long atNanos) {

        boolean stillSays(Said other) {
            return opensAt == other.opensAt
                    && closesAt == other.closesAt
                    && left.equals(other.left)
                    && other.atNanos - atNanos < TOLD_AGAIN.toNanos();
        }
    }

    private <T> CompletionStage<T> watch(CompletionStage<T> command) {
        command.whenComplete((reply, failed) -> {
            if (failed != null) {
                rest(failed);
            }
        });
        return command;
    }

    private @Nullable Link usable() {
        var now = link;
        return now != null && now.connection().isOpen() && System.nanoTime() - restUntilNanos >= 0 ? now : null;
    }

    private long rest(Throwable failed) {
        if (System.nanoTime() - restUntilNanos >= 0) {
            LOG.warn("taps are not asked about in Redis for {} ms: {}", REST.toMillis(), failed.toString());
        }
        if (failed instanceof RedisNoScriptException) {
            // Redis was restarted with nothing in it: the keeper loads the scripts again.
            link = null;
        }
        lastSaid.clear();
        restUntilNanos = System.nanoTime() + REST.toNanos();
        return GO_ON;
    }

    private void giveUpOnLate() {
        var now = System.nanoTime();
        for (Question oldest; (oldest = unanswered.peek()) != null; unanswered.poll()) {
            if (!oldest.answered.get()) {
                if (now - oldest.askedAt < LIMIT.toNanos()) {
                    return;
                }
                restUntilNanos = now + REST.toNanos();
                oldest.answer(GO_ON);
            }
        }
    }

    private void keepLinked() {
        while (!watchdog.isShutdown()) {
            var now = link;
            if (now == null || !now.connection().isOpen()) {
                connect(now);
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void connect(@Nullable Link broken) {
        try {
            if (broken != null) {
                broken.connection().close();
            }
            var connection = clients.get().connect();
            connection.setTimeout(Duration.ofSeconds(1));
            var commands = connection.sync();
            lastSaid.clear();
            link = new Link(
                    connection, commands.scriptLoad(admit), commands.scriptLoad(settle), commands.scriptLoad(publish));
            toldAway = false;
        } catch (RuntimeException away) {
            link = null;
            if (!toldAway) {
                LOG.warn("windows go on without Redis until it is back: {}", away.toString());
                toldAway = true;
            }
        }
    }

    private static void addKeys(List<String> keys, PlaceLine line) {
        keys.add(key(line, "meta"));
        keys.add(key(line, "lease"));
        keys.add(key(line, "done"));
    }

    private static String key(PlaceLine line, String kind) {
        return "{w:" + line.windowId() + "}:" + line.positionId() + ":" + kind;
    }

    private static String script(ResourceResolver resources, String name) {
        var path = "classpath:redis/registration/" + name + ".lua";
        try (var in = resources
                .getResourceAsStream(path)
                .orElseThrow(() -> new IllegalStateException("script missing: " + path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static final class Question {

        private final PlaceLine line;
        private final String personId;
        private final LongConsumer then;
        private final long askedAt = System.nanoTime();
        private final AtomicBoolean answered = new AtomicBoolean();

        Question(PlaceLine line, String personId, LongConsumer then) {
            this.line = line;
            this.personId = personId;
            this.then = then;
        }

        /** The reply and the watchdog may race; the first wins. */
        void answer(long code) {
            if (answered.compareAndSet(false, true)) {
                then.accept(code);
            }
        }
    }

    /** One question at a time for a window; whoever comes meanwhile shares the next one. */
    private final class Gate {

        private final String taps;
        private final ConcurrentLinkedQueue<Question> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean out = new AtomicBoolean();

        Gate(String windowId) {
            this.taps = "{w:" + windowId + "}:taps";
        }

        void add(Question question) {
            waiting.add(question);
            send();
        }

        private void send() {
            while (!waiting.isEmpty() && out.compareAndSet(false, true)) {
                var group = new ArrayList<Question>();
                for (Question next; group.size() < PEOPLE_AT_ONCE && (next = waiting.poll()) != null; ) {
                    group.add(next);
                }
                var now = usable();
                if (group.isEmpty() || now == null) {
                    out.set(false);
                    group.forEach(question -> question.answer(GO_ON));
                    continue;
                }
                ask(now, group);
                return;
            }
        }

        private void ask(Link now, List<Question> group) {
            var keys = new ArrayList<String>();
            keys.add(taps);
            var posts = new HashMap<String, String>();
            var arguments = new String[2 * group.size() + 3];
            arguments[0] = String.valueOf(LEASE.toMillis());
            arguments[1] = String.valueOf(tapEveryMillis);
            arguments[2] = String.valueOf(tapsAtOnce);
            for (int i = 0; i < group.size(); i++) {
                var question = group.get(i);
                arguments[2 * i + 3] = question.personId;
                arguments[2 * i + 4] = posts.computeIfAbsent(question.line.positionId(), unseen -> {
                    addKeys(keys, question.line);
                    return String.valueOf(posts.size());
                });
            }
            now.commands()
                    .<List<Long>>evalsha(now.admit(), ScriptOutputType.MULTI, keys.toArray(String[]::new), arguments)
                    .whenComplete((codes, failed) -> {
                        out.set(false);
                        // The next group leaves before this one is worked on.
                        send();
                        for (int i = 0; i < group.size(); i++) {
                            group.get(i).answer(failed == null ? codes.get(i) : rest(failed));
                        }
                    });
        }
    }
}
