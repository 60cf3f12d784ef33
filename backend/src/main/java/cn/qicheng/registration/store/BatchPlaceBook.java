package cn.qicheng.registration.store;

import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.FollowUps;
import cn.qicheng.registration.domain.PlaceBook;
import cn.qicheng.registration.store.PlaceBatch.Outcome;
import cn.qicheng.registration.store.RedisAdmission.Settled;
import cn.qicheng.registration.store.WindowInPlay.Claim;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many taps, one transaction: a line per post, and one writer over all of them.
 *
 * <p>A line with somebody in it stands in the ready list once. The writer takes line after line until the batch is full and
 * writes it; while it waits for the commit, the next batch gathers by itself. So a single tap on a quiet day waits for
 * nobody, and in the opening minute one commit carries hundreds. One writer, because two would only wait for each other at
 * the rows of the posts (measured: two are a quarter slower). There are no timers.
 *
 * <p>The line is bounded: who would have to wait longer than {@code line-seconds} at the measured rate is told so at once
 * and comes back. When the process stops it takes nobody in any more and serves everybody in line first.
 */
@Singleton
class BatchPlaceBook implements PlaceBook {

    private static final Logger LOG = LoggerFactory.getLogger(BatchPlaceBook.class);
    private static final long LINGER_STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    /** Up to twenty places a second, and ten at once, their reviews are done before the answer; with more it is a rush. */
    private static final long REVIEW_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int REVIEWS_AHEAD = 10;

    /** So long after a rush it is quiet again. */
    private static final long RUSH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PlacesInPlay inPlay;
    private final PlaceBatch batches;
    private final PlaceConnections connections;
    private final RedisAdmission admission;
    private final FollowUps followUps;
    private final PlaceMeters meters;
    private final ObjectMapper json;
    private final ExecutorService blocking;
    private final int batchAtMost;
    private final long lingerNanos;
    private final int lineSeconds;
    private final int lineAtLeast;
    private final LinkedBlockingQueue<PlaceLine> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** Batches that are written and whose people are being told. */
    private final AtomicInteger untold = new AtomicInteger();

    private volatile int room;
    private long reviewsUntilNanos = System.nanoTime();
    private volatile boolean stopping;
    private volatile Thread writer = new Thread();

    BatchPlaceBook(
            PlacesInPlay inPlay,
            PlaceBatch batches,
            PlaceConnections connections,
            RedisAdmission admission,
            FollowUps followUps,
            PlaceMeters meters,
            ObjectMapper json,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Value("${qicheng.registration.batch}") int batchAtMost,
            @Value("${qicheng.registration.linger}") Duration linger,
            @Value("${qicheng.registration.line-seconds}") int lineSeconds,
            @Value("${qicheng.registration.line-at-least}") int lineAtLeast) {
        this.inPlay = inPlay;
        this.batches = batches;
        this.connections = connections;
        this.admission = admission;
        this.followUps = followUps;
        this.meters = meters;
        this.json = json;
        this.blocking = blocking;
        this.batchAtMost = batchAtMost;
        this.lingerNanos = linger.toNanos();
        this.lineSeconds = lineSeconds;
        this.lineAtLeast = lineAtLeast;
        this.room = lineAtLeast;
        meters.gaugeLine(waiting);
    }

    @PostConstruct
    void start() throws SQLException {
        try (var connection = connections.get()) {
            PlaceSql.mustCountDuplicatesAsNothing(connection);
        }
        writer = Thread.ofPlatform().name("places").daemon().start(this::work);
    }

    /** Nobody new; everybody in line is served. Then the connections go, which close after this bean. */
    @PreDestroy
    void drain() throws InterruptedException {
        stopping = true;
        var until = System.nanoTime() + DRAIN.toNanos();
        writer.join(DRAIN);
        while (untold.get() > 0 && System.nanoTime() - until < 0) {
            Thread.sleep(5);
        }
        if (writer.isAlive() || untold.get() > 0) {
            LOG.warn("stopped with {} people in line and {} batches untold", waiting.get(), untold.get());
        }
    }

    @Override
    public int inLine() {
        return waiting.get();
    }

    @Override
    public CompletionStage<Place> ask(Request request) {
        var registration = request.registration();
        var window = inPlay.known(registration.windowId());
        var line = window == null ? null : window.line(registration.positionId());
        if (window == null || line == null) {
            return CompletableFuture.failedFuture(RegistrationProblems.postAbsent());
        }
        if (stopping || waiting.get() >= room) {
            return CompletableFuture.failedFuture(RegistrationProblems.busy(lineSeconds + jitter()));
        }
        var answer = new CompletableFuture<Place>();
        var claim = new Claim(registration.positionId(), request.requestKey(), answer, System.nanoTime());
        var earlier = window.claims().putIfAbsent(registration.personId(), claim);
        if (earlier != null) {
            return again(request, earlier);
        }
        // Taken out before the answer is told, so that who was refused and taps again is not shown the refusal.
        answer.whenComplete((place, refused) -> {
            if (refused != null) {
                window.drop(registration.personId(), claim);
            }
        });
        admission.ask(line, registration.personId(), code -> admitted(code, line, request, answer));
        return answer;
    }

    /** Whom Redis knows to be too many, too early or too fast is told so; everybody else goes to the database. */
    private void admitted(long code, PlaceLine line, Request request, CompletableFuture<Place> answer) {
        if (code > RedisAdmission.GO_ON) {
            answer.completeExceptionally(RegistrationProblems.tooFast(Duration.ofMillis(code)));
        } else if (code == RedisAdmission.TOO_MANY) {
            answer.completeExceptionally(RegistrationProblems.busy(1 + jitter()));
        } else if (code == RedisAdmission.CLOSED) {
            answer.completeExceptionally(RegistrationProblems.closed());
        } else if (code <= RedisAdmission.NOT_OPEN) {
            answer.completeExceptionally(
                    RegistrationProblems.notOpenYet(Duration.ofMillis(RedisAdmission.NOT_OPEN - code)));
        } else {
            join(line, request, answer);
        }
    }

    private void join(PlaceLine line, Request request, CompletableFuture<Place> answer) {
        try {
            var tap = new Tap(line, request, facts(request.applicant()), answer, System.nanoTime());
            waiting.incrementAndGet();
            line.add(tap);
            schedule(line);
        } catch (RuntimeException unwritable) {
            answer.completeExceptionally(unwritable);
        }
    }

    /** Those who are sent away together shall not come back together. */
    private static long jitter() {
        return ThreadLocalRandom.current().nextLong(3);
    }

    /** Tapped twice at the same moment: the later one gets what the earlier one gets. */
    private static CompletionStage<Place> again(Request request, Claim earlier) {
        var same = earlier.positionId().equals(request.registration().positionId());
        return earlier.answer().thenApply(place -> {
            if (!same) {
                throw RegistrationProblems.heldElsewhere();
            }
            return new Place(
                    place.registration(), earlier.requestKey().equals(request.requestKey()), place.justTaken());
        });
    }

    byte[] facts(Applicant applicant) {
        try {
            return json.writeValueAsBytes(ApplicantFacts.of(applicant));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void schedule(PlaceLine line) {
        if (line.enter()) {
            ready.add(line);
        }
    }

    private void work() {
        var lines = new ArrayList<PlaceLine>();
        var batch = new ArrayList<Tap>();
        while (!stopping || waiting.get() > 0) {
            try {
                collect(lines, batch);
                if (!batch.isEmpty()) {
                    write(List.copyOf(batch));
                }
            } catch (InterruptedException ignored) {
                stopping = true;
            } catch (RuntimeException unexpected) {
                LOG.error("the writer goes on after an unexpected failure", unexpected);
                batch.forEach(tap -> tap.answer().completeExceptionally(RegistrationProblems.busy(1)));
            } finally {
                waiting.addAndGet(-batch.size());
                for (var line : lines) {
                    line.leave();
                    // Somebody may have come after the line was emptied and found it still in the list.
                    if (line.hasWaiting()) {
                        schedule(line);
                    }
                }
                lines.clear();
                batch.clear();
            }
        }
    }

    private void collect(List<PlaceLine> lines, List<Tap> batch) throws InterruptedException {
        var first = ready.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        take(first, lines, batch);
        var until = System.nanoTime() + lingerNanos;
        while (batch.size() < batchAtMost) {
            var next = ready.poll();
            if (next != null) {
                take(next, lines, batch);
            } else if (lingerNanos > 0 && System.nanoTime() - until < 0) {
                LockSupport.parkNanos(LINGER_STEP_NANOS);
                lines.forEach(line -> line.moveInto(batch, batchAtMost));
            } else {
                return;
            }
        }
    }

    private void take(PlaceLine line, List<PlaceLine> lines, List<Tap> batch) {
        lines.add(line);
        line.moveInto(batch, batchAtMost);
    }

    private void write(List<Tap> batch) {
        var began = System.nanoTime();
        var outcome = batches.write(batch);
        measure(batch.size(), System.nanoTime() - began);
        var behind = waiting.get() - batch.size();
        untold.incrementAndGet();
        var quiet = quietFor(outcome.places().size());
        if (quiet && behind <= 0) {
            // A quiet moment: the district has the case before the person reads the answer.
            // A failure in it is its own affair: the places are committed and their people are told.
            followUps.nowThen(outcome.places().keySet().stream().map(Tap::id).toList(), () -> tell(outcome));
        } else {
            followUps.later();
            tellAside(outcome);
        }
    }

    /** Answers are made and sent while the next batch is on its way to the database. */
    private void tellAside(Outcome outcome) {
        try {
            blocking.execute(() -> tell(outcome));
        } catch (RejectedExecutionException stopping) {
            tell(outcome);
        }
    }

    /**
     * Whether there is time for so many reviews before the answer. Not by the length of the line: a writer that keeps up with
     * a rush has small batches, and a review is seven times the rows of a place. Every place counts, also one whose review
     * waits.
     */
    private boolean quietFor(int places) {
        var now = System.nanoTime();
        var ahead = Math.max(0, reviewsUntilNanos - now) + places * REVIEW_NANOS;
        reviewsUntilNanos = now + Math.min(ahead, RUSH_NANOS);
        return places <= FollowUps.AT_ONCE && ahead <= REVIEWS_AHEAD * REVIEW_NANOS;
    }

    private void tell(Outcome outcome) {
        try {
            settle(outcome);
        } catch (RuntimeException unexpected) {
            LOG.warn("Redis was not told of a batch", unexpected);
        }
        try {
            outcome.places().forEach((tap, place) -> tap.answer().complete(place));
            outcome.refusals().forEach((tap, why) -> tap.answer().completeExceptionally(why));
        } finally {
            untold.decrementAndGet();
        }
    }

    private void settle(Outcome outcome) {
        var people = new HashMap<PlaceLine, List<String>>();
        var taken = new HashMap<PlaceLine, Integer>();
        outcome.places().forEach((tap, place) -> {
            var known = people.computeIfAbsent(tap.line(), unseen -> new ArrayList<>());
            known.add(tap.personId());
            known.add(place.registration().id());
            taken.merge(tap.line(), place.justTaken() ? 1 : 0, Integer::sum);
        });
        outcome.refusals().forEach((tap, why) -> {
            var known = people.computeIfAbsent(tap.line(), unseen -> new ArrayList<>());
            known.add(tap.personId());
            known.add("");
        });
        var settled = new ArrayList<Settled>(people.size());
        people.forEach((line, known) -> settled.add(new Settled(line, taken.getOrDefault(line, 0), known)));
        admission.settled(settled);
    }

    /** Room for as many as are served in {@code line-seconds}, going by the latest batches. */
    private void measure(int taps, long nanos) {
        var perSecond = taps * 1e9 / Math.max(nanos, 1);
        var wanted = (int) Math.min(Integer.MAX_VALUE, perSecond * lineSeconds);
        room = Math.max(lineAtLeast, (room * 7 + Math.max(wanted, lineAtLeast)) / 8);
    }
}
