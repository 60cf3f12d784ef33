package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody said a year's budget is. The last one of a year counts; none is ever changed.
 *
 * @param seq the number within the year, from 1
 * @param documentRef the paper that says so, and {@code decidedOn} its day
 */
public record BudgetFigure(
        String id,
        int year,
        int seq,
        Money amount,
        String documentRef,
        String reason,
        LocalDate decidedOn,
        String keptBy,
        Instant keptAt) {}
