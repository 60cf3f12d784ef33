package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.LedgerBoard;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.stipend.BudgetView.Figure;
import cn.qicheng.stipend.BudgetView.Forecast;
import cn.qicheng.stipend.BudgetView.Pile;
import cn.qicheng.stipend.domain.BudgetFigure;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendBudgets;
import cn.qicheng.stipend.domain.StipendFigures;
import cn.qicheng.stipend.domain.YearOfMoney;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Budgets beside what the ledger says has become of them. Nothing here is stored: commitment and spending are the balances
 * of the ledger's accounts, the forecast is the claims that are on their way.
 */
@Singleton
public class BudgetBoard {

    private static final Set<ClaimState> READY = EnumSet.of(ClaimState.FILED);
    private static final Set<ClaimState> ON_THE_WAY =
            EnumSet.of(ClaimState.APPROVED, ClaimState.ON_NOTICE, ClaimState.HELD, ClaimState.NOTICE_CLOSED);
    private static final Set<ClaimState> IN_REVIEW =
            EnumSet.of(ClaimState.IN_FIRST_REVIEW, ClaimState.IN_SECOND_REVIEW, ClaimState.RETURNED);

    private final StipendBudgets budgets;
    private final StipendFigures figures;
    private final LedgerBoard ledger;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    BudgetBoard(
            StipendBudgets budgets,
            StipendFigures figures,
            LedgerBoard ledger,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.budgets = budgets;
        this.figures = figures;
        this.ledger = ledger;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BudgetView view(Actor actor) {
        mustLookAfterMoney(actor);
        var all = budgets.all();
        var names = people.names(all.stream().map(BudgetFigure::keptBy).collect(Collectors.toSet()));
        var years = years(all);
        var forecast = forecast();
        return new BudgetView(
                years.stream()
                        .sorted(Comparator.comparingInt(YearOfMoney::year).reversed())
                        .map(year -> view(year, all, names))
                        .toList(),
                forecast,
                warnings(years, forecast),
                currentYear(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Returns what is wrong with paying out what is ordered already; empty when the budget suffices or is unknown. */
    @Transactional(readOnly = true)
    public Optional<String> runExceeds() {
        return years(budgets.all()).stream()
                .flatMap(year -> year.shortBy(Money.ZERO).stream().map(missing -> exceeded(year, missing)))
                .findFirst();
    }

    /** Returns the years with every figure as a spreadsheet, and writes down who took it. */
    @Transactional
    public byte[] xlsx(Actor actor) {
        mustLookAfterMoney(actor);
        var all = budgets.all();
        var names = people.names(all.stream().map(BudgetFigure::keptBy).collect(Collectors.toSet()));
        var rows = new ArrayList<List<Object>>();
        for (var year : years(all)) {
            rows.add(Arrays.asList(
                    Integer.toString(year.year()),
                    year.budget().orElse(null),
                    year.committed(),
                    year.ordered(),
                    year.paid(),
                    year.left().orElse(null),
                    null,
                    null,
                    null,
                    null));
            for (var figure : of(all, year.year())) {
                rows.add(Arrays.asList(
                        "%d 第 %d 次".formatted(figure.year(), figure.seq()),
                        figure.amount(),
                        null,
                        null,
                        null,
                        null,
                        figure.documentRef(),
                        figure.decidedOn(),
                        names.getOrDefault(figure.keptBy(), ""),
                        figure.reason()));
            }
        }
        audit.noted(
                new SubjectRef("EXPORT", Ulid.next()),
                "EXPORT_BUDGETS",
                actor,
                actor.holds(Role.FINANCE) ? Role.FINANCE : Role.CITY_OFFICER,
                "%d rows".formatted(rows.size()));
        return SheetWriter.xlsx(new SheetTable(
                "补贴预算",
                List.of("年度", "预算(元)", "已审定待拨付(元)", "拨付在途(元)", "已拨付(元)", "未动用(元)", "依据文号", "批复日期", "录入人", "原因"),
                rows,
                actor.name(),
                clock.instant()));
    }

    private List<YearOfMoney> years(List<BudgetFigure> all) {
        Map<Integer, Map<AccountKind, Money>> standing = ledger.standings().stream()
                .filter(each -> each.year().matches("\\d{4}"))
                .collect(Collectors.groupingBy(
                        each -> Integer.parseInt(each.year()),
                        Collectors.toMap(LedgerBoard.Standing::kind, LedgerBoard.Standing::amount, Money::plus)));
        var numbers = new TreeSet<>(standing.keySet());
        numbers.add(currentYear());
        all.forEach(figure -> numbers.add(figure.year()));
        return numbers.stream()
                .map(year -> year(year, standing.getOrDefault(year, Map.of()), of(all, year)))
                .toList();
    }

    private static YearOfMoney year(int year, Map<AccountKind, Money> standing, List<BudgetFigure> given) {
        var committed = standing.getOrDefault(AccountKind.COMMITTED, Money.ZERO)
                .plus(standing.getOrDefault(AccountKind.HELD, Money.ZERO));
        var ordered = standing.getOrDefault(AccountKind.ORDERED, Money.ZERO);
        var gone = Money.ZERO.minus(standing.getOrDefault(AccountKind.BUDGET, Money.ZERO));
        return new YearOfMoney(
                year,
                given.isEmpty() ? Optional.empty() : Optional.of(given.getLast().amount()),
                committed,
                ordered,
                gone.minus(committed).minus(ordered));
    }

    private Forecast forecast() {
        var piles = figures.piles();
        return new Forecast(pile(piles, READY), pile(piles, ON_THE_WAY), pile(piles, IN_REVIEW));
    }

    private static Pile pile(List<StipendFigures.Pile> piles, Set<ClaimState> states) {
        var some = piles.stream().filter(pile -> states.contains(pile.state())).toList();
        return new Pile(
                some.stream().mapToLong(StipendFigures.Pile::claims).sum(),
                some.stream().mapToLong(StipendFigures.Pile::months).sum(),
                some.stream().mapToLong(pile -> pile.amount().fen()).sum());
    }

    private List<String> warnings(List<YearOfMoney> years, Forecast forecast) {
        var warnings = new ArrayList<String>();
        for (var year : years) {
            year.shortBy(Money.ZERO).ifPresent(missing -> warnings.add(exceeded(year, missing)));
            year.overcommitted()
                    .ifPresent(missing ->
                            warnings.add("%d 年已审定的超过预算 %s 元，先落实资金再编批".formatted(year.year(), missing.yuan())));
        }
        var now = years.stream()
                .filter(year -> year.year() == currentYear())
                .findFirst()
                .orElseThrow();
        if (now.budget().isEmpty()) {
            warnings.add("%d 年预算还没有录入，超没超预算看不出来".formatted(now.year()));
        } else {
            now.shortBy(new Money(forecast.ready().amountFen()))
                    .filter(missing -> now.shortBy(Money.ZERO).isEmpty())
                    .ifPresent(
                            missing -> warnings.add("待拨付的全编进下一批会超 %d 年预算 %s 元".formatted(now.year(), missing.yuan())));
            now.left()
                    .map(left -> new Money(forecast.inReview().amountFen()).minus(left))
                    .filter(missing -> missing.compareTo(Money.ZERO) > 0
                            && now.overcommitted().isEmpty())
                    .ifPresent(missing -> warnings.add("在审的全部通过会超 %d 年预算 %s 元".formatted(now.year(), missing.yuan())));
        }
        return List.copyOf(warnings);
    }

    private static String exceeded(YearOfMoney year, Money missing) {
        return "%d 年已拨付和在途合计 %s 元，超过预算 %s 元"
                .formatted(year.year(), year.ordered().plus(year.paid()).yuan(), missing.yuan());
    }

    private static BudgetView.Year view(YearOfMoney year, List<BudgetFigure> all, Map<String, String> names) {
        return new BudgetView.Year(
                year.year(),
                year.budget().map(Money::fen).orElse(null),
                year.committed().fen(),
                year.ordered().fen(),
                year.paid().fen(),
                year.left().map(Money::fen).orElse(null),
                of(all, year.year()).reversed().stream()
                        .map(figure -> new Figure(
                                figure.seq(),
                                figure.amount().fen(),
                                figure.documentRef(),
                                figure.reason(),
                                figure.decidedOn(),
                                names.getOrDefault(figure.keptBy(), ""),
                                figure.keptAt()))
                        .toList());
    }

    private static List<BudgetFigure> of(List<BudgetFigure> all, int year) {
        return all.stream().filter(figure -> figure.year() == year).toList();
    }

    private int currentYear() {
        return ChinaTime.today(clock).getYear();
    }

    private static void mustLookAfterMoney(Actor actor) {
        if (!actor.holds(Role.CITY_OFFICER)) {
            actor.mustHold(Role.FINANCE);
        }
    }
}
