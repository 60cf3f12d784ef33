package cn.qicheng.attendance;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.traineebase.TraineeBaseView;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attendance register as a spreadsheet, one row per trainee and month; that somebody took it out is written down. */
@Singleton
public class AttendanceExports {

    private static final int AT_ONCE = 500;
    private static final int MOST_DAYS = 366;
    private static final List<String> HEADINGS = List.of(
            "见习生", "基地", "区县", "第几个月", "开始", "结束", "状态", "签到日期", "晚签", "确认日期", "确认人", "缺勤(天)", "请假(天)", "出勤登记", "带教老师");

    private final AttendanceSheetRows rows;
    private final TraineeBases bases;
    private final Districts districts;
    private final People people;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    AttendanceExports(
            AttendanceSheetRows rows,
            TraineeBases bases,
            Districts districts,
            People people,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.bases = bases;
        this.districts = districts;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns months that end between two days: of one base for its administrator, of the bases they oversee for officers.
     *
     * @param baseId narrows it; empty for all that the actor oversees
     */
    @Transactional
    public byte[] xlsx(String baseId, LocalDate from, LocalDate to, Actor actor) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw AttendanceProblems.exportDays(MOST_DAYS);
        }
        if (!baseId.isEmpty()
                && !actor.holds(Role.BASE_ADMIN, baseId)
                && !districts.overseenBy(actor).contains(bases.view(baseId).districtCode())) {
            throw AttendanceProblems.absent();
        }
        var lines = linesOf(baseId, from, to, actor);
        audit.noted(
                new SubjectRef("EXPORT", Ulid.next()),
                "EXPORT_ATTENDANCE",
                actor,
                Stream.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER)
                        .filter(actor::holds)
                        .findFirst()
                        .orElse(Role.BASE_ADMIN),
                "%s 至 %s，%d rows".formatted(from, to, lines.size()));
        return SheetWriter.xlsx(new SheetTable("考勤台账", HEADINGS, lines, actor.name(), clock.instant()));
    }

    private List<List<Object>> linesOf(String baseId, LocalDate from, LocalDate to, Actor actor) {
        var overseen = districts.overseenBy(actor);
        var hosts = new HashMap<String, TraineeBaseView>();
        var lines = new ArrayList<List<Object>>();
        var page = rows.register(baseId, from, to, "", AT_ONCE);
        while (!page.isEmpty()) {
            var names = people.names(page.stream()
                    .flatMap(sheet -> Stream.concat(
                            Stream.of(sheet.personId(), sheet.mentorPersonId()),
                            Optional.ofNullable(sheet.confirmedBy()).stream()))
                    .collect(Collectors.toSet()));
            for (var sheet : page) {
                var base = hosts.computeIfAbsent(sheet.baseId(), bases::view);
                if (actor.holds(Role.BASE_ADMIN, sheet.baseId()) || overseen.contains(base.districtCode())) {
                    lines.add(lineOf(
                            sheet,
                            base,
                            names.getOrDefault(sheet.personId(), ""),
                            names.getOrDefault(Objects.requireNonNullElse(sheet.confirmedBy(), ""), ""),
                            names.getOrDefault(sheet.mentorPersonId(), "")));
                }
            }
            page = page.size() < AT_ONCE
                    ? List.of()
                    : rows.register(baseId, from, to, page.getLast().id(), AT_ONCE);
        }
        return lines;
    }

    private List<Object> lineOf(
            AttendanceSheetRow sheet, TraineeBaseView base, String trainee, String confirmer, String mentor) {
        var entered = sheet.confirmedAt() != null;
        return List.of(
                trainee,
                base.name(),
                base.districtName(),
                sheet.month(),
                sheet.fromOn(),
                sheet.toOn(),
                sheet.state().label(),
                day(sheet.checkedInAt()),
                sheet.late() ? "晚签" : "",
                day(sheet.confirmedAt()),
                confirmer,
                entered ? sheet.days().absent() : "",
                entered ? sheet.days().leaveDays() : "",
                entered
                        ? sheet.days()
                                .inWords(policy.traineeship(sheet.fromOn()).leaveTypes())
                        : "",
                mentor);
    }

    private static Object day(@Nullable Instant at) {
        return at == null ? "" : ChinaTime.dayOf(at);
    }
}
