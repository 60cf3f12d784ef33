package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.stipend.domain.StipendFigures;
import cn.qicheng.stipend.domain.StipendFigures.By;
import cn.qicheng.stipend.domain.StipendFigures.Question;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Figures of stipends by base, district, month or year, counted from the rows at the moment they are asked for. */
@Singleton
public class MoneyReports {

    /** More than a city has bases or districts; beyond it the export is refused rather than cut short. */
    private static final int MOST_ROWS = 10_000;

    private final StipendFigures figures;
    private final Districts districts;
    private final AuditTrail audit;
    private final Clock clock;

    MoneyReports(StipendFigures figures, Districts districts, AuditTrail audit, Clock clock) {
        this.figures = figures;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which months to count and how to lay them out; {@code district} empty for all. */
    public record Asked(String by, LocalDate from, LocalDate to, String district, int page, int size) {}

    @Transactional(readOnly = true)
    public MoneyReportsView report(Asked asked, Actor actor) {
        var question = question(asked, actor);
        return new MoneyReportsView(
                question.by().name(),
                question.from(),
                question.to(),
                figures.rows(question, asked.page(), asked.size()).stream()
                        .map(row -> view(question.by(), row))
                        .toList(),
                figures.count(question),
                asked.page(),
                asked.size(),
                view(question.by(), figures.total(question)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Returns the whole report with its total as a spreadsheet, and writes down who took it. */
    @Transactional
    public byte[] xlsx(Asked asked, Actor actor) {
        var question = question(asked, actor);
        if (figures.count(question) > MOST_ROWS) {
            throw ReportProblems.tooManyRows(MOST_ROWS);
        }
        var rows = new ArrayList<List<Object>>();
        figures.rows(question, 0, MOST_ROWS)
                .forEach(row -> rows.add(cells(view(question.by(), row), question.by() == By.BASE ? row.key() : "")));
        rows.add(cells(view(question.by(), figures.total(question)), ""));
        audit.noted(
                new SubjectRef("EXPORT", Ulid.next()),
                "EXPORT_REPORT",
                actor,
                roleOf(actor),
                "%s %s..%s, %d rows".formatted(question.by(), question.from(), question.to(), rows.size()));
        return SheetWriter.xlsx(new SheetTable(
                "补贴" + heading(question.by()) + "报表",
                List.of(
                        heading(question.by()),
                        "人数",
                        "人月",
                        "申领(元)",
                        "在审(元)",
                        "待拨付(元)",
                        "已拨到基地(元)",
                        "本人已到手(元)",
                        "反映没收到(人月)",
                        "编号"),
                rows,
                actor.name(),
                clock.instant()));
    }

    private static List<Object> cells(MoneyReportsView.Line row, String key) {
        return List.of(
                row.label(),
                row.people(),
                row.months(),
                new Money(row.claimedFen()),
                new Money(row.inReviewFen()),
                new Money(row.waitingFen()),
                new Money(row.paidFen()),
                new Money(row.inHandFen()),
                row.missing(),
                key);
    }

    private MoneyReportsView.Line view(By by, StipendFigures.Sum row) {
        return new MoneyReportsView.Line(
                row.key(),
                label(by, row),
                row.people(),
                row.months(),
                row.claimedFen(),
                row.inReviewFen(),
                row.waitingFen(),
                row.paidFen(),
                row.inHandFen(),
                row.missing());
    }

    private String label(By by, StipendFigures.Sum row) {
        if (row.key().isEmpty()) {
            return "合计";
        }
        return switch (by) {
            case BASE -> row.label();
            case DISTRICT -> districts.byCode(row.key()).name();
            case MONTH ->
                "%s 年 %d 月"
                        .formatted(
                                row.key().substring(0, 4),
                                Integer.parseInt(row.key().substring(5)));
            case YEAR -> row.key() + " 年";
        };
    }

    private static String heading(By by) {
        return switch (by) {
            case BASE -> "基地";
            case DISTRICT -> "区县";
            case MONTH -> "月份";
            case YEAR -> "年度";
        };
    }

    private static Question question(Asked asked, Actor actor) {
        var wholeCity = actor.holds(Role.CITY_OFFICER) || actor.holds(Role.FINANCE);
        if (!wholeCity) {
            actor.mustHold(
                    Role.DISTRICT_OFFICER,
                    actor.scopesOf(Role.DISTRICT_OFFICER).stream().findFirst().orElse(Actor.EVERYWHERE));
        }
        var by = Stream.of(By.values())
                .filter(each -> each.name().equals(asked.by()))
                .findFirst()
                .orElseThrow(() -> ReportProblems.laidOutByNothing(asked.by()));
        if (asked.to().isBefore(asked.from())) {
            throw ReportProblems.endsBeforeItBegins();
        }
        return new Question(
                by, asked.from(), asked.to(), wholeCity, actor.scopesOf(Role.DISTRICT_OFFICER), asked.district());
    }

    private static Role roleOf(Actor actor) {
        return Stream.of(Role.CITY_OFFICER, Role.FINANCE)
                .filter(actor::holds)
                .findFirst()
                .orElse(Role.DISTRICT_OFFICER);
    }
}
