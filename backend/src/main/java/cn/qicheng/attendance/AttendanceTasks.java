package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.SheetClock;
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

/** Months to check in and months to confirm. */
@Singleton
class AttendanceTasks implements TaskSource {

    private final AttendanceSheetRows rows;
    private final StandIns standIns;
    private final PolicyBook policy;
    private final Clock clock;

    AttendanceTasks(AttendanceSheetRows rows, StandIns standIns, PolicyBook policy, Clock clock) {
        this.rows = rows;
        this.standIns = standIns;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return switch (role) {
            case GRADUATE -> group("CHECK_IN", "月度签到", toCheckIn(actor), "month-check-in");
            case SUPERVISOR -> group("CONFIRM_MONTH", "出勤等你确认", toConfirm(actor), "month-confirmation");
            default -> List.of();
        };
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
