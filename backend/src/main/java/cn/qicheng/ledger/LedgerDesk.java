package cn.qicheng.ledger;

import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.domain.ItemHistory;
import cn.qicheng.ledger.domain.Transfer;
import cn.qicheng.ledger.domain.Transfers;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts movements of money, inside the transaction of the act that moves it: a claim and the ledger cannot tell different
 * stories.
 *
 * <p>Money that was on its way before there was a ledger is posted up to where it stands when it moves next.
 */
@Singleton
@Transactional
public class LedgerDesk {

    private final Transfers transfers;
    private final Clock clock;

    LedgerDesk(Transfers transfers, Clock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    /** Moves the money of the items on; refuses ({@code LDG-101}) when one of them stands elsewhere. */
    public void move(Occasion occasion, List<LedgerItem> items, LedgerCause cause) {
        var at = now();
        post(
                items,
                occasion.from(),
                cause,
                at,
                history -> history.move(occasion, cause, at)
                        .orElseThrow(() -> LedgerProblems.elsewhere(occasion, history.stands())));
    }

    /** Moves a part of an item's money on; refuses ({@code LDG-101}) when there is not so much of it there. */
    public void movePart(Occasion occasion, LedgerItem item, Money part, LedgerCause cause) {
        var at = now();
        post(
                List.of(item),
                occasion.from(),
                cause,
                at,
                history -> history.movePart(occasion, part, cause, at)
                        .orElseThrow(() -> LedgerProblems.elsewhere(occasion, history.stands())));
    }

    /** Takes the last movement of the items back; refuses ({@code LDG-101}) when it was another one. */
    public void takeBack(Occasion occasion, List<LedgerItem> items, LedgerCause cause) {
        var at = now();
        post(
                items,
                occasion.to(),
                cause,
                at,
                history -> history.takeBack(occasion, cause, at)
                        .orElseThrow(() -> LedgerProblems.elsewhere(occasion, history.stands())));
    }

    private interface Step {
        ItemHistory after(ItemHistory before);
    }

    private void post(List<LedgerItem> items, AccountKind expected, LedgerCause cause, Instant at, Step step) {
        var added = new ArrayList<Transfer>(items.size());
        for (var known : transfers.histories(items)) {
            var before = known.transfers().isEmpty() ? opened(known, expected, cause, at) : known;
            var after = step.after(before);
            added.addAll(after.transfers()
                    .subList(known.transfers().size(), after.transfers().size()));
        }
        transfers.add(added);
    }

    private static ItemHistory opened(ItemHistory history, AccountKind expected, LedgerCause cause, Instant at) {
        var here = history;
        for (var occasion : Occasion.wayTo(expected)) {
            here = here.move(occasion, cause, at).orElseThrow();
        }
        return here;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
