package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answer to one {@link StipendCase}: every rule's outcome, and the amount, which is zero if any of them is broken.
 */
public record StipendRuling(Money amount, List<StipendCheck> checks) {

    public StipendRuling {
        checks = List.copyOf(checks);
    }

    /**
     * A full month's amount or nothing. Which month counts as full is {@link StipendRule#MONTH_SERVED}: by our default, for
     * what the document leaves open, one that was served to its end.
     */
    public static StipendRuling on(StipendCase stipendCase) {
        var checks = Stream.of(StipendRule.values())
                .map(rule -> rule.check(stipendCase))
                .toList();
        var granted = checks.stream().allMatch(StipendCheck::holds);
        return new StipendRuling(granted ? stipendCase.policy().stipendPerMonth() : Money.ZERO, checks);
    }

    public boolean granted() {
        return broken().isEmpty();
    }

    public List<StipendCheck> broken() {
        return checks.stream().filter(check -> !check.holds()).toList();
    }

    /** Returns what holds and should be looked at all the same. */
    public List<StipendCheck> doubtful() {
        return checks.stream().filter(StipendCheck::warns).toList();
    }
}
