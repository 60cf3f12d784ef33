package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.WindowReportView.Check;
import cn.qicheng.registration.WindowReportView.PostCounts;
import cn.qicheng.registration.domain.Draws;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WaitingList;
import cn.qicheng.registration.domain.WindowMove;
import cn.qicheng.registration.domain.WindowPhase;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.domain.WindowReports;
import cn.qicheng.registration.domain.WindowReports.People;
import cn.qicheng.registration.domain.WindowReports.Sealed;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The reconciliation (对账): every count of a window from its rows; sealed once they agree. */
@Singleton
public class WindowReportDesk {

    private final WindowReports reports;
    private final RegistrationWindows windows;
    private final WaitingList waiting;
    private final WaitingOffers offers;
    private final Draws draws;
    private final Positions positions;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    WindowReportDesk(
            WindowReports reports,
            RegistrationWindows windows,
            WaitingList waiting,
            WaitingOffers offers,
            Draws draws,
            Positions positions,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.reports = reports;
        this.windows = windows;
        this.waiting = waiting;
        this.offers = offers;
        this.draws = draws;
        this.positions = positions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the sealed report, or the counts as they are now. */
    public WindowReportView report(String windowId, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var window = windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent);
        return reports.sealed(windowId).map(this::read).orElseGet(() -> counted(window, now(), null, null));
    }

    /** Seals a window that has closed: nothing is offered any more, and the counts are kept with their fingerprint. */
    @Transactional
    public void seal(String windowId, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var window = windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent);
        var now = now();
        var sealed = window.sealed();
        if (window.phase(now) != WindowPhase.CLOSED) {
            throw RegistrationProblems.notClosedYet(
                    Duration.between(now, window.closesAt().plus(RegistrationWindow.LAST_ANSWERS)));
        }
        windows.moved(sealed);
        windows.posts(windowId).forEach(post -> {
            if (post.reserved() == 0) {
                offers.endAll(windowId, post.positionId(), now);
            }
        });
        var out = reports.offersOut(windowId) + reports.lotsOpen(windowId);
        if (out > 0) {
            throw RegistrationProblems.offersOut(out);
        }
        var report = counted(window, now, null, null);
        if (!report.agrees()) {
            throw RegistrationProblems.countsDisagree(report.checks().stream()
                    .filter(check -> !check.holds())
                    .map(check -> new FieldReason(check.name(), check.one() + " / " + check.other()))
                    .toList());
        }
        var counts = written(report);
        var fingerprint = Digest.sha256(counts);
        reports.seal(windowId, new Sealed(counts, fingerprint, now), actor.personId());
        audit.moved(
                new SubjectRef("REGISTRATION_WINDOW", windowId),
                WindowMove.SEAL,
                window.state(),
                actor,
                "对账单指纹 " + fingerprint);
    }

    private WindowReportView counted(
            RegistrationWindow window, Instant now, @Nullable Instant sealedAt, @Nullable String sha256) {
        var posts = windows.posts(window.id());
        var people = reports.peoplePerPost(window.id());
        var line = waiting.waitingPerPost(window.id());
        var arrived = draws.arrivedPerPost(window.id());
        var known = positions.views(posts.stream().map(WindowPost::positionId).toList());
        var counts = new ArrayList<PostCounts>();
        for (var post : posts) {
            var filed = known.get(post.positionId());
            var here = people.getOrDefault(post.positionId(), new People(0, 0));
            counts.add(new PostCounts(
                    post.positionId(),
                    filed == null ? "" : filed.title(),
                    filed == null ? "" : filed.baseName(),
                    post.places(),
                    post.taken(),
                    here.active(),
                    here.released(),
                    post.reserved(),
                    line.getOrDefault(post.positionId(), 0),
                    arrived.getOrDefault(post.positionId(), 0)));
        }
        var checks = checks(window, counts);
        return new WindowReportView(
                window.id(),
                window.name(),
                window.terms().fairness().name(),
                window.opensAt(),
                window.closesAt(),
                counts,
                checks,
                checks.stream().allMatch(Check::holds),
                now,
                sealedAt,
                sha256);
    }

    private List<Check> checks(RegistrationWindow window, List<PostCounts> counts) {
        var over = counts.stream()
                .filter(post -> post.taken() + post.held() > post.places())
                .count();
        var apart =
                counts.stream().filter(post -> post.taken() != post.active()).count();
        var promised = reports.offersOut(window.id()) + reports.lotsOpen(window.id());
        return List.of(
                same("占用的名额 = 有效的报名", sum(counts, PostCounts::taken), sum(counts, PostCounts::active)),
                same("占用和报名不一致的岗位", apart, 0),
                same("超过名额的岗位", over, 0),
                same("留出的名额 = 等答复的候补和中签", sum(counts, PostCounts::held), promised),
                same("一人占两个名额", reports.personsWithTwo(window.id()), 0),
                same(
                        "抽签登记 = 抽出的签",
                        window.drawnAt() == null ? 0 : sum(counts, PostCounts::arrived),
                        draws.countDrawn(window.id(), "")));
    }

    private static Check same(String name, long one, long other) {
        return new Check(name, one, other, one == other);
    }

    private static long sum(List<PostCounts> counts, ToIntFunction<PostCounts> what) {
        return counts.stream().mapToInt(what).sum();
    }

    private WindowReportView read(Sealed sealed) {
        try {
            var kept = json.readValue(sealed.counts(), WindowReportView.class);
            return new WindowReportView(
                    kept.windowId(),
                    kept.windowName(),
                    kept.fairness(),
                    kept.opensAt(),
                    kept.closesAt(),
                    kept.posts(),
                    kept.checks(),
                    kept.agrees(),
                    kept.countedAt(),
                    sealed.sealedAt(),
                    sealed.sha256());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String written(WindowReportView report) {
        try {
            return json.writeValueAsString(report);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
