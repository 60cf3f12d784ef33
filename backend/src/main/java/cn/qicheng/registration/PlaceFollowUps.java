package cn.qicheng.registration;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.FollowUps;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.Registrations.Answered;
import cn.qicheng.registration.store.OwedFollowUps;
import cn.qicheng.review.ReviewOpenings;
import cn.qicheng.review.ReviewOpenings.Opening;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is owed for places taken: keeps the rules' answers and opens the district's review.
 *
 * <p>On a quiet day it runs before the person is answered. In the opening minute it waits for the writer to have time. And
 * whoever needs it sooner, by looking at the registration or by withdrawing it, has it done on the spot. So nobody ever
 * meets a place without its review. Two who do it at once meet at the lock on the row that says it is owed.
 */
@Singleton
class PlaceFollowUps implements FollowUps {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceFollowUps.class);

    /** Large enough to share the cost of a commit, small enough not to keep a rush waiting that begins anew. */
    private static final int AT_A_TIME = 100;

    /** So many a second if a rush goes on for longer than {@link #PATIENCE}. */
    private static final int IN_A_RUSH = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** More places taken in a second than this, and what is owed waits; it is less than a district can look at in a day. */
    private static final int QUIET_PER_SECOND = 100;

    private static final Duration LOOKED = Duration.ofMillis(500);

    private static final TransactionDefinition OWN = own();

    private final OwedFollowUps owed;
    private final Registrations registrations;
    private final EligibilityReviews eligibility;
    private final ReviewOpenings reviews;
    private final Positions positions;
    private final GraduateDesk graduates;
    private final TransactionOperations<Connection> transactions;
    private final ExecutorService blocking;
    private final AtomicBoolean running = new AtomicBoolean();

    /** Nothing before the first look: what was left over from yesterday is no rush. */
    private @Nullable String newestBefore;

    private boolean rush;
    private long rushSinceNanos = System.nanoTime();
    private long lookedAtNanos = System.nanoTime();

    PlaceFollowUps(
            OwedFollowUps owed,
            Registrations registrations,
            EligibilityReviews eligibility,
            ReviewOpenings reviews,
            Positions positions,
            GraduateDesk graduates,
            TransactionOperations<Connection> transactions,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.owed = owed;
        this.registrations = registrations;
        this.eligibility = eligibility;
        this.reviews = reviews;
        this.positions = positions;
        this.graduates = graduates;
        this.transactions = transactions;
        this.blocking = blocking;
    }

    @Override
    public void nowThen(Collection<String> registrationIds, Runnable then) {
        if (registrationIds.isEmpty()) {
            then.run();
            return;
        }
        try {
            blocking.execute(() -> {
                try {
                    settle(registrationIds);
                } catch (RuntimeException failed) {
                    // The place stands and so does what is owed for it; it will be tried again.
                    LOG.warn("the review of {} places comes later", registrationIds.size(), failed);
                }
                then.run();
            });
        } catch (RejectedExecutionException stopping) {
            then.run();
        }
    }

    @Override
    public void later() {
        // The clock below looks every second; a rush is over sooner or later, and nobody waits for this.
    }

    /** Does what is owed for this registration and every other one of its person, before anybody reads or moves it. */
    void settleFor(String registrationId) {
        transactions.execute(OWN, status -> {
            settleLocked(owed.ofSamePerson(registrationId));
            return true;
        });
    }

    /** Also finishes what another process, or this one before it was restarted, left undone. */
    @Scheduled(fixedDelay = "1s", initialDelay = "2s")
    void catchUp() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            // While people tap the machine is theirs; a rush that does not end leaves a little time all the same.
            var rush = rushIsOn();
            if (rush && System.nanoTime() - rushSinceNanos < PATIENCE.toNanos()) {
                return;
            }
            for (var ids = owed.oldest(rush ? IN_A_RUSH : AT_A_TIME); !ids.isEmpty(); ids = owed.oldest(AT_A_TIME)) {
                settle(ids);
                if (rush || rushIsOn()) {
                    return;
                }
            }
        } finally {
            running.set(false);
        }
    }

    /** Of its own, so that what it finds does not depend on when the caller began to read; and without gap locks. */
    private static TransactionDefinition own() {
        var own = new DefaultTransactionDefinition(Propagation.REQUIRES_NEW);
        own.setIsolationLevel(Isolation.READ_COMMITTED);
        return own;
    }

    /** Whether people tap, through any process: an instance nobody taps at must not take the database from the others. */
    private boolean rushIsOn() {
        var now = System.nanoTime();
        var looked = now - lookedAtNanos;
        if (looked > LOOKED.toNanos()) {
            var newest = owed.newest();
            var most = (int) (QUIET_PER_SECOND * looked / 1_000_000_000L) + 1;
            var before = rush;
            rush = newestBefore != null && owed.newerThan(newestBefore, most) >= most;
            rushSinceNanos = before ? rushSinceNanos : now;
            newestBefore = newest;
            lookedAtNanos = now;
        }
        return rush;
    }

    private void settle(Collection<String> registrationIds) {
        transactions.execute(OWN, status -> {
            settleLocked(registrationIds);
            return true;
        });
    }

    private void settleLocked(Collection<String> registrationIds) {
        if (registrationIds.isEmpty()) {
            return;
        }
        var places = owed.lock(registrationIds);
        if (places.isEmpty()) {
            return;
        }
        var posts = positions.views(
                places.stream().map(place -> place.registration().positionId()).collect(Collectors.toSet()));
        var answered = new ArrayList<Answered>();
        var openings = new ArrayList<Opening>();
        for (var place : places) {
            var registration = place.registration();
            var day = ChinaTime.dayOf(registration.takenAt());
            var findings = graduates.judge(place.applicant(), day);
            answered.add(new Answered(registration.id(), 1, findings, day, registration.ruleVersion()));
            openings.add(new Opening(
                    eligibility.about(
                            registration,
                            place.applicant(),
                            Objects.requireNonNull(posts.get(registration.positionId())),
                            findings),
                    registration.takenAt()));
        }
        registrations.keepAll(answered);
        reviews.openAll(openings);
        owed.done(places.stream().map(place -> place.registration().id()).toList());
    }
}
