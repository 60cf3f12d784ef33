package cn.qicheng.traineeship;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.traineebase.TraineeBaseView;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.InsuredView.CoverView;
import cn.qicheng.traineeship.InsuredView.DaysView;
import cn.qicheng.traineeship.domain.Coverage;
import cn.qicheng.traineeship.domain.Coverage.Stretch;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of the trainees' accident insurance, with the days nobody insured. */
@Singleton
public class InsuranceBoard {

    private static final int AT_ONCE = 500;
    private static final int GAPS_SHOWN = 500;
    private static final List<String> HEADINGS =
            List.of("协议编号", "见习生", "基地", "区县", "见习开始", "见习结束", "保险公司", "保单号", "保险开始", "保险结束", "凭证号", "没盖住的日子", "今天在保");

    private final InsuredRows insured;
    private final InsuranceRows first;
    private final CoverRows covers;
    private final TraineeBases bases;
    private final Districts districts;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    InsuranceBoard(
            InsuredRows insured,
            InsuranceRows first,
            CoverRows covers,
            TraineeBases bases,
            Districts districts,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.insured = insured;
        this.first = first;
        this.covers = covers;
        this.bases = bases;
        this.districts = districts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the trainees of a base who are there now, for the base and for the offices above it. */
    public List<InsuredView> ofBase(String baseId, Actor actor) {
        if (!actor.holds(Role.BASE_ADMIN, baseId)
                && !districts.overseenBy(actor).contains(bases.view(baseId).districtCode())) {
            throw TraineeshipProblems.absent();
        }
        return views(insured.ofBase(baseId));
    }

    /** Returns the trainees whom nothing covers today, at the bases the actor's office oversees. */
    public List<InsuredView> uncovered(Actor actor) {
        var overseen = districts.overseenBy(actor);
        return views(insured.uncovered(ChinaTime.today(clock), GAPS_SHOWN)).stream()
                .filter(view -> overseen.contains(bases.view(view.baseId()).districtCode()))
                .toList();
    }

    /** Returns the register as a spreadsheet, one row per policy. */
    @Transactional
    public byte[] xlsx(Actor actor) {
        var overseen = districts.overseenBy(actor);
        var names = new HashMap<String, TraineeBaseView>();
        var rows = new ArrayList<List<Object>>();
        var page = insured.after("", AT_ONCE);
        while (!page.isEmpty()) {
            for (var view : views(page)) {
                var base = names.computeIfAbsent(view.baseId(), bases::view);
                if (overseen.contains(base.districtCode())) {
                    rows.addAll(linesOf(view, base));
                }
            }
            page = page.size() < AT_ONCE
                    ? List.of()
                    : insured.after(page.getLast().id(), AT_ONCE);
        }
        audit.noted(
                new SubjectRef("EXPORT", Ulid.next()),
                "EXPORT_INSURANCE",
                actor,
                actor.holds(Role.CITY_OFFICER) ? Role.CITY_OFFICER : Role.DISTRICT_OFFICER,
                rows.size() + " rows");
        return SheetWriter.xlsx(new SheetTable("意外伤害保险台账", HEADINGS, rows, actor.name(), clock.instant()));
    }

    private static List<List<Object>> linesOf(InsuredView view, TraineeBaseView base) {
        var gaps =
                view.gaps().stream().map(gap -> gap.from() + " 至 " + gap.to()).collect(Collectors.joining("；"));
        var found = view.covers().isEmpty()
                ? List.of(new CoverView(null, "没有保单", "", view.from(), view.from(), ""))
                : view.covers();
        return found.stream()
                .map(cover -> List.<Object>of(
                        view.no(),
                        view.traineeName(),
                        view.baseName(),
                        base.districtName(),
                        view.from(),
                        view.to(),
                        cover.insurer(),
                        cover.policyNo(),
                        view.covers().isEmpty() ? "" : cover.from(),
                        view.covers().isEmpty() ? "" : cover.to(),
                        cover.proofNo(),
                        gaps,
                        view.gapToday() ? "不在保" : "在保"))
                .toList();
    }

    private List<InsuredView> views(List<InsuredRow> found) {
        var ids = found.stream().map(InsuredRow::id).toList();
        var cover = coversOf(ids);
        var names = people.names(found.stream().map(InsuredRow::personId).collect(Collectors.toSet()));
        var hosts = bases.views(found.stream().map(InsuredRow::baseId).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> view(
                        row,
                        cover.getOrDefault(row.id(), List.of()),
                        names.getOrDefault(row.personId(), ""),
                        Optional.ofNullable(hosts.get(row.baseId())).orElseThrow()))
                .toList();
    }

    private InsuredView view(InsuredRow row, List<CoverView> cover, String name, TraineeBaseView base) {
        var today = ChinaTime.today(clock);
        var from = Optional.ofNullable(row.signedOn()).orElse(today);
        var to = Optional.ofNullable(row.endsOn()).orElse(from);
        var days = cover.stream().map(one -> new Stretch(one.from(), one.to())).toList();
        return new InsuredView(
                row.id(),
                row.no(),
                name,
                row.baseId(),
                base.name(),
                from,
                to,
                cover,
                Coverage.gaps(from, to, days).stream()
                        .map(gap -> new DaysView(gap.from(), gap.to()))
                        .toList(),
                within(from, to, today) && days.stream().noneMatch(one -> one.touches(today, today)));
    }

    private static boolean within(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private Map<String, List<CoverView>> coversOf(Collection<String> ids) {
        var found = new HashMap<String, List<CoverView>>();
        if (ids.isEmpty()) {
            return found;
        }
        for (var row : first.findByAgreementIdIn(ids)) {
            found.computeIfAbsent(row.agreementId(), id -> new ArrayList<>())
                    .add(new CoverView(null, row.insurer(), row.policyNo(), row.fromOn(), row.toOn(), "随协议登记"));
        }
        for (var row : covers.findByAgreementIdInAndLive(ids, CoverRow.LIVE)) {
            found.computeIfAbsent(row.agreementId(), id -> new ArrayList<>())
                    .add(new CoverView(
                            row.id(), row.insurer(), row.policyNo(), row.fromOn(), row.toOn(), row.proofNo()));
        }
        return found;
    }
}
