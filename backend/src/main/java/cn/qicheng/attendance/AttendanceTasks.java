package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.ConfirmingTurn.Whose;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.attendance.domain.SheetObjectionState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.policy.PolicyBook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Months to check in, to confirm and to look into. */
@Singleton
class AttendanceTasks implements TaskSource {

    private final AttendanceSheetRows rows;
    private static final List<AttendanceState> WAITING = List.of(AttendanceState.CHECKED_IN, AttendanceState.DISPUTED);

    private final ObjectionRows objections;
    private final StandIns standIns;
    private final Turns turns;
    private final Offices offices;
    private final PolicyBook policy;
    private final Clock clock;

    AttendanceTasks(
            AttendanceSheetRows rows,
            ObjectionRows objections,
            StandIns standIns,
            Turns turns,
            Offices offices,
            PolicyBook policy,
            Clock clock) {
        this.rows = rows;
        this.objections = objections;
        this.standIns = standIns;
        this.turns = turns;
        this.offices = offices;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return switch (role) {
            case GRADUATE ->
                both(
                        group("CHECK_IN", "月度签到", toCheckIn(actor), "month-check-in"),
                        group(
                                "OBJECTION_ANSWERED",
                                "出勤异议有答复了",
                                since(objections.findByPersonIdAndState(
                                        actor.personId(), SheetObjectionState.ANSWERED)),
                                "/pages/month-cases"));
            case SUPERVISOR -> group("CONFIRM_MONTH", "出勤等你确认", toConfirm(actor), "month-confirmation");
            case BASE_ADMIN ->
                both(
                        group("CONFIRM_FOR_MENTOR", "出勤没人确认，等基地办", waitingForBase(actor), "/pages/month-cases"),
                        group(
                                "ANSWER_OBJECTION",
                                "出勤异议等基地答复",
                                actor.scopesOf(Role.BASE_ADMIN).isEmpty()
                                        ? List.of()
                                        : since(objections.findByBaseIdInAndState(
                                                actor.scopesOf(Role.BASE_ADMIN), SheetObjectionState.LODGED)),
                                "/pages/month-cases"));
            case DISTRICT_OFFICER, CITY_OFFICER -> ofOffices(actor, role);
            default -> List.of();
        };
    }

    private List<TaskGroup> ofOffices(Actor actor, Role role) {
        var mine = offices.of(actor, role);
        return mine.isEmpty()
                ? List.of()
                : both(
                        group(
                                "CONFIRM_ON_EVIDENCE",
                                "出勤没人确认，等就业局核实",
                                rows.findByOfficeCodeInAndStateIn(mine, WAITING).stream()
                                        .map(AttendanceSheetRow::since)
                                        .toList(),
                                "/pages/month-cases"),
                        group(
                                "RULE_ON_MONTH",
                                "出勤异议等就业局认定",
                                since(objections.findByOfficeCodeInAndState(mine, SheetObjectionState.AT_DISTRICT)),
                                "/pages/month-cases"));
    }

    /** The base is asked once the mentor's time is over, and at once about a month in dispute. */
    private List<Instant> waitingForBase(Actor actor) {
        var today = ChinaTime.today(clock);
        return actor.scopesOf(Role.BASE_ADMIN).stream()
                .flatMap(baseId -> rows.findByBaseIdAndStateInAndToOnBefore(baseId, WAITING, today).stream())
                .filter(sheet -> turns.whose(sheet, today) != Whose.MENTOR)
                .map(AttendanceSheetRow::since)
                .toList();
    }

    private static List<Instant> since(List<ObjectionRow> found) {
        return found.stream().map(ObjectionRow::since).toList();
    }

    private static List<TaskGroup> both(List<TaskGroup> one, List<TaskGroup> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private List<Instant> toCheckIn(Actor actor) {
        var today = ChinaTime.today(clock);
        return rows.findByPersonIdAndState(actor.personId(), AttendanceState.OPEN).stream()
                .map(sheet -> SheetClock.of(sheet.serviceMonth(), policy.traineeship(sheet.fromOn())))
                .filter(days -> days.opened(today))
                .map(days -> ChinaTime.startOf(days.opensOn()))
                .toList();
    }

    private List<Instant> toConfirm(Actor actor) {
        return actor.scopesOf(Role.SUPERVISOR).stream()
                .flatMap(baseId -> rows
                        .findByBaseIdAndMentorPersonIdInAndStateAndToOnBefore(
                                baseId,
                                standIns.mentorsFor(actor, baseId),
                                AttendanceState.CHECKED_IN,
                                ChinaTime.today(clock))
                        .stream())
                .map(AttendanceSheetRow::since)
                .toList();
    }

    private static List<TaskGroup> group(String kind, String title, List<Instant> waiting, String target) {
        return waiting.stream()
                .min(Comparator.naturalOrder())
                .map(oldest -> List.of(new TaskGroup(kind, title, waiting.size(), oldest, target)))
                .orElse(List.of());
    }
}
