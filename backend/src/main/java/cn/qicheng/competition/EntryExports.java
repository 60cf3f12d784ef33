package cn.qicheng.competition;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.EntryBoard.Query;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.CompetitionPolicy;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries as a spreadsheet, wishes for services included; that somebody took it out is written down. */
@Singleton
public class EntryExports {

    /** More than an edition has; beyond it the export is refused rather than cut short. */
    private static final int MOST = 3_000;

    private static final List<String> HEADINGS = List.of(
            "报名编号",
            "项目",
            "报名人",
            "参赛方式",
            "单位",
            "统一社会信用代码",
            "成立日期",
            "区县",
            "状态",
            "就业人数",
            "稳定起算日",
            "营收年份",
            "年营收(元)",
            "知识产权",
            "没过的参考标准",
            "想要的服务",
            "提交日期");

    private final Entries entries;
    private final EntryBoard board;
    private final People people;
    private final Districts districts;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    EntryExports(
            Entries entries,
            EntryBoard board,
            People people,
            Districts districts,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.board = board;
        this.people = people;
        this.districts = districts;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the entries of an edition that the actor may see. */
    @Transactional
    public byte[] xlsx(String editionId, String state, Actor actor) {
        var wanted = board.wanted(new Query(editionId, state, "", 0, MOST), actor);
        if (entries.count(wanted) > MOST) {
            throw CompetitionProblems.tooManyToExport(MOST);
        }
        var found = entries.list(wanted, 0, MOST);
        var names = people.names(found.stream().map(Entry::personId).toList());
        var services = policy.competition().services();
        var lines = found.stream()
                .map(entry -> line(entry, names.getOrDefault(entry.personId(), ""), services))
                .toList();
        audit.noted(
                new SubjectRef("EXPORT", Ulid.next()),
                "EXPORT_ENTRIES",
                actor,
                actor.holds(Role.CITY_OFFICER) ? Role.CITY_OFFICER : Role.DISTRICT_OFFICER,
                "%s %d 份".formatted(editionId, lines.size()));
        return SheetWriter.xlsx(new SheetTable("参赛报名", HEADINGS, lines, actor.name(), clock.instant()));
    }

    private List<@Nullable Object> line(Entry entry, String applicant, List<CompetitionPolicy.Service> services) {
        var submitted = entry.submitted();
        var form = submitted == null ? EntryForm.EMPTY : submitted.form();
        var missed = submitted == null
                ? ""
                : submitted.findings().stream()
                        .filter(finding -> finding.mark() == CriterionMark.FAIL)
                        .map(FindingView::demand)
                        .collect(Collectors.joining("；"));
        var wishes = services.stream()
                .filter(service -> form.wishes().contains(service.code()))
                .map(CompetitionPolicy.Service::name)
                .collect(Collectors.joining("、"));
        var submittedAt = entry.submittedAt();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                entry.no(),
                entry.place().projectName(),
                applicant,
                form.kind() == null ? "" : form.kind().label(),
                entry.place().entityName(),
                form.creditCode(),
                form.foundedOn(),
                districts.byCode(entry.place().districtCode()).name(),
                entry.state().label(),
                form.jobs(),
                form.jobsSince(),
                form.revenueYear(),
                form.revenueYuan(),
                form.ipCount(),
                missed,
                wishes,
                submittedAt == null ? null : ChinaTime.dayOf(submittedAt)));
    }
}
