package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.KeptPlaces;
import cn.qicheng.registration.domain.PostDoor;
import cn.qicheng.registration.domain.PostDoorMove;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.domain.WindowState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A post in the middle of a window: places added or taken back, its door paused or closed; always with a reason. */
@Singleton
@Transactional
public class PlacesDesk {

    private final KeptPlaces places;
    private final WaitingOffers offers;
    private final RegistrationWindows windows;
    private final Registrations registrations;
    private final Positions positions;
    private final Districts districts;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    PlacesDesk(
            KeptPlaces places,
            WaitingOffers offers,
            RegistrationWindows windows,
            Registrations registrations,
            Positions positions,
            Districts districts,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.places = places;
        this.offers = offers;
        this.windows = windows;
        this.registrations = registrations;
        this.positions = positions;
        this.districts = districts;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets how many places a post has in a window: by its base, its district or the city. Never fewer than are promised,
     * never more than the filing has room for; who waits is offered the new ones first.
     */
    public void setPlaces(String windowId, String positionId, int howMany, String reason, Actor actor) {
        var filed = own(positionId, actor, true);
        var before = locked(windowId, positionId);
        var most = filed.headcount() - heldElsewhere(windowId, positionId, before);
        if (howMany > before.places() && howMany > most) {
            throw RegistrationProblems.placesBeyondFiling(most, policy.clause(PolicyPoint.POST_FILING));
        }
        if (!places.setPlaces(windowId, positionId, howMany)) {
            throw RegistrationProblems.placesPromised(before.promised());
        }
        audit.noted(
                subject(before),
                "SET_PLACES",
                actor,
                roleOf(actor, filed),
                "%d → %d：%s".formatted(before.places(), howMany, reason.strip()));
        offers.offerWhatIsFree(windowId, positionId, now());
    }

    /** Pauses, resumes, closes or reopens a post. What is taken or promised stays so. */
    public void moveDoor(String windowId, String positionId, PostDoorMove move, String reason, Actor actor) {
        own(positionId, actor, false);
        var before = locked(windowId, positionId);
        places.setDoor(windowId, positionId, move.applyTo(before.door()), reason.strip());
        audit.moved(subject(before), move, before.door(), actor, reason.strip());
        if (move.to() == PostDoor.OPEN) {
            offers.offerWhatIsFree(windowId, positionId, now());
        }
    }

    private WindowPost locked(String windowId, String positionId) {
        var window = windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent);
        if (window.state() != WindowState.PUBLISHED) {
            throw RegistrationProblems.windowOver();
        }
        return places.lock(windowId, positionId).orElseThrow(RegistrationProblems::postAbsent);
    }

    private int heldElsewhere(String windowId, String positionId, WindowPost here) {
        return Math.max(
                0, registrations.activePerPosition(List.of(positionId)).getOrDefault(positionId, 0) - here.taken());
    }

    private PositionView own(String positionId, Actor actor, boolean baseToo) {
        var filed = positions.views(List.of(positionId)).get(positionId);
        if (filed == null || !(oversees(actor, filed) || (baseToo && actor.holds(Role.BASE_ADMIN, filed.baseId())))) {
            throw RegistrationProblems.postAbsent();
        }
        return filed;
    }

    private boolean oversees(Actor actor, PositionView filed) {
        return actor.holds(Role.CITY_OFFICER)
                || actor.holds(Role.DISTRICT_OFFICER, districts.firstReviewOffice(filed.districtCode()));
    }

    private Role roleOf(Actor actor, PositionView filed) {
        if (actor.holds(Role.CITY_OFFICER)) {
            return Role.CITY_OFFICER;
        }
        return oversees(actor, filed) ? Role.DISTRICT_OFFICER : Role.BASE_ADMIN;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static SubjectRef subject(WindowPost post) {
        return new SubjectRef("WINDOW_POST", post.id());
    }
}
