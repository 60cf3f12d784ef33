package cn.qicheng.registration.store;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.registration.domain.KeptPlaces;
import cn.qicheng.registration.domain.PostDoor;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.review.ReviewDesk;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Runs inside the transaction of whoever asks. */
@Singleton
class JdbcKeptPlaces implements KeptPlaces {

    private final WindowPostRows posts;
    private final RegistrationRows rows;
    private final Registrations registrations;
    private final ReviewDesk reviews;
    private final AuditTrail audit;
    private final PlacesInPlay inPlay;

    JdbcKeptPlaces(
            WindowPostRows posts,
            RegistrationRows rows,
            Registrations registrations,
            ReviewDesk reviews,
            AuditTrail audit,
            PlacesInPlay inPlay) {
        this.posts = posts;
        this.rows = rows;
        this.registrations = registrations;
        this.reviews = reviews;
        this.audit = audit;
        this.inPlay = inPlay;
    }

    @Override
    public Optional<WindowPost> lock(String windowId, String positionId) {
        return posts.lock(windowId, positionId).map(WindowPostRow::toPost);
    }

    @Override
    public void keepAside(String windowId, String positionId, int places) {
        if (places > 0) {
            mustHit(posts.keepAside(windowId, positionId, places), "no place to keep aside", positionId);
        }
    }

    @Override
    public void giveBack(String windowId, String positionId, int places) {
        mustHit(posts.giveBack(windowId, positionId, places), "no kept place to give back", positionId);
        inPlay.freed(windowId, positionId, "");
    }

    @Override
    public Registration settle(Settlement settlement) {
        var stored = rows.save(RegistrationRow.of(settlement.registration())).toRegistration();
        registrations.keep(stored.id(), 1, settlement.findings(), settlement.day(), stored.ruleVersion());
        reviews.open(settlement.review());
        audit.noted(
                new SubjectRef("REGISTRATION", stored.id()),
                "TAKE_KEPT_PLACE",
                new Actor(stored.personId(), "", Set.of()),
                Role.GRADUATE,
                stored.ticketNo());
        mustHit(posts.settle(stored.windowId(), stored.positionId()), "no kept place to settle", stored.positionId());
        inPlay.held(stored);
        return stored;
    }

    @Override
    public int numbers(String windowId, String positionId, int howMany) {
        mustHit(posts.useNumbers(windowId, positionId, howMany), "no waiting list", positionId);
        return posts.findByWindowIdAndPositionId(windowId, positionId)
                        .orElseThrow()
                        .waitingNo()
                - howMany
                + 1;
    }

    @Override
    public boolean setPlaces(String windowId, String positionId, int places) {
        inPlay.freed(windowId, positionId, "");
        return posts.setPlaces(windowId, positionId, places) == 1;
    }

    @Override
    public void setDoor(String windowId, String positionId, PostDoor door, String reason) {
        mustHit(posts.setDoor(windowId, positionId, door, reason), "no door", positionId);
    }

    /** What the rules have promised and the database does not find is our mistake, not the person's. */
    private static void mustHit(int rows, String what, String positionId) {
        if (rows != 1) {
            throw new IllegalStateException(what + " at " + positionId);
        }
    }
}
