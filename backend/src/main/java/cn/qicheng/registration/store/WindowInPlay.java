package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.ArrivalSlot;
import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A published window as this process knows it: its times, its lines, and who has tapped or holds a place in it. */
public final class WindowInPlay {

    /**
     * A person's tap under way, or the place it led to. One per person and window, as in the database.
     *
     * @param answer not done: in line; done: holds the place. A refused claim is taken out.
     * @param seenAtNanos when the database last confirmed it
     */
    public record Claim(String positionId, String requestKey, CompletableFuture<Place> answer, long seenAtNanos) {

        static Claim held(Registration registration, String requestKey) {
            return new Claim(
                    registration.positionId(),
                    requestKey,
                    CompletableFuture.completedFuture(new Place(registration, true, false)),
                    System.nanoTime());
        }
    }

    private final RushTally tally;
    private final RegistrationWindow window;
    private final @Nullable String slotSeed;
    private final Map<String, PlaceLine> lines;
    private final ConcurrentHashMap<String, Claim> claims;

    WindowInPlay(
            RushTally tally,
            RegistrationWindow window,
            @Nullable String slotSeed,
            Map<String, PlaceLine> lines,
            ConcurrentHashMap<String, Claim> claims) {
        this.tally = tally;
        this.window = window;
        this.slotSeed = slotSeed;
        this.lines = lines;
        this.claims = claims;
    }

    public RushTally tally() {
        return tally;
    }

    public RegistrationWindow window() {
        return window;
    }

    /** From when on the person is let in: the opening, or a moment of their own within the spread. */
    public Instant opensFor(String personId) {
        return slotSeed == null
                ? window.opensAt()
                : window.opensAt()
                        .plus(ArrivalSlot.of(slotSeed, personId, window.terms().spreadSeconds()));
    }

    /** What the slots were made of, once everybody has been let in. */
    public Optional<String> seedOnceAllAreIn(Instant now) {
        return Optional.ofNullable(slotSeed)
                .filter(seed -> !now.isBefore(window.terms().everybodyIn(window.opensAt())));
    }

    @Nullable
    String slotSeed() {
        return slotSeed;
    }

    public @Nullable PlaceLine line(String positionId) {
        return lines.get(positionId);
    }

    /** Posts that take nobody because their numbers do not agree. */
    public List<String> stopped() {
        return lines.values().stream()
                .filter(PlaceLine::stopped)
                .map(PlaceLine::positionId)
                .sorted()
                .toList();
    }

    Collection<PlaceLine> lines() {
        return lines.values();
    }

    ConcurrentHashMap<String, Claim> claims() {
        return claims;
    }

    public @Nullable Claim claimOf(String personId) {
        return claims.get(personId);
    }

    /** Forgets a claim that the database did not confirm. */
    public void drop(String personId, Claim claim) {
        claims.remove(personId, claim);
    }

    /** Puts what the database says in the place of what was known. */
    public void confirm(Registration held, String requestKey) {
        claims.put(held.personId(), Claim.held(held, requestKey));
    }
}
