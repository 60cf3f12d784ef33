package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.StipendFigures;
import cn.qicheng.web.Like;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@Singleton
class JdbcStipendFigures implements StipendFigures {

    /** Stands in an IN list that would be empty, which SQL does not know; no code is empty. */
    private static final List<String> NONE = List.of("");

    private final FigureRows rows;

    JdbcStipendFigures(FigureRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Pile> piles() {
        return rows.piles().stream()
                .map(row -> new Pile(row.state(), row.claims(), row.months(), new Money(row.amountFen())))
                .toList();
    }

    @Override
    public List<DaysToHand> daysToHand(LocalDate since) {
        return rows.daysToHand(since).stream()
                .map(row -> new DaysToHand(row.districtCode(), row.days(), row.cases()))
                .toList();
    }

    @Override
    public List<Sum> rows(Question question, int page, int size) {
        return rows
                .rows(
                        question.by().name(),
                        question.from(),
                        question.to(),
                        question.wholeCity(),
                        offices(question),
                        district(question),
                        size,
                        (long) page * size)
                .stream()
                .map(ReportRow::row)
                .toList();
    }

    @Override
    public long count(Question question) {
        return rows.count(
                question.by().name(),
                question.from(),
                question.to(),
                question.wholeCity(),
                offices(question),
                district(question));
    }

    @Override
    public Sum total(Question question) {
        return rows.total(question.from(), question.to(), question.wholeCity(), offices(question), district(question))
                .row();
    }

    private static Collection<String> offices(Question question) {
        return question.offices().isEmpty() ? NONE : question.offices();
    }

    private static String district(Question question) {
        return question.district().isEmpty() ? "%" : Like.literally(question.district());
    }
}
