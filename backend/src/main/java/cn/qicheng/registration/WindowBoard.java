package cn.qicheng.registration;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.PositionCategory;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.WindowPostDetailView.Base;
import cn.qicheng.registration.WindowPostDetailView.PostFact;
import cn.qicheng.registration.domain.Fairness;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.RegistrationWindows.Sum;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.WaitingList;
import cn.qicheng.registration.domain.WindowMove;
import cn.qicheng.registration.domain.WindowPhase;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.domain.WindowState;
import cn.qicheng.registration.domain.WindowTerms;
import cn.qicheng.registration.store.PlacesInPlay;
import cn.qicheng.registration.store.Snapshots;
import cn.qicheng.registration.store.WindowInPlay;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Page;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Windows and their posts as they are read.
 *
 * <p>The public lists are what thousands reload before an opening: they come from a {@link Snapshots} of at most a few
 * seconds and say of when they are. Officers and acts read the database.
 */
@Singleton
public class WindowBoard {

    /** More windows than a city publishes in years; the list of the public shows the latest. */
    private static final int PUBLIC_WINDOWS = 200;

    /** What the public sees; a sealed window stays to be read. */
    private static final Set<WindowState> SHOWN = Set.of(WindowState.PUBLISHED, WindowState.RECONCILED);

    private final RegistrationWindows windows;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final LineBoard lines;
    private final Positions positions;
    private final TraineeBases bases;
    private final PolicyBook policy;
    private final Snapshots snapshots;
    private final PlacesInPlay inPlay;
    private final Clock clock;

    WindowBoard(
            RegistrationWindows windows,
            Registrations registrations,
            WaitingList waitingList,
            LineBoard lines,
            Positions positions,
            TraineeBases bases,
            PolicyBook policy,
            Snapshots snapshots,
            PlacesInPlay inPlay,
            Clock clock) {
        this.windows = windows;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.lines = lines;
        this.positions = positions;
        this.bases = bases;
        this.policy = policy;
        this.snapshots = snapshots;
        this.inPlay = inPlay;
        this.clock = clock;
    }

    /** What a list of posts is narrowed by; empty text and null stand for everything. */
    public record PostQuery(String district, @Nullable PositionCategory category, String words, int page, int size) {

        boolean includes(WindowPostView post) {
            var said = words.strip().toLowerCase(Locale.ROOT);
            return (district.isEmpty() || district.equals(post.districtCode()))
                    && (category == null || category == post.category())
                    && (said.isEmpty()
                            || List.of(post.title(), post.baseName(), post.major(), post.workplace()).stream()
                                    .anyMatch(text ->
                                            text.toLowerCase(Locale.ROOT).contains(said)));
        }
    }

    /** The public list as it is kept; {@code allowedMoves} and phases are put in when it is read. */
    @Serdeable
    record WindowList(List<WindowView> windows) {}

    /** The posts of a published window as they are kept. */
    @Serdeable
    record PostList(WindowView window, List<WindowPostView> posts, Instant asOf) {}

    /** Lists the windows: all of them for the city, the published ones for everybody else, latest opening first. */
    public Page<WindowView> list(@Nullable Actor actor, int page, int size) {
        if (actor != null && actor.holds(Role.CITY_OFFICER)) {
            var all = EnumSet.allOf(WindowState.class);
            return new Page<>(views(windows.list(all, page, size)), windows.count(all), page, size);
        }
        var kept =
                snapshots.read("windows", WindowList.class, this::publicWindows).windows();
        return new Page<>(
                kept.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(this::asOfNow)
                        .toList(),
                kept.size(),
                page,
                size);
    }

    /** Returns a window as the database has it now, for the officer who has just moved it. */
    public WindowView view(String windowId) {
        return views(List.of(windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent)))
                .getFirst();
    }

    /** Returns a window: to the city as it is in the database, to everybody else as kept and only once it is published. */
    public WindowView view(String windowId, @Nullable Actor actor) {
        return actor != null && actor.holds(Role.CITY_OFFICER)
                ? view(windowId)
                : asOfNow(kept(windowId).window());
    }

    /** Lists the posts of a published window; the city also looks through a planned one before it publishes it. */
    public WindowPostPage posts(String windowId, PostQuery query, @Nullable Actor actor) {
        var kept = actor != null && actor.holds(Role.CITY_OFFICER)
                ? postsIn(windowId, EnumSet.allOf(WindowState.class))
                : kept(windowId);
        var mine = mine(windowId, actor);
        var found = kept.posts().stream().filter(query::includes).toList();
        var items = found.stream()
                .skip((long) query.page() * query.size())
                .limit(query.size())
                .map(post ->
                        mine != null && mine.positionId().equals(post.positionId()) ? post.ownedBy(mine.id()) : post)
                .toList();
        return new WindowPostPage(items, found.size(), query.page(), query.size(), kept.asOf());
    }

    public WindowPostDetailView post(String windowId, String positionId, @Nullable Actor actor) {
        var kept = kept(windowId);
        var line = kept.posts().stream()
                .filter(post -> post.positionId().equals(positionId))
                .findFirst()
                .orElseThrow(RegistrationProblems::postAbsent);
        var mine = mine(windowId, actor);
        return detail(
                kept,
                line,
                positions.view(positionId),
                mine != null && mine.positionId().equals(positionId) ? mine.id() : null,
                actor);
    }

    /** Returns a post as the database has it now, for whoever has just changed it; the public list follows at once. */
    public WindowPostView postNow(String windowId, String positionId) {
        refresh(windowId);
        return postsIn(windowId, SHOWN).posts().stream()
                .filter(post -> post.positionId().equals(positionId))
                .findFirst()
                .orElseThrow(RegistrationProblems::postAbsent);
    }

    /** Forgets what is kept about a window, so that the officer who moved it sees the move in the public list at once. */
    public void refresh(String windowId) {
        inPlay.changed(windowId);
        snapshots.drop("windows");
        snapshots.drop("window:" + windowId);
    }

    private PostList kept(String windowId) {
        return snapshots.read("window:" + windowId, PostList.class, () -> postsIn(windowId, SHOWN));
    }

    private WindowList publicWindows() {
        return new WindowList(views(windows.list(SHOWN, 0, PUBLIC_WINDOWS)));
    }

    private PostList postsIn(String windowId, Set<WindowState> shown) {
        var window = windows.byId(windowId)
                .filter(found -> shown.contains(found.state()))
                .orElseThrow(RegistrationProblems::windowAbsent);
        var asOf = clock.instant();
        var posts = windows.posts(windowId);
        var filed = positions.views(posts.stream().map(WindowPost::positionId).toList());
        var waiting = waitingList.waitingPerPost(windowId);
        var lines = posts.stream()
                .flatMap(post -> Optional.ofNullable(filed.get(post.positionId()))
                        .map(known -> line(post, known, waiting.getOrDefault(post.positionId(), 0)))
                        .stream())
                .sorted(Comparator.comparing(WindowPostView::districtName)
                        .thenComparing(WindowPostView::baseName)
                        .thenComparing(WindowPostView::title)
                        .thenComparing(WindowPostView::positionId))
                .toList();
        return new PostList(views(List.of(window)).getFirst(), lines, asOf);
    }

    private WindowPostView line(WindowPost post, PositionView filed, int waiting) {
        return new WindowPostView(
                post.windowId(),
                post.positionId(),
                filed.title(),
                filed.baseId(),
                filed.baseName(),
                filed.districtCode(),
                filed.districtName(),
                filed.category(),
                filed.categoryName(),
                filed.major(),
                filed.education(),
                filed.livingAllowanceFen(),
                Math.addExact(
                        filed.livingAllowanceFen(),
                        policy.traineeship().stipendPerMonth().fen()),
                filed.lodging(),
                filed.workplace(),
                post.places(),
                post.taken(),
                post.left(),
                post.reserved(),
                waiting,
                post.door().name(),
                post.doorReason(),
                null);
    }

    private WindowPostDetailView detail(
            PostList kept, WindowPostView line, PositionView filed, @Nullable String mine, @Nullable Actor actor) {
        var window = asOfNow(kept.window());
        var base = bases.view(filed.baseId());
        var slots = window.spreadSeconds() == 0
                ? Optional.<WindowInPlay>empty()
                : Optional.of(inPlay.loaded(line.windowId()));
        return new WindowPostDetailView(
                line.windowId(),
                window.name(),
                line.positionId(),
                line.title(),
                line.baseId(),
                line.baseName(),
                line.districtName(),
                line.category().name(),
                line.categoryName(),
                line.major(),
                line.education(),
                line.livingAllowanceFen(),
                line.totalMonthlyFen(),
                line.lodging(),
                line.workplace(),
                filed.duties(),
                filed.headcount(),
                line.places(),
                line.taken(),
                line.left(),
                line.held(),
                line.waiting(),
                line.door(),
                line.doorReason(),
                mine,
                new Base(base.name(), base.address(), base.accreditedOn()),
                window.opensAt(),
                window.closesAt(),
                window.phase(),
                window.fairness(),
                window.drawSeconds(),
                window.spreadSeconds(),
                slots.map(slot -> actor == null ? window.opensAt() : slot.opensFor(actor.personId()))
                        .orElse(window.opensAt()),
                slots.flatMap(slot -> slot.seedOnceAllAreIn(clock.instant())).orElse(null),
                window.seedHash(),
                window.drawnAt(),
                window.readyAt(),
                actor == null
                        ? null
                        : lines.drawOf(line.windowId(), line.positionId(), actor)
                                .orElse(null),
                actor == null
                        ? null
                        : lines.waitingOf(line.windowId(), line.positionId(), actor)
                                .orElse(null),
                facts(line),
                kept.asOf());
    }

    private List<PostFact> facts(WindowPostView line) {
        var rules = policy.traineeship();
        Function<PolicyPoint, ClauseView> article = point -> ClauseView.of(rules.clause(point));
        var living = new Money(line.livingAllowanceFen());
        return List.of(
                new PostFact("见习期限", rules.termMonths() + " 个月，从签协议那天算起", article.apply(PolicyPoint.TERM)),
                new PostFact(
                        "市财政补贴",
                        rules.stipendPerMonth().yuan() + " 元/人·月，经基地发给本人",
                        article.apply(PolicyPoint.STIPEND_RATE)),
                new PostFact("基地生活补贴", living.yuan() + " 元/月", article.apply(PolicyPoint.LIVING_ALLOWANCE)),
                new PostFact("意外伤害保险", "由基地购买", article.apply(PolicyPoint.INSURANCE)),
                new PostFact("带教老师", "由基地安排", article.apply(PolicyPoint.MENTOR)),
                new PostFact("签协议", "达成意向后 " + rules.signWithinDays() + " 天内", article.apply(PolicyPoint.AGREEMENT)));
    }

    private @Nullable Registration mine(String windowId, @Nullable Actor actor) {
        return actor == null
                ? null
                : registrations.activeIn(windowId, actor.personId()).orElse(null);
    }

    private List<WindowView> views(List<RegistrationWindow> found) {
        var now = clock.instant();
        var sums = windows.sums(found.stream().map(RegistrationWindow::id).collect(Collectors.toSet()));
        return found.stream()
                .map(window -> view(window, sums.getOrDefault(window.id(), Sum.NOTHING), now))
                .toList();
    }

    private static WindowView view(RegistrationWindow window, Sum sum, Instant now) {
        return new WindowView(
                window.id(),
                window.name(),
                window.state().name(),
                window.phase(now).name(),
                window.opensAt(),
                window.closesAt(),
                sum.places(),
                sum.taken(),
                sum.reserved(),
                sum.positions(),
                window.cancelReason(),
                window.terms().fairness().name(),
                window.terms().drawSeconds(),
                window.terms().spreadSeconds(),
                window.terms().seedHash(),
                window.terms().readyAt(),
                window.drawnAt(),
                movesOf(window, sum, now),
                now);
    }

    /** A window that is over is not published any more, one with people in it is not cancelled, a running one not sealed. */
    private static List<String> movesOf(RegistrationWindow window, Sum sum, Instant now) {
        var ended = !window.closesAt().isAfter(now);
        var phase = window.phase(now);
        return Move.allowed(WindowMove.class, window.state(), Role.CITY_OFFICER).stream()
                .filter(move -> !(ended && move.equals(WindowMove.PUBLISH.name())))
                .filter(move -> !(sum.taken() + sum.reserved() > 0 && move.equals(WindowMove.CANCEL.name())))
                .filter(move -> !move.equals(WindowMove.SEAL.name()) || phase == WindowPhase.CLOSED)
                .toList();
    }

    /** The phase follows the clock, not the age of the snapshot; and the public moves nothing. */
    private WindowView asOfNow(WindowView kept) {
        var window = new RegistrationWindow(
                kept.id(),
                kept.name(),
                WindowState.valueOf(kept.state()),
                kept.opensAt(),
                kept.closesAt(),
                kept.cancelReason(),
                new WindowTerms(
                        Fairness.valueOf(kept.fairness()),
                        kept.drawSeconds(),
                        kept.spreadSeconds(),
                        kept.seedHash(),
                        kept.readyAt()),
                kept.drawnAt(),
                0);
        return new WindowView(
                kept.id(),
                kept.name(),
                kept.state(),
                window.phase(clock.instant()).name(),
                kept.opensAt(),
                kept.closesAt(),
                kept.places(),
                kept.taken(),
                kept.held(),
                kept.positionCount(),
                kept.cancelReason(),
                kept.fairness(),
                kept.drawSeconds(),
                kept.spreadSeconds(),
                kept.seedHash(),
                kept.readyAt(),
                kept.drawnAt(),
                List.of(),
                kept.asOf());
    }
}
