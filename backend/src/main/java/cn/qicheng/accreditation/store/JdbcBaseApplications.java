package cn.qicheng.accreditation.store;

import cn.qicheng.accreditation.Paper;
import cn.qicheng.accreditation.Unit;
import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.accreditation.domain.BaseApplication.Reviewers;
import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.accreditation.domain.BaseApplications;
import cn.qicheng.accreditation.domain.Batch;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.web.Like;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Singleton
class JdbcBaseApplications implements BaseApplications {

    private final BaseApplicationRows rows;
    private final PaperRows papers;
    private final PersonalData personalData;
    private final Clock clock;

    JdbcBaseApplications(BaseApplicationRows rows, PaperRows papers, PersonalData personalData, Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.personalData = personalData;
        this.clock = clock;
    }

    @Override
    public void add(BaseApplication application) {
        rows.save(row(application));
        papers.saveAll(paperRows(application));
    }

    @Override
    public BaseApplication keep(BaseApplication application) {
        var kept = rows.update(row(application));
        papers.deleteByApplicationId(application.id());
        papers.saveAll(paperRows(application));
        return application(kept, application.papers());
    }

    @Override
    public Optional<BaseApplication> byId(String id) {
        return rows.findById(id).map(row -> applications(List.of(row)).getFirst());
    }

    @Override
    public Optional<BaseApplication> draftOf(String personId) {
        return rows.findByDraftOf(personId)
                .map(row -> applications(List.of(row)).getFirst());
    }

    @Override
    public List<BaseApplication> ofApplicant(String personId) {
        return applications(rows.findByApplicantIdOrderByIdDesc(personId));
    }

    @Override
    public boolean underWay(String creditCode) {
        return rows.existsByUnderWay(creditCode);
    }

    @Override
    public List<BaseApplication> in(BaseApplicationState state) {
        return applications(rows.findByStateOrderBySince(state));
    }

    @Override
    public List<BaseApplication> overdue(LocalDate today) {
        return applications(rows.findByMendDueOnLessThan(today)).stream()
                .filter(application -> application.overdueOn(today))
                .toList();
    }

    @Override
    public List<BaseApplication> list(Wanted wanted, int page, int size) {
        return wanted.districts().isEmpty()
                ? List.of()
                : applications(rows.search(
                        wanted.districts(), states(wanted), like(wanted), code(wanted), size, (long) page * size));
    }

    @Override
    public long count(Wanted wanted) {
        return wanted.districts().isEmpty()
                ? 0
                : rows.count(wanted.districts(), states(wanted), like(wanted), code(wanted));
    }

    @Override
    public boolean close(Batch batch, String by, int approved) {
        return rows.close(batch.toString(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS), approved) == 1;
    }

    @Override
    public Optional<LocalDate> closedOn(Batch batch) {
        return rows.closedAt(batch.toString()).map(ChinaTime::dayOf);
    }

    private static List<String> states(Wanted wanted) {
        return Stream.of(BaseApplicationState.values())
                .filter(state -> state != BaseApplicationState.DRAFT)
                .map(BaseApplicationState::name)
                .filter(name -> wanted.state().isEmpty() || wanted.state().equals(name))
                .toList();
    }

    private static String like(Wanted wanted) {
        return "%" + Like.literally(wanted.words()) + "%";
    }

    /** The codes' columns are ASCII and cannot be compared with anything else. */
    private static String code(Wanted wanted) {
        return wanted.words().chars().allMatch(character -> character < 128)
                ? Like.literally(wanted.words()) + "%"
                : "";
    }

    private List<BaseApplication> applications(List<BaseApplicationRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var byApplication =
                papers
                        .findByApplicationIdInOrderBySeq(
                                found.stream().map(BaseApplicationRow::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(PaperRow::applicationId));
        return found.stream()
                .map(row -> application(
                        row,
                        byApplication.getOrDefault(row.id(), List.of()).stream()
                                .map(PaperRow::paper)
                                .collect(Collectors.toMap(
                                        Paper::code, paper -> paper, (first, again) -> again, LinkedHashMap::new))))
                .toList();
    }

    private BaseApplicationRow row(BaseApplication it) {
        var unit = it.unit();
        var due = it.mendDue();
        var by = it.reviewers();
        return new BaseApplicationRow(
                it.id(),
                it.no(),
                it.applicantId(),
                it.state(),
                unit.name(),
                unit.creditCode(),
                unit.orgType(),
                unit.districtCode(),
                unit.headcount(),
                unit.legalPerson(),
                unit.address(),
                unit.contactName(),
                unit.contactPhone().isEmpty()
                        ? ""
                        : personalData.seal(unit.contactPhone()).text(),
                by.material(),
                by.site(),
                by.recheck(),
                it.since(),
                it.submittedOn(),
                due == null ? null : due.day(),
                due != null && due.provisional(),
                it.batch() == null ? null : it.batch().toString(),
                it.baseId(),
                it.endReason(),
                it.ruleVersion(),
                it.state() == BaseApplicationState.DRAFT ? it.applicantId() : null,
                it.state().underWay() ? unit.creditCode() : null,
                it.version());
    }

    private BaseApplication application(BaseApplicationRow row, Map<String, Paper> itsPapers) {
        return new BaseApplication(
                row.id(),
                row.no(),
                row.applicantId(),
                row.state(),
                new Unit(
                        row.name(),
                        row.creditCode(),
                        row.orgType(),
                        row.districtCode(),
                        row.headcount(),
                        row.legalPerson(),
                        row.address(),
                        row.contactName(),
                        row.contactPhoneSealed().isEmpty()
                                ? ""
                                : personalData.open(new Sealed(row.contactPhoneSealed()))),
                itsPapers,
                new Reviewers(row.materialReviewerId(), row.siteReviewerId(), row.recheckReviewerId()),
                row.since(),
                row.submittedOn(),
                row.mendDueOn() == null ? null : new Deadline(row.mendDueOn(), row.mendDueProvisional()),
                row.batch() == null ? null : Batch.read(row.batch()).orElseThrow(),
                row.baseId(),
                row.endReason(),
                row.ruleVersion(),
                row.version());
    }

    private static List<PaperRow> paperRows(BaseApplication application) {
        var made = new ArrayList<PaperRow>();
        for (var paper : application.papers().values()) {
            made.add(new PaperRow(
                    Ulid.next(),
                    application.id(),
                    made.size() + 1,
                    paper.code(),
                    paper.reference(),
                    paper.statement()));
        }
        return made;
    }
}
