package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.PositionState;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.Draw;
import cn.qicheng.registration.domain.Draws;
import cn.qicheng.registration.domain.Fairness;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.WindowMove;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.domain.WindowState;
import cn.qicheng.registration.domain.WindowTerms;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the city plans, publishes and cancels registration windows. */
@Singleton
@Transactional
public class WindowDesk {

    private static final int SHORTEST_DRAW = 10;
    private static final int LONGEST_DRAW = 3600;
    private static final int LONGEST_SPREAD = 30;

    private final RegistrationWindows windows;
    private final Registrations registrations;
    private final Draws draws;
    private final WaitingOffers offers;
    private final Positions positions;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WindowDesk(
            RegistrationWindows windows,
            Registrations registrations,
            Draws draws,
            WaitingOffers offers,
            Positions positions,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.windows = windows;
        this.registrations = registrations;
        this.draws = draws;
        this.offers = offers;
        this.positions = positions;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a window; nobody but the city sees it yet. Returns its id. The same key plans the same window again: two alike
     * would be two doors to the same places.
     *
     * @param key made by the phone for this plan
     */
    public String plan(PlanWindow act, String key, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var planKey = actor.personId() + "/" + key;
        return windows.plannedUnder(planKey).orElseGet(() -> planNew(act, planKey, actor));
    }

    private String planNew(PlanWindow act, String planKey, Actor actor) {
        mustLieAhead(act);
        var quotas = quotasOf(postsFor(act));
        if (quotas.isEmpty()) {
            throw RegistrationProblems.noPosts(policy.clause(PolicyPoint.POST_FILING));
        }
        var id = Ulid.next();
        var terms = termsOf(act, id);
        var planned = new RegistrationWindow(
                id,
                act.name().strip(),
                WindowState.PLANNED,
                act.opensAt().truncatedTo(ChronoUnit.MILLIS),
                act.closesAt().truncatedTo(ChronoUnit.MILLIS),
                null,
                terms,
                null,
                0);
        windows.add(planned, quotas, planKey);
        audit.noted(
                self(planned),
                "PLAN",
                actor,
                Role.CITY_OFFICER,
                planned.name() + "，" + terms.fairness().label());
        return planned.id();
    }

    /** Publishes a window: from now on its posts are on offer here and nowhere else, with the places that are free now. */
    public void publish(String windowId, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        windows.waitForPublication();
        var window = windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent);
        var published = window.published();
        var now = clock.instant();
        if (!window.closesAt().isAfter(now)) {
            throw RegistrationProblems.timesWrong("closesAt", "结束时间已经过了");
        }
        var posts = positions.views(
                windows.posts(windowId).stream().map(WindowPost::positionId).toList());
        var elsewhere = windows.offeredElsewhere(posts.keySet(), now);
        if (!elsewhere.isEmpty()) {
            throw RegistrationProblems.postsOfferedElsewhere(elsewhere.stream()
                    .map(id -> new FieldReason(id, nameOf(posts.get(id))))
                    .toList());
        }
        var quotas = quotasOf(posts.values());
        if (quotas.isEmpty()) {
            throw RegistrationProblems.noPosts(policy.clause(PolicyPoint.POST_FILING));
        }
        windows.moved(published);
        windows.endedOffers(quotas.keySet(), now)
                .forEach(ended -> offers.endAll(ended.windowId(), ended.positionId(), now));
        windows.offer(windowId, quotas, now);
        audit.moved(self(window), WindowMove.PUBLISH, window.state(), actor, "");
    }

    /** Cancels a window that nobody has registered in. */
    public void cancel(String windowId, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var window = windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent);
        windows.moved(window.cancelled(reason.strip()));
        var taken = windows.withdrawOffer(windowId) + arrivedIn(windowId);
        if (taken > 0) {
            throw RegistrationProblems.placesTaken(taken);
        }
        audit.moved(self(window), WindowMove.CANCEL, window.state(), actor, reason.strip());
    }

    /** The seed of a draw or of slots is made with the plan, long before anybody arrives; from here on only its hash is shown. */
    private WindowTerms termsOf(PlanWindow act, String windowId) {
        var figures = policy.traineeship();
        var readyAt = act.readyAt() == null
                ? act.opensAt().minus(Duration.ofHours(figures.readyPackHoursBefore()))
                : act.readyAt();
        if (readyAt.isAfter(act.opensAt())) {
            throw RegistrationProblems.timesWrong("readyAt", "备材料要在开始时间之前开放");
        }
        readyAt = readyAt.truncatedTo(ChronoUnit.MILLIS);
        if (act.fairness() == PlanWindow.Fairness.FIRST_COME) {
            return firstCome(act, windowId, readyAt);
        }
        var seconds = act.drawSeconds() == null ? figures.drawSeconds() : act.drawSeconds();
        if (seconds < SHORTEST_DRAW || seconds > LONGEST_DRAW) {
            throw RegistrationProblems.drawTermsWrong("登记时间从 %d 到 %d 秒".formatted(SHORTEST_DRAW, LONGEST_DRAW));
        }
        if (!act.opensAt().plusSeconds(seconds).isBefore(act.closesAt())) {
            throw RegistrationProblems.drawTermsWrong("登记时间要在时段结束之前完");
        }
        return new WindowTerms(Fairness.DRAW, seconds, 0, hashOfNewSeed(windowId), readyAt);
    }

    private WindowTerms firstCome(PlanWindow act, String windowId, Instant readyAt) {
        var spread = act.spreadSeconds() == null ? policy.traineeship().arrivalSpreadSeconds() : act.spreadSeconds();
        if (spread < 0 || spread > LONGEST_SPREAD) {
            throw RegistrationProblems.spreadWrong(LONGEST_SPREAD);
        }
        return spread == 0
                ? WindowTerms.firstCome(readyAt)
                : new WindowTerms(Fairness.FIRST_COME, 0, spread, hashOfNewSeed(windowId), readyAt);
    }

    private String hashOfNewSeed(String windowId) {
        var seed = new byte[Draw.SEED_BYTES];
        random.nextBytes(seed);
        var hex = HexFormat.of().formatHex(seed);
        draws.keepSeed(windowId, hex, clock.instant());
        return Draw.hashOfSeed(hex);
    }

    /** Whoever is in the draw has been promised a draw. */
    private int arrivedIn(String windowId) {
        return draws.arrivedPerPost(windowId).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void mustLieAhead(PlanWindow act) {
        if (!act.closesAt().isAfter(act.opensAt())) {
            throw RegistrationProblems.timesWrong("closesAt", "结束时间要晚于开始时间");
        }
        if (!act.closesAt().isAfter(clock.instant())) {
            throw RegistrationProblems.timesWrong("closesAt", "结束时间已经过了");
        }
    }

    /** Named posts as named; of "all" those that no other window offers at the moment. */
    private Collection<PositionView> postsFor(PlanWindow act) {
        var named = act.positionIds();
        if (named != null && !named.isEmpty()) {
            return positions.views(named).values();
        }
        var filed = positions.filed(ChinaTime.today(clock).getYear(), act.districtCode());
        var elsewhere =
                windows.offeredElsewhere(filed.stream().map(PositionView::id).toList(), clock.instant());
        return filed.stream().filter(post -> !elsewhere.contains(post.id())).toList();
    }

    /** A post's places are its headcount less those who hold one from an earlier window. Posts without any are left out. */
    private Map<String, Integer> quotasOf(Collection<PositionView> posts) {
        var held = registrations.activePerPosition(
                posts.stream().map(PositionView::id).toList());
        return posts.stream()
                .filter(post -> post.state() == PositionState.FILED)
                .filter(post -> post.headcount() > held.getOrDefault(post.id(), 0))
                .collect(
                        Collectors.toMap(PositionView::id, post -> post.headcount() - held.getOrDefault(post.id(), 0)));
    }

    private static String nameOf(@Nullable PositionView post) {
        return post == null ? "" : post.baseName() + " " + post.title();
    }

    private static SubjectRef self(RegistrationWindow window) {
        return new SubjectRef("REGISTRATION_WINDOW", window.id());
    }
}
