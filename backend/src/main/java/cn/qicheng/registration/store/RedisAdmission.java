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
import java.util.List;
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
 * <p>Those who tap for one post while a question is out share the next one. One watchdog looks at the oldest question
 * instead of a timer for each. After a failure Redis is left alone for {@link #REST}.
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
    private static final Duration HINT_KEPT = Duration.ofSeconds(10);

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
    private final ConcurrentLinkedQueue<Question> unanswered = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("admission").factory());
    private volatile @Nullable Link link;
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
        var question = new Question(personId, then);
        unanswered.add(question);
        gates.computeIfAbsent(tag(line), unseen -> new Gate(line)).add(question);
    }

    /** After the commit: who holds a place, whose lease ends. Lost, it costs a little freshness. */
    void settled(PlaceLine line, int taken, Collection<String> peopleAndIds) {
        var now = usable();
        if (now == null) {
            return;
        }
        var arguments = new ArrayList<String>(peopleAndIds.size() + 2);
        arguments.add(String.valueOf(taken));
        arguments.add(String.valueOf(KEPT.toMillis()));
        arguments.addAll(peopleAndIds);
        watch(now.commands()
                .evalsha(
                        now.settle(),
                        ScriptOutputType.INTEGER,
                        new String[] {key(line, "meta"), key(line, "lease"), key(line, "done")},
                        arguments.toArray(String[]::new)));
    }

    /** What the database says now of a post; learns Redis' time by the way. */
    void publish(PlaceLine line, long opensAtMillis, long closesAtMillis, int left) {
        var now = usable();
        if (now == null) {
            return;
        }
        var byRedis = clock.followsRedis();
        watch(now.commands()
                        .<Long>evalsha(
                                now.publish(),
                                ScriptOutputType.INTEGER,
                                new String[] {key(line, "meta")},
                                String.valueOf(byRedis ? opensAtMillis : 0),
                                String.valueOf(byRedis ? closesAtMillis : NEVER_MILLIS),
                                String.valueOf(left),
                                String.valueOf(HINT_KEPT.toMillis())))
                .thenAccept(clock::learn);
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
        if (failed instanceof RedisNoScriptException) {
            // Redis was restarted with nothing in it: the keeper loads the scripts again.
            link = null;
        }
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
            link = new Link(
                    connection, commands.scriptLoad(admit), commands.scriptLoad(settle), commands.scriptLoad(publish));
        } catch (RuntimeException away) {
            link = null;
            LOG.debug("the window goes on without Redis: {}", away.toString());
        }
    }

    private static String tag(PlaceLine line) {
        return line.windowId() + line.positionId();
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

        private final String personId;
        private final LongConsumer then;
        private final long askedAt = System.nanoTime();
        private final AtomicBoolean answered = new AtomicBoolean();

        Question(String personId, LongConsumer then) {
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

    /** One question at a time for a post; whoever comes meanwhile shares the next one. */
    private final class Gate {

        private final String[] keys;
        private final ConcurrentLinkedQueue<Question> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean out = new AtomicBoolean();

        Gate(PlaceLine line) {
            this.keys = new String[] {
                key(line, "meta"), key(line, "lease"), key(line, "done"), "{w:" + line.windowId() + "}:taps"
            };
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
            var arguments = new String[group.size() + 3];
            arguments[0] = String.valueOf(LEASE.toMillis());
            arguments[1] = String.valueOf(tapEveryMillis);
            arguments[2] = String.valueOf(tapsAtOnce);
            for (int i = 0; i < group.size(); i++) {
                arguments[i + 3] = group.get(i).personId;
            }
            now.commands()
                    .<List<Long>>evalsha(now.admit(), ScriptOutputType.MULTI, keys, arguments)
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
