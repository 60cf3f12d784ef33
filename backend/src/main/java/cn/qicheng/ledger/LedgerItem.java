package cn.qicheng.ledger;

import cn.qicheng.kernel.Money;
import java.time.LocalDate;

/**
 * One trainee's month of money.
 *
 * @param id what carries the money, e.g. the line of a claim; ULID
 * @param monthFrom the first day of the service month: with the person it names the month for ever, whatever carries it
 * @param ruleVersion the version of the policy figures that granted the amount
 */
public record LedgerItem(
        String id, String personId, String baseId, LocalDate monthFrom, String ruleVersion, Money amount) {}
