package cn.qicheng.registration;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.DrawEntry;
import cn.qicheng.registration.domain.Draws;
import cn.qicheng.registration.domain.OpeningReminder;
import cn.qicheng.registration.domain.OpeningReminders;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WaitingEntry;
import cn.qicheng.registration.domain.WaitingList;
import cn.qicheng.registration.domain.WaitingMove;
import cn.qicheng.registration.domain.WaitingState;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a graduate stands: in a draw, on waiting lists, and in windows to be reminded of. */
@Singleton
public class LineBoard implements TaskSource {

    /** From when on a window of which somebody wished to be reminded is shown as soon to open. */
    private static final Duration SOON = Duration.ofMinutes(30);

    private final Draws draws;
    private final WaitingList waiting;
    private final OpeningReminders reminders;
    private final RegistrationWindows windows;
    private final Positions positions;
    private final Clock clock;

    LineBoard(
            Draws draws,
            WaitingList waiting,
            OpeningReminders reminders,
            RegistrationWindows windows,
            Positions positions,
            Clock clock) {
        this.draws = draws;
        this.waiting = waiting;
        this.reminders = reminders;
        this.windows = windows;
        this.positions = positions;
        this.clock = clock;
    }

    /** A window the reader wished to be reminded of, with the post that is wanted then. */
    @Serdeable
    public record ReminderView(
            String windowId,
            String windowName,
            String positionId,
            String positionTitle,
            Instant opensAt,
            String phase,
            boolean soon) {}

    /** Returns the reader's lot in a window. */
    public DrawEntryView myDraw(String windowId, Actor actor) {
        return draws.of(windowId, actor.personId()).map(this::view).orElseThrow(RegistrationProblems::notInDraw);
    }

    DrawEntryView view(DrawEntry entry) {
        var window = windows.byId(entry.windowId()).orElseThrow(RegistrationProblems::windowAbsent);
        return new DrawEntryView(
                entry.windowId(),
                entry.positionId(),
                entry.drawNo(),
                entry.arrivedAt(),
                window.terms().arrivalsEnd(window.opensAt()),
                entry.result().name(),
                entry.rank(),
                entry.registrationId(),
                entry.forfeitReason());
    }

    /** Returns the reader's waiting lists, those that still run first. */
    public List<WaitingView> myWaiting(Actor actor) {
        return waiting.ofPerson(actor.personId()).stream()
                .sorted(Comparator.comparing(WaitingEntry::active).reversed())
                .map(this::view)
                .toList();
    }

    public WaitingView waiting(String entryId, Actor actor) {
        return waiting.byId(entryId)
                .filter(entry -> entry.personId().equals(actor.personId()))
                .map(this::view)
                .orElseThrow(RegistrationProblems::waitingAbsent);
    }

    /** Returns the windows the reader wished to be reminded of and that are not over, the next opening first. */
    public List<ReminderView> myReminders(Actor actor) {
        var now = clock.instant();
        return reminders.ofPerson(actor.personId()).stream()
                .flatMap(wish -> windows.byId(wish.windowId()).stream()
                        .filter(window -> running(window, now))
                        .map(window -> view(wish, window, now)))
                .sorted(Comparator.comparing(ReminderView::opensAt))
                .toList();
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        if (role != Role.GRADUATE) {
            return List.of();
        }
        var groups = new ArrayList<TaskGroup>();
        var offered = waiting.ofPerson(actor.personId()).stream()
                .filter(entry -> entry.state() == WaitingState.OFFERED)
                .toList();
        if (!offered.isEmpty()) {
            var since = offered.stream()
                    .map(WaitingEntry::since)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            groups.add(new TaskGroup("PLACE_OFFERED", "候补到了名额，等你答复", offered.size(), since, "waiting-list"));
        }
        var soon = myReminders(actor).stream().filter(ReminderView::soon).toList();
        if (!soon.isEmpty()) {
            groups.add(new TaskGroup("WINDOW_OPENS", "你要提醒的报名快开放了", soon.size(), null, "waiting-list"));
        }
        return List.copyOf(groups);
    }

    Optional<DrawEntryView> drawOf(String windowId, String positionId, Actor actor) {
        return draws.of(windowId, actor.personId())
                .filter(entry -> entry.positionId().equals(positionId))
                .map(this::view);
    }

    Optional<WaitingView> waitingOf(String windowId, String positionId, Actor actor) {
        return waiting.activeOf(windowId, positionId, actor.personId()).map(this::view);
    }

    private WaitingView view(WaitingEntry entry) {
        var window = windows.byId(entry.windowId()).orElseThrow(RegistrationProblems::windowAbsent);
        var post = positions.view(entry.positionId());
        return new WaitingView(
                entry.id(),
                entry.windowId(),
                window.name(),
                entry.positionId(),
                post.title(),
                post.baseName(),
                entry.number(),
                entry.active() ? waiting.before(entry) + 1 : 0,
                entry.state().name(),
                entry.joinedAt(),
                entry.since(),
                entry.offerUntil(),
                entry.registrationId(),
                Move.allowed(WaitingMove.class, entry.state(), Role.GRADUATE));
    }

    private ReminderView view(OpeningReminder wish, RegistrationWindow window, Instant now) {
        return new ReminderView(
                window.id(),
                window.name(),
                wish.positionId(),
                positions.view(wish.positionId()).title(),
                window.opensAt(),
                window.phase(now).name(),
                !now.plus(SOON).isBefore(window.opensAt()));
    }

    private static boolean running(RegistrationWindow window, Instant now) {
        return switch (window.phase(now)) {
            case UPCOMING, READY_PACK, ARRIVING, DRAWING, OPEN -> true;
            case PLANNED, CLOSING, CLOSED, RECONCILED, CANCELLED -> false;
        };
    }
}
