package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.registration.GraduateDesk.Judged;
import cn.qicheng.registration.domain.EligibilityFinding;
import cn.qicheng.registration.domain.OpeningReminder;
import cn.qicheng.registration.domain.OpeningReminders;
import cn.qicheng.registration.domain.ReadyPack;
import cn.qicheng.registration.domain.ReadyPacks;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WindowPhase;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has ready before a window opens, so that the rush is one tap: papers and answers judged for the day of the
 * opening, and the wish to be reminded of it.
 */
@Singleton
public class ReadyPackDesk {

    private final ReadyPacks packs;
    private final OpeningReminders reminders;
    private final RegistrationWindows windows;
    private final GraduateDesk graduates;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    ReadyPackDesk(
            ReadyPacks packs,
            OpeningReminders reminders,
            RegistrationWindows windows,
            GraduateDesk graduates,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.packs = packs;
        this.reminders = reminders;
        this.windows = windows;
        this.graduates = graduates;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Judges the person for the day of the opening and keeps the answers. */
    @Transactional
    public ReadyPackView check(String windowId, Actor actor) {
        actor.mustHold(Role.GRADUATE);
        var window = published(windowId);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (window.phase(now) == WindowPhase.UPCOMING) {
            throw RegistrationProblems.packNotOpen(
                    Duration.between(now, window.terms().readyAt()));
        }
        var day = ChinaTime.dayOf(window.opensAt());
        var judged = graduates.judgedFor(actor.personId(), day);
        packs.keep(new ReadyPack(
                windowId,
                actor.personId(),
                judged.ready(),
                judged.findings(),
                day,
                policy.traineeship(day).version(),
                now));
        audit.noted(
                new SubjectRef("READY_PACK", actor.personId()),
                judged.ready() ? "READY" : "NOT_READY",
                actor,
                Role.GRADUATE,
                windowId);
        return view(window, actor, judged, now);
    }

    /** Returns how the person stands for a window, as of now, and whether that was kept. */
    public ReadyPackView view(String windowId, Actor actor) {
        var window = published(windowId);
        var kept = packs.of(windowId, actor.personId()).map(ReadyPack::judgedAt).orElse(null);
        return view(window, actor, graduates.judgedFor(actor.personId(), ChinaTime.dayOf(window.opensAt())), kept);
    }

    /** Keeps the wish to be reminded when a window opens, with the post that is wanted then. */
    @Transactional
    public void remind(String windowId, String positionId, Actor actor) {
        actor.mustHold(Role.GRADUATE);
        published(windowId);
        var wanted = windows.post(windowId, positionId).orElseThrow(RegistrationProblems::postAbsent);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        reminders.keep(new OpeningReminder(windowId, actor.personId(), wanted.positionId(), now, null));
    }

    @Transactional
    public void remindNoMore(String windowId, Actor actor) {
        reminders.drop(windowId, actor.personId());
    }

    /**
     * Returns the findings a tap rests on: those kept before the rush if they are of today, else judged anew; refuses with
     * all that is missing or does not hold.
     */
    List<EligibilityFinding> mustBeReady(String windowId, String personId, Instant now) {
        var today = ChinaTime.dayOf(now);
        var version = policy.traineeship(today).version();
        return packs.of(windowId, personId)
                .filter(pack -> pack.standsOn(today, version))
                .map(ReadyPack::findings)
                .orElseGet(() -> graduates.mustBeEligible(personId, ""));
    }

    private ReadyPackView view(RegistrationWindow window, Actor actor, Judged judged, @Nullable Instant keptAt) {
        var day = ChinaTime.dayOf(window.opensAt());
        var read = graduates.asRead(judged.findings(), day, judged.missing().isEmpty());
        return new ReadyPackView(
                window.id(),
                judged.ready(),
                judged.missing().stream().map(FieldReason::field).toList(),
                read.conditions(),
                day,
                read.ruleVersion(),
                keptAt,
                window.opensAt(),
                window.terms().readyAt(),
                reminders.of(window.id(), actor.personId()).isPresent());
    }

    private RegistrationWindow published(String windowId) {
        return windows.byId(windowId)
                .filter(window -> switch (window.state()) {
                    case PUBLISHED, RECONCILED -> true;
                    case PLANNED, CANCELLED -> false;
                })
                .orElseThrow(RegistrationProblems::windowAbsent);
    }
}
