package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.BudgetFigure;
import cn.qicheng.stipend.domain.StipendBudgets;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class JdbcStipendBudgets implements StipendBudgets {

    private final BudgetRows rows;

    JdbcStipendBudgets(BudgetRows rows) {
        this.rows = rows;
    }

    @Override
    public List<BudgetFigure> all() {
        return rows.findAllOrderByYearAscAndSeqAsc().stream()
                .map(BudgetRow::figure)
                .toList();
    }

    @Override
    public List<BudgetFigure> of(int year) {
        return rows.findByYearOrderBySeqAsc(year).stream()
                .map(BudgetRow::figure)
                .toList();
    }

    @Override
    public void add(BudgetFigure figure) {
        rows.save(BudgetRow.of(figure));
    }
}
