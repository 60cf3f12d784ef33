package cn.qicheng.registration;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.GatheredReads;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.PlaceBook;
import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.TapLimit;
import cn.qicheng.registration.domain.TicketNo;
import cn.qicheng.registration.store.PlaceLine;
import cn.qicheng.registration.store.PlaceMeters;
import cn.qicheng.registration.store.PlacesInPlay;
import cn.qicheng.registration.store.RushClock;
import cn.qicheng.registration.store.WindowInPlay;
import cn.qicheng.registration.store.WindowInPlay.Claim;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The opening minute: one tap takes a place, or says why not.
 *
 * <p>Checked in the order in which people deserve an answer: who already holds a place gets it again, whatever the time;
 * then the clock; then whether the post still has places; then the conditions. All of that is only courtesy, from what this
 * process knows: whether a place is taken is decided by the {@link PlaceBook} in the database. Nothing here blocks, so that
 * a few threads serve tens of thousands of taps; and this desk opens no transaction.
 */
@Singleton
public class PlaceDesk {

    /** So long a phone is held before it is told that it stands in line. */
    public static final Duration HELD = Duration.ofSeconds(2);

    /** A place this process has seen confirmed so recently is shown again without asking the database. */
    private static final Duration SURE = Duration.ofSeconds(2);

    private static final int HOLDERS_AT_ONCE = 256;

    private final TapLimit limit;
    private final PlacesInPlay inPlay;
    private final Registrations registrations;
    private final PlaceBook places;
    private final Applicants applicants;
    private final GraduateDesk graduates;
    private final PolicyBook policy;
    private final PlaceMeters meters;
    private final RushClock clock;
    private final GatheredReads<Holding, Registration> held;

    PlaceDesk(
            TapLimit limit,
            PlacesInPlay inPlay,
            Registrations registrations,
            PlaceBook places,
            Applicants applicants,
            GraduateDesk graduates,
            PolicyBook policy,
            PlaceMeters meters,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            RushClock clock) {
        this.limit = limit;
        this.inPlay = inPlay;
        this.registrations = registrations;
        this.places = places;
        this.applicants = applicants;
        this.graduates = graduates;
        this.policy = policy;
        this.meters = meters;
        this.clock = clock;
        this.held = new GatheredReads<>(this::activeOf, blocking, HOLDERS_AT_ONCE);
    }

    /** A person's place in a window, to be looked up. */
    private record Holding(String windowId, String personId) {}

    private Map<Holding, Registration> activeOf(Set<Holding> asked) {
        var people = new HashMap<String, List<String>>();
        asked.forEach(holding -> people.computeIfAbsent(holding.windowId(), unseen -> new ArrayList<>())
                .add(holding.personId()));
        var found = new HashMap<Holding, Registration>();
        people.forEach((windowId, of) -> registrations
                .activeIn(windowId, of)
                .forEach(active -> found.put(new Holding(windowId, active.personId()), active)));
        return found;
    }

    /** A tap for a place; the key was made by the phone and says that two taps are the same one. */
    private record Asked(String positionId, String personId, String requestKey) {}

    /**
     * Takes a place for the actor and waits for it, {@link #HELD} at most; empty if it stands in line still. Asked again for
     * the same post, the same registration comes back.
     */
    public Optional<Place> register(String windowId, String positionId, Actor actor, String requestKey) {
        return waitFor(tap(windowId, positionId, actor, requestKey));
    }

    /**
     * What became of an earlier tap: a place; empty while it stands in line; or refused, if it neither stands in line nor
     * has a place. That is safe to say: the same key never takes two.
     */
    public Optional<Place> outcome(String windowId, Actor actor, String requestKey) {
        var window = inPlay.known(windowId);
        var claim = window == null ? null : window.claimOf(actor.personId());
        if (claim != null
                && claim.requestKey().equals(requestKey)
                && !claim.answer().isDone()) {
            return waitFor(claim.answer());
        }
        return Optional.of(registrations
                .underKey(actor.personId(), requestKey)
                .map(found -> new Place(found, true, false))
                .orElseThrow(RegistrationProblems::notInLine));
    }

    /** Whether the person's list of a window's posts is the one everybody sees: a graduate without a place in it. */
    public boolean maySeeEverybodysList(String windowId, Actor actor) {
        var window = inPlay.known(windowId);
        return window != null
                && window.claimOf(actor.personId()) == null
                && actor.grants().stream().allMatch(grant -> grant.role() == Role.GRADUATE);
    }

    private static Optional<Place> waitFor(CompletableFuture<Place> answer) {
        try {
            return Optional.of(answer.get(HELD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException inLine) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException why
                    ? why
                    : new CompletionException(refused.getCause());
        }
    }

    /** Refuses when the network the tap comes from has sent too many; before anything else is looked at. */
    public void admitFrom(String address) {
        limit.admitFrom(address);
    }

    /** As {@link #register}, without waiting: completed after the commit, or with the refusal. */
    public CompletableFuture<Place> tap(String windowId, String positionId, Actor actor, String requestKey) {
        meters.arrived();
        CompletableFuture<Place> answer;
        try {
            actor.mustHold(Role.GRADUATE);
            limit.admit(actor.personId());
            var asked = new Asked(positionId, actor.personId(), requestKey);
            var window = inPlay.known(windowId);
            answer = window == null
                    ? inPlay.load(windowId).thenCompose(loaded -> tap(loaded, asked))
                    : tap(window, asked);
        } catch (DomainProblem refused) {
            answer = CompletableFuture.failedFuture(refused);
        }
        return answer.whenComplete((place, failed) -> tally(windowId, place, failed));
    }

    private void tally(String windowId, @Nullable Place place, @Nullable Throwable failed) {
        var window = inPlay.known(windowId);
        if (failed != null) {
            meters.refused(codeOf(failed));
        }
        if (window == null) {
            return;
        }
        window.tally().arrived();
        if (failed != null) {
            window.tally().refused(codeOf(failed));
        } else if (place != null && place.fresh() && place.justTaken()) {
            window.tally().accepted();
        }
    }

    private CompletableFuture<Place> tap(WindowInPlay window, Asked asked) {
        var line = window.line(asked.positionId());
        // Read before the person is looked up: if the last place is the person's own, the look-up finds it.
        var full = line != null && line.full();
        var claim = window.claimOf(asked.personId());
        if (claim != null) {
            return again(window, asked, claim);
        }
        var now = clock.now();
        return switch (window.window().phase(now)) {
            case UPCOMING, READY_PACK -> refused(RegistrationProblems.notOpenYet(waitFor(window.window(), now)));
            case ARRIVING -> refused(RegistrationProblems.drawsFirst());
            case DRAWING -> refused(RegistrationProblems.drawing());
            case CLOSING, CLOSED, RECONCILED -> heldOr(window, asked, RegistrationProblems.closed());
            case PLANNED, CANCELLED -> refused(RegistrationProblems.windowAbsent());
            case OPEN -> {
                var wait = Duration.between(now, window.opensFor(asked.personId()));
                if (wait.isPositive()) {
                    yield refused(RegistrationProblems.notYourTurn(wait));
                }
                if (line == null) {
                    yield refused(RegistrationProblems.postAbsent());
                }
                var shut = line.shut();
                if (shut != null) {
                    yield refused(shut);
                }
                if (line.stopped()) {
                    yield refused(RegistrationProblems.stopped());
                }
                yield full ? refused(RegistrationProblems.SOLD_OUT) : take(line, asked);
            }
        };
    }

    private CompletableFuture<Place> take(PlaceLine line, Asked asked) {
        return applicants
                .read(asked.personId())
                .thenCompose(applicant -> places.ask(request(line, applicant, asked.requestKey())));
    }

    private PlaceBook.Request request(PlaceLine line, Applicant applicant, String requestKey) {
        graduates.mustBeEligible(applicant);
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var today = ChinaTime.dayOf(now);
        var id = Ulid.next();
        var registration = new Registration(
                id,
                line.windowId(),
                line.positionId(),
                applicant.personId(),
                line.baseId(),
                line.districtCode(),
                RegistrationState.HELD,
                null,
                now,
                TicketNo.of(id, today),
                policy.traineeship(today).version(),
                now,
                null,
                null,
                0);
        return new PlaceBook.Request(registration, applicant, requestKey);
    }

    /** The person has tapped before: the same post gets the same answer, another one is told so. */
    private CompletableFuture<Place> again(WindowInPlay window, Asked asked, Claim claim) {
        if (!claim.answer().isDone()) {
            return claim.answer()
                    .handle((place, refused) -> refused == null ? same(asked, claim, place) : tap(window, asked))
                    .thenCompose(answer -> answer);
        }
        if (claim.answer().isCompletedExceptionally()) {
            window.drop(asked.personId(), claim);
            return tap(window, asked);
        }
        if (justSeen(claim)) {
            return same(asked, claim, claim.answer().join());
        }
        return held.read(new Holding(window.window().id(), asked.personId())).thenCompose(held -> {
            if (held.isEmpty()) {
                window.drop(asked.personId(), claim);
                return tap(window, asked);
            }
            window.confirm(held.get(), claim.requestKey());
            return same(asked, claim, new Place(held.get(), true, false));
        });
    }

    private static boolean justSeen(Claim claim) {
        return System.nanoTime() - claim.seenAtNanos() < SURE.toNanos();
    }

    private static CompletableFuture<Place> same(Asked asked, Claim claim, Place place) {
        var sameKey = claim.requestKey().equals(asked.requestKey());
        if (place.registration().positionId().equals(asked.positionId())) {
            return CompletableFuture.completedFuture(
                    new Place(place.registration(), sameKey, place.justTaken() && justSeen(claim)));
        }
        return refused(sameKey ? RegistrationProblems.otherBody() : RegistrationProblems.heldElsewhere());
    }

    /** After the closing the database is asked once more: the place may have been taken through another process. */
    private CompletableFuture<Place> heldOr(WindowInPlay window, Asked asked, DomainProblem otherwise) {
        return held.read(new Holding(window.window().id(), asked.personId())).thenApply(held -> {
            var registration = held.orElseThrow(() -> otherwise);
            if (!registration.positionId().equals(asked.positionId())) {
                throw RegistrationProblems.heldElsewhere();
            }
            return new Place(registration, false, false);
        });
    }

    private static CompletableFuture<Place> refused(DomainProblem why) {
        return CompletableFuture.failedFuture(why);
    }

    private static Duration waitFor(RegistrationWindow window, Instant now) {
        return Duration.between(now, window.opensAt());
    }

    private static String codeOf(Throwable failed) {
        var cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof DomainProblem problem ? problem.code() : "FAILED";
    }
}
