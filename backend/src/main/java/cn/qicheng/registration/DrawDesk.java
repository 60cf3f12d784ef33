package cn.qicheng.registration;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.registration.domain.DrawEntry;
import cn.qicheng.registration.domain.Draws;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.TapLimit;
import cn.qicheng.registration.store.PlacesInPlay;
import cn.qicheng.registration.store.RushClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The draw (抽签) of a window: who arrives in time is in it, with a number and the same chance as everybody else.
 *
 * <p>An arrival is told only after its row is committed, and a person has one per window by key. The draw itself waits for
 * every arrival under way (see {@link Draws#arrive}), so nobody who was told "you are in" is left out.
 */
@Singleton
public class DrawDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DrawDesk.class);
    private static final int AT_ONCE = 500;

    private final TapLimit limit;
    private final Draws draws;
    private final DrawMaker maker;
    private final RegistrationWindows windows;
    private final ReadyPackDesk packs;
    private final PlacesInPlay inPlay;
    private final RushClock clock;

    DrawDesk(
            TapLimit limit,
            Draws draws,
            DrawMaker maker,
            RegistrationWindows windows,
            ReadyPackDesk packs,
            PlacesInPlay inPlay,
            RushClock clock) {
        this.limit = limit;
        this.draws = draws;
        this.maker = maker;
        this.windows = windows;
        this.packs = packs;
        this.inPlay = inPlay;
        this.clock = clock;
    }

    /** Puts the person into the draw of a post; asked again for the same post, the same number comes back. */
    public DrawEntry arrive(String windowId, String positionId, Actor actor) {
        actor.mustHold(Role.GRADUATE);
        limit.admit(actor.personId());
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return forSamePost(positionId, draws.of(windowId, actor.personId()).orElseGet(() -> {
            mustBeArriving(windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent), now);
            var post = windows.post(windowId, positionId).orElseThrow(RegistrationProblems::postAbsent);
            if (!post.open()) {
                throw RegistrationProblems.noPlace(post);
            }
            packs.mustBeReady(windowId, actor.personId(), now);
            return draws.arrive(windowId, positionId, actor.personId(), now)
                    .orElseThrow(RegistrationProblems::arrivalsOver);
        }));
    }

    /** Makes every draw that is due and settles what was drawn; a draw that fails is tried again and holds up no other. */
    public void drawDue(Instant now) {
        for (var windowId : draws.due(now)) {
            attempt(windowId, () -> {
                maker.make(windowId, now);
                inPlay.changed(windowId);
            });
        }
        for (var windowId : draws.unsettled()) {
            attempt(windowId, () -> {
                for (var entry : draws.withPlace(windowId, AT_ONCE)) {
                    maker.settle(entry.drawNo(), now);
                }
            });
        }
    }

    private static void attempt(String windowId, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException failure) {
            LOG.error("the draw of window {} is tried again", windowId, failure);
        }
    }

    private static DrawEntry forSamePost(String positionId, DrawEntry entry) {
        if (!entry.positionId().equals(positionId)) {
            throw RegistrationProblems.drawsForAnotherPost();
        }
        return entry;
    }

    private static void mustBeArriving(RegistrationWindow window, Instant now) {
        switch (window.phase(now)) {
            case ARRIVING -> {}
            case UPCOMING, READY_PACK -> throw RegistrationProblems.notOpenYet(Duration.between(now, window.opensAt()));
            case OPEN, DRAWING, CLOSING, CLOSED, RECONCILED ->
                throw window.terms().draws() ? RegistrationProblems.arrivalsOver() : RegistrationProblems.noDraw();
            case PLANNED, CANCELLED -> throw RegistrationProblems.windowAbsent();
        }
    }
}
