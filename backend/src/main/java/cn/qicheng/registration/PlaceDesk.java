package cn.qicheng.registration;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.EligibilityFinding;
import cn.qicheng.registration.domain.PlaceBook;
import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.TapLimit;
import cn.qicheng.registration.domain.TicketNo;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.domain.WindowState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The opening minute: one tap takes a place, or says why not.
 *
 * <p>Checked in the order in which people deserve an answer: who already holds a place gets it again, whatever the time;
 * then the clock; then whether the post still has places; then the conditions. All of that is only courtesy: whether a
 * place is taken is decided by the {@link PlaceBook} in the database. That is also why this desk opens no transaction.
 */
@Singleton
public class PlaceDesk {

    private final TapLimit limit;
    private final RegistrationWindows windows;
    private final Registrations registrations;
    private final PlaceBook places;
    private final GraduateDesk graduates;
    private final EligibilityReviews reviews;
    private final Positions positions;
    private final PolicyBook policy;
    private final Clock clock;

    PlaceDesk(
            TapLimit limit,
            RegistrationWindows windows,
            Registrations registrations,
            PlaceBook places,
            GraduateDesk graduates,
            EligibilityReviews reviews,
            Positions positions,
            PolicyBook policy,
            Clock clock) {
        this.limit = limit;
        this.windows = windows;
        this.registrations = registrations;
        this.places = places;
        this.graduates = graduates;
        this.reviews = reviews;
        this.positions = positions;
        this.policy = policy;
        this.clock = clock;
    }

    /** Takes a place for the actor; asked again for the same post, the same registration comes back. */
    public Place register(String windowId, String positionId, Actor actor) {
        actor.mustHold(Role.GRADUATE);
        limit.admit(actor.personId());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // Read before the person is looked up: if the last place is the person's own, the look-up finds it.
        var post = windows.post(windowId, positionId);
        return alreadyHeld(windowId, positionId, actor).orElseGet(() -> {
            mustBeOpen(windowId, now);
            mustHavePlaces(post);
            var findings = graduates.mustBeEligible(actor.personId(), "");
            return places.take(request(windowId, positionId, actor, findings, now));
        });
    }

    private Optional<Place> alreadyHeld(String windowId, String positionId, Actor actor) {
        return registrations.activeIn(windowId, actor.personId()).map(held -> {
            if (!held.positionId().equals(positionId)) {
                throw RegistrationProblems.heldElsewhere();
            }
            return new Place(held, false);
        });
    }

    private void mustBeOpen(String windowId, Instant now) {
        var window = windows.byId(windowId)
                .filter(found -> found.state() != WindowState.PLANNED)
                .orElseThrow(RegistrationProblems::windowAbsent);
        switch (window.phase(now)) {
            case OPEN -> {}
            case UPCOMING, READY_PACK -> throw RegistrationProblems.notOpenYet(waitFor(window, now));
            case ARRIVING -> throw RegistrationProblems.drawsFirst();
            case DRAWING -> throw RegistrationProblems.drawing();
            case CLOSING, CLOSED, RECONCILED -> throw RegistrationProblems.closed();
            case PLANNED, CANCELLED -> throw RegistrationProblems.windowAbsent();
        }
    }

    private static void mustHavePlaces(Optional<WindowPost> post) {
        var offered = post.orElseThrow(RegistrationProblems::postAbsent);
        if (!offered.open() || offered.left() <= 0) {
            throw RegistrationProblems.noPlace(offered);
        }
    }

    private PlaceBook.Request request(
            String windowId, String positionId, Actor actor, List<EligibilityFinding> findings, Instant now) {
        var post = positions.view(positionId);
        var today = ChinaTime.dayOf(now);
        var id = Ulid.next();
        var registration = new Registration(
                id,
                windowId,
                positionId,
                actor.personId(),
                post.baseId(),
                post.districtCode(),
                RegistrationState.HELD,
                null,
                now,
                TicketNo.of(id, today),
                policy.traineeship(today).version(),
                now,
                null,
                null,
                0);
        return new PlaceBook.Request(registration, findings, today, reviews.about(registration, post, findings));
    }

    private static Duration waitFor(RegistrationWindow window, Instant now) {
        return Duration.between(now, window.opensAt());
    }
}
