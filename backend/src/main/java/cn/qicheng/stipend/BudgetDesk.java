package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.domain.BudgetFigure;
import cn.qicheng.stipend.domain.StipendBudgets;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Keeps the budget of a year. The bureau and its finance office know the figure; both may keep it, and every change stays. */
@Singleton
@Transactional
public class BudgetDesk {

    private static final int FIRST_YEAR = 2016;
    private static final int YEARS_AHEAD = 1;

    private final StipendBudgets budgets;
    private final AuditTrail audit;
    private final Clock clock;

    BudgetDesk(StipendBudgets budgets, AuditTrail audit, Clock clock) {
        this.budgets = budgets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives or corrects a year's budget. */
    public void keep(KeepBudget act, Actor actor) {
        if (!actor.holds(Role.CITY_OFFICER)) {
            actor.mustHold(Role.FINANCE);
        }
        var today = ChinaTime.today(clock);
        if (act.year() < FIRST_YEAR || act.year() > today.getYear() + YEARS_AHEAD) {
            throw BudgetProblems.noSuchYear(FIRST_YEAR, today.getYear() + YEARS_AHEAD);
        }
        if (act.decidedOn().isAfter(today)) {
            throw BudgetProblems.decidedLater(today);
        }
        var known = budgets.of(act.year());
        if (known.size() != act.after()) {
            throw BudgetProblems.changedMeanwhile(known.getLast());
        }
        var figure = new BudgetFigure(
                Ulid.next(),
                act.year(),
                known.size() + 1,
                act.amount(),
                act.documentRef(),
                act.reason(),
                act.decidedOn(),
                actor.personId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        budgets.add(figure);
        audit.noted(
                new SubjectRef("STIPEND_BUDGET", Integer.toString(act.year())),
                "KEEP",
                actor,
                actor.holds(Role.FINANCE) ? Role.FINANCE : Role.CITY_OFFICER,
                "%s 元，%s：%s".formatted(act.amount().yuan(), act.documentRef(), act.reason()));
    }
}
