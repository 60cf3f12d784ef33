package cn.qicheng.registration;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.registration.domain.PlaceBook;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.RegistrationWindows.Sum;
import cn.qicheng.registration.store.OwedFollowUps;
import cn.qicheng.registration.store.PlaceMeters;
import cn.qicheng.registration.store.PlacesInPlay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The rush as the officer sees it while it runs. */
@Singleton
public class RushBoard {

    private final RegistrationWindows windows;
    private final PlacesInPlay inPlay;
    private final PlaceBook places;
    private final PlaceMeters meters;
    private final OwedFollowUps owed;
    private final Clock clock;

    RushBoard(
            RegistrationWindows windows,
            PlacesInPlay inPlay,
            PlaceBook places,
            PlaceMeters meters,
            OwedFollowUps owed,
            Clock clock) {
        this.windows = windows;
        this.inPlay = inPlay;
        this.places = places;
        this.meters = meters;
        this.owed = owed;
        this.clock = clock;
    }

    public RushLiveView live(String windowId, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var window = windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent);
        var sum = windows.sums(Set.of(windowId)).getOrDefault(windowId, Sum.NOTHING);
        var tally = inPlay.tally(windowId);
        var known = inPlay.known(windowId);
        var now = clock.instant();
        return new RushLiveView(
                windowId,
                window.phase(now).name(),
                now,
                window.opensAt(),
                window.closesAt(),
                sum.places(),
                sum.taken(),
                tally.arrivals(),
                tally.accepts(),
                tally.refusals(),
                places.inLine(),
                meters.commits(),
                meters.rowsPerCommit(),
                meters.meanCommitMillis(),
                meters.maxCommitMillis(),
                meters.oldestUnknownMillis(),
                owed.count(),
                known == null ? List.of() : known.stopped());
    }
}
