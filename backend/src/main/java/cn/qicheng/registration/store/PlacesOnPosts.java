package cn.qicheng.registration.store;

import cn.qicheng.position.PostHolders;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Who has registered for a post and has not been let in yet, and whether more can. */
@Singleton
class PlacesOnPosts implements PostHolders {

    private final RegistrationRows rows;
    private final Clock clock;

    PlacesOnPosts(RegistrationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public int people(String positionId) {
        return Math.toIntExact(rows.onTheWayTo(positionId));
    }

    @Override
    public boolean onOffer(String positionId) {
        return rows.offering(positionId, clock.instant()) > 0;
    }
}
