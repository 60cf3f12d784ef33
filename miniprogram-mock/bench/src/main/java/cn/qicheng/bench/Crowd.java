package cn.qicheng.bench;

import cn.qicheng.bench.Windows.Window;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People with phones on a bad day. A tap keeps its key and is tried again, at the other instance and after a moment, until it
 * has an answer that settles it; every intent and every settling answer is in the journal before anything goes on.
 */
final class Crowd implements AutoCloseable {

    /** Nobody may be left without an answer for longer. */
    static final long SETTLED_WITHIN_MILLIS = 60_000;

    private static final int ANSWER_MILLIS = 5_000;

    private final Population people;
    private final int[] ports;
    private final Journal journal;
    private final ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger taps = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger unsettled = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final Map<Integer, AtomicInteger> told = new ConcurrentSkipListMap<>();
    private final Map<String, String> held = new ConcurrentHashMap<>();

    Crowd(Population people, Journal journal, int... ports) {
        this.people = people;
        this.journal = journal;
        this.ports = ports;
    }

    /** Lets people arrive at a steady rate; returns when the last has arrived, not when all are settled. */
    void arrive(Window window, int from, int to, double perSecond) {
        var start = System.nanoTime();
        for (var i = from; i < to; i++) {
            var due = start + (long) ((i - from) * 1e9 / perSecond);
            while (System.nanoTime() < due) {
                Pause.millis(1);
            }
            tap(window, i, i % window.positionIds().size(), i);
        }
    }

    /** One tap of one person, under way on its own. */
    void tap(Window window, int person, int post, int firstPort) {
        open.incrementAndGet();
        phones.submit(() -> {
            try {
                settle(
                        window,
                        person,
                        window.positionIds().get(post),
                        Calls.key(people.id(person), window.id()),
                        firstPort);
            } finally {
                open.decrementAndGet();
            }
        });
    }

    /** Makes the tap and tries until it is settled; returns the status. */
    int settle(Window window, int person, String position, String key, int firstPort) {
        var tap = taps.incrementAndGet();
        var since = System.currentTimeMillis();
        journal.intent(tap, people.id(person), window.id(), position, since).join();
        for (var attempt = 0; System.currentTimeMillis() - since < SETTLED_WITHIN_MILLIS; attempt++) {
            try {
                var answer = Http.call(
                        Load.sourceAddress(person % 50_000),
                        ports[Math.floorMod(firstPort + attempt, ports.length)],
                        "POST",
                        Calls.REGISTRATIONS,
                        Calls.body(window.id(), position),
                        ANSWER_MILLIS,
                        people.bearer(person),
                        "Idempotency-Key: " + key);
                count(answer.status());
                if (settles(answer)) {
                    var id = answer.status() < 300 ? String.valueOf(Answers.idOf(answer.body())) : "";
                    journal.reply(tap, answer.status(), id, System.currentTimeMillis())
                            .join();
                    if (!id.isEmpty()) {
                        held.put(people.id(person), id);
                    }
                    longest.accumulateAndGet(System.currentTimeMillis() - since, Math::max);
                    return answer.status();
                }
            } catch (IOException noAnswer) {
                count(0);
            }
            Pause.millis(100 + ThreadLocalRandom.current().nextInt(100 + Math.min(attempt, 10) * 100));
        }
        unsettled.incrementAndGet();
        return 0;
    }

    /** Busy, in line, still running, not open yet, signed out by a wrong clock: all of them mean "ask again". */
    private static boolean settles(Http.Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 410, 422 -> true;
            case 409 -> !answer.body().contains("WEB-115");
            default -> false;
        };
    }

    private void count(int status) {
        told.computeIfAbsent(status, unseen -> new AtomicInteger()).incrementAndGet();
    }

    void awaitSettled() {
        while (open.get() > 0) {
            Pause.millis(20);
        }
    }

    /** Taps that got no settling answer in time: unknown for longer than anybody should be left alone. */
    int unsettled() {
        return unsettled.get();
    }

    long longestMillis() {
        return longest.get();
    }

    int told(int status) {
        var count = told.get(status);
        return count == null ? 0 : count.get();
    }

    /** Who was told which registration is theirs. */
    Map<String, String> held() {
        return held;
    }

    /** What was answered how often, retries included; 0 stands for no answer. */
    String codes() {
        return told.toString();
    }

    @Override
    public void close() {
        phones.shutdown();
        try {
            if (!phones.awaitTermination(SETTLED_WITHIN_MILLIS, TimeUnit.MILLISECONDS)) {
                phones.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
