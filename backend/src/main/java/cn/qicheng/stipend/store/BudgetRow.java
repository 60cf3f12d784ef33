package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.BudgetFigure;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

@MappedEntity("stipend_budget")
record BudgetRow(
        @Id String id,
        int year,
        int seq,
        long amountFen,
        String documentRef,
        String reason,
        LocalDate decidedOn,
        String keptBy,
        Instant keptAt) {

    static BudgetRow of(BudgetFigure figure) {
        return new BudgetRow(
                figure.id(),
                figure.year(),
                figure.seq(),
                figure.amount().fen(),
                figure.documentRef(),
                figure.reason(),
                figure.decidedOn(),
                figure.keptBy(),
                figure.keptAt());
    }

    BudgetFigure figure() {
        return new BudgetFigure(id, year, seq, new Money(amountFen), documentRef, reason, decidedOn, keptBy, keptAt);
    }
}
