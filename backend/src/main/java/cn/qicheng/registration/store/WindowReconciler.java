package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WindowState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the windows that are open or about to open, every second: brings what this process knows up to date with
 * the database, and counts. A post whose registrations are not as many as its count says takes nobody any more, until they
 * agree again, and somebody is told; a wrong number must stop us before it is believed.
 */
@Singleton
public class WindowReconciler {

    private static final Logger LOG = LoggerFactory.getLogger(WindowReconciler.class);

    /** So long before its opening a window is loaded, so that the first tap finds it warm. */
    private static final Duration AHEAD = Duration.ofMinutes(30);

    /** Those in line at the closing are served; nobody waits longer than this. */
    private static final Duration BEHIND = Duration.ofSeconds(60);

    /** Places that other processes gave so recently are made known here; older ones were read with the window. */
    private static final Duration LOOKED_BACK = Duration.ofSeconds(30);

    /** In a window that is closed nothing changes any more but by those who stood in line. */
    private static final int AFTER_CLOSING = 5;

    private static final int WINDOWS = 200;

    /** Counting takes a twentieth of the time at most, however many have registered. */
    private static final int REST_PER_COUNT = 20;

    private final RegistrationWindows windows;
    private final WindowPostRows posts;
    private final RegistrationRows registrations;
    private final PlacesInPlay inPlay;
    private final RedisAdmission admission;
    private final PlaceMeters meters;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private int looks;
    private final Map<String, Long> countAgainAt = new ConcurrentHashMap<>();

    WindowReconciler(
            RegistrationWindows windows,
            WindowPostRows posts,
            RegistrationRows registrations,
            PlacesInPlay inPlay,
            RedisAdmission admission,
            PlaceMeters meters,
            Clock clock) {
        this.windows = windows;
        this.posts = posts;
        this.registrations = registrations;
        this.inPlay = inPlay;
        this.admission = admission;
        this.meters = meters;
        this.clock = clock;
    }

    /** Called every second, by {@link RushSecond}. */
    void look() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            var now = clock.instant();
            looks++;
            for (var window : windows.list(Set.of(WindowState.PUBLISHED), 0, WINDOWS)) {
                if (concerns(window, now) && (window.closesAt().isAfter(now) || looks % AFTER_CLOSING == 0)) {
                    lookAfter(window);
                }
            }
            inPlay.dropEnded(now.minus(BEHIND));
            admission.onlyOf(inPlay.ids());
        } catch (RuntimeException away) {
            LOG.warn("the windows in play could not be looked after: {}", away.toString());
        } finally {
            running.set(false);
        }
    }

    private static boolean concerns(RegistrationWindow window, Instant now) {
        return window.opensAt().isBefore(now.plus(AHEAD))
                && window.closesAt().plus(BEHIND).isAfter(now);
    }

    void lookAfter(RegistrationWindow window) {
        var known = inPlay.known(window.id());
        if (known == null) {
            inPlay.load(window.id());
            return;
        }
        var before = known.lines().stream()
                .filter(PlaceLine::full)
                .collect(Collectors.toMap(PlaceLine::positionId, PlaceLine::timesFreed));
        var offered = windows.posts(window.id());
        inPlay.refresh(window, known, offered);
        var left = new HashMap<PlaceLine, Integer>();
        for (var post : offered) {
            var line = known.line(post.positionId());
            // Another process freed a place; if one was freed here meanwhile, that has been said already.
            if (line != null && post.left() > 0 && before.containsKey(post.positionId())) {
                line.freed();
            }
            if (line != null) {
                left.put(line, post.left());
            }
        }
        admission.publish(
                window.id(), window.opensAt().toEpochMilli(), window.closesAt().toEpochMilli(), left);
        count(window.id(), known);
    }

    private void count(String windowId, WindowInPlay known) {
        var began = System.nanoTime();
        if (began - countAgainAt.getOrDefault(windowId, began) < 0) {
            return;
        }
        var wrong = posts.miscounted(windowId).stream().collect(Collectors.toMap(MiscountRow::positionId, row -> row));
        for (var line : known.lines()) {
            var miscount = wrong.get(line.positionId());
            if (miscount != null && !line.stopped()) {
                meters.mismatched();
                LOG.error(
                        "post {} of window {} counts {} places taken and has {} registrations; it takes nobody until they agree",
                        line.positionId(),
                        windowId,
                        miscount.taken(),
                        miscount.held());
            }
            line.stopped(miscount != null);
        }
        // Whoever taps for a post with free places comes to the database anyway; only "full" is said without it.
        var full = known.lines().stream()
                .filter(PlaceLine::full)
                .map(PlaceLine::positionId)
                .toList();
        if (!full.isEmpty()) {
            for (var row :
                    registrations.holdersSince(windowId, full, clock.instant().minus(LOOKED_BACK))) {
                if (known.claimOf(row.personId()) == null) {
                    known.confirm(row.toRegistration(), "");
                }
            }
        }
        var took = System.nanoTime() - began;
        countAgainAt.put(windowId, System.nanoTime() + took * REST_PER_COUNT);
    }
}
