package cn.qicheng.stipend;

import cn.qicheng.kernel.Money;
import java.time.LocalDate;

/**
 * A year's budget is given or corrected.
 *
 * @param after the number of the figure that was seen last, 0 for none: nobody overwrites a figure they have not seen
 */
public record KeepBudget(int year, Money amount, String documentRef, LocalDate decidedOn, String reason, int after) {}
