package cn.qicheng.bench;

import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerDesk;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendCase;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendRuling;
import cn.qicheng.stipend.domain.StipendRulings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Months of money through the product's own code: every rule judged over a case, the ruling stored with its inputs and
 * checks, the commitment posted. A page of lines is one transaction.
 */
final class MoneyLines {

    static final int PAGE = 500;
    static final int LINES_A_CLAIM = 50;
    static final String BASE = "01BENCHBASE000000000000000";

    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 3, 10);
    private static final int MONTHS = 6;

    private final StipendRulings rulings;
    private final StipendClaims claims;
    private final LedgerDesk ledger;
    private final PolicyBook policy;
    private final TransactionOperations<Connection> transactions;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private String person = Ulid.next();
    private int month;

    @SuppressWarnings("unchecked")
    MoneyLines(ApplicationContext beans) {
        rulings = beans.getBean(StipendRulings.class);
        claims = beans.getBean(StipendClaims.class);
        ledger = beans.getBean(LedgerDesk.class);
        policy = beans.getBean(PolicyBook.class);
        transactions = beans.getBean(TransactionOperations.class);
    }

    /** Makes a page of lines that nobody has ruled on; every person has six months. */
    List<StipendLine> page(int size) {
        var lines = new ArrayList<StipendLine>(size);
        var claim = "";
        for (var at = 0; at < size; at++) {
            if (at % LINES_A_CLAIM == 0) {
                claim = Ulid.next();
            }
            if (month == MONTHS) {
                month = 0;
                person = Ulid.next();
            }
            month++;
            lines.add(new StipendLine(
                    Ulid.next(),
                    claim,
                    Ulid.next(),
                    person,
                    person,
                    ServiceMonth.of(SIGNED_ON, month),
                    Money.ofYuan(1_000),
                    "",
                    LineState.CLAIMED,
                    null,
                    null,
                    now,
                    true,
                    0));
        }
        return lines;
    }

    /** Judges, stores and posts a page of lines; what a run costs. Returns the lines with their rulings. */
    List<StipendLine> rule(List<StipendLine> lines) {
        return transactions.executeWrite(status -> {
            var asked = new ArrayList<StipendRulings.Ruled>(lines.size());
            for (var line : lines) {
                var stipendCase = caseOf(line);
                var ruling = StipendRuling.on(stipendCase);
                if (!ruling.granted()) {
                    throw new IllegalStateException("not granted: " + ruling.broken());
                }
                asked.add(new StipendRulings.Ruled(
                        new StipendRulings.Asked(line.agreementId(), line.sheetId(), BASE, line.personId(), now),
                        stipendCase,
                        ruling));
            }
            var ids = rulings.addAll(asked);
            var ruled = new ArrayList<StipendLine>(lines.size());
            for (var at = 0; at < lines.size(); at++) {
                ruled.add(
                        with(lines.get(at), ids.get(at), asked.get(at).ruling().amount()));
            }
            for (var from = 0; from < ruled.size(); from += PAGE) {
                var some = ruled.subList(from, Math.min(from + PAGE, ruled.size()));
                ledger.move(
                        Occasion.COMMIT,
                        some.stream().map(this::item).toList(),
                        new LedgerCause(some.getFirst().claimId(), LocalDate.of(2026, 10, 12), "SYSTEM"));
            }
            return ruled;
        });
    }

    /** Writes the claims of the lines as they are after the city's approval, or filed; not part of what is measured. */
    void claim(List<StipendLine> lines, ClaimState state, String baseId) {
        transactions.executeWrite(status -> {
            for (var from = 0; from < lines.size(); from += LINES_A_CLAIM) {
                var own = lines.subList(from, Math.min(from + LINES_A_CLAIM, lines.size()));
                claims.add(
                        new StipendClaim(
                                own.getFirst().claimId(),
                                "SL-" + own.getFirst().claimId(),
                                baseId,
                                "样例基地",
                                "620102",
                                "620102",
                                state,
                                (int) own.stream()
                                        .map(StipendLine::personId)
                                        .distinct()
                                        .count(),
                                own.size(),
                                Money.ofYuan(1_000).times(own.size()),
                                policy.traineeship(SIGNED_ON).version(),
                                "01BENCHADMIN00000000000000",
                                now,
                                now,
                                null,
                                null,
                                null,
                                0),
                        own);
            }
            return true;
        });
    }

    private LedgerItem item(StipendLine line) {
        return new LedgerItem(
                line.id(),
                line.personId(),
                BASE,
                line.month().from(),
                policy.traineeship(SIGNED_ON).version(),
                line.amount());
    }

    private StipendCase caseOf(StipendLine line) {
        return new StipendCase(
                line.month(),
                LocalDate.of(2026, 10, 12),
                new StipendCase.Agreement(
                        SIGNED_ON,
                        SIGNED_ON.plusDays(3),
                        null,
                        MONTHS,
                        Money.ofYuan(1_500),
                        SIGNED_ON,
                        SIGNED_ON.plusMonths(MONTHS)),
                new StipendCase.Attendance(true, true, 0, "满勤", false),
                new StipendCase.Base(LocalDate.of(2025, 12, 20), true),
                StipendCase.yearsOf(line.month()).stream()
                        .map(year -> new StipendCase.YearWage(year, Money.ofYuan(1_820)))
                        .toList(),
                new StipendCase.Past(false, 0, null),
                policy.traineeship(line.month().from()));
    }

    private static StipendLine with(StipendLine line, String rulingId, Money amount) {
        return new StipendLine(
                line.id(),
                line.claimId(),
                line.sheetId(),
                line.agreementId(),
                line.personId(),
                line.month(),
                amount,
                rulingId,
                line.state(),
                null,
                null,
                line.since(),
                true,
                0);
    }
}
