package cn.qicheng.stipend.domain;

import java.util.List;

/** Every figure that was ever given for a year's budget. A year's number is given once; the table enforces it. */
public interface StipendBudgets {

    /** Returns all figures by year, a year's in their order. */
    List<BudgetFigure> all();

    /** Returns the figures of a year in their order. */
    List<BudgetFigure> of(int year);

    void add(BudgetFigure figure);
}
