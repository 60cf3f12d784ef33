package cn.qicheng.stipend;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Where all the stipend money stands, and whether the ledger and the claims tell the same story.
 *
 * @param standings what stands in each kind of account; the budget is negative by what has left it
 * @param months people's months with a transfer
 * @param beforeLedger months whose money had moved before there was a ledger; they are posted when they move next
 * @param sumFen all halves of all transfers together; anything but zero is a fault
 * @param faultCount how many faults there are
 * @param faults the first of them
 */
@Serdeable
public record MoneyReport(
        List<Standing> standings,
        long months,
        long transfers,
        long beforeLedger,
        long sumFen,
        long faultCount,
        List<Fault> faults,
        Instant checkedAt) {

    /** @param year the budget year; empty for bases and people, who stand together */
    @Serdeable
    public record Standing(String kind, String kindLabel, String year, long amountFen) {}

    /** @param claimId the claim to open; empty when the fault is about no single one */
    @Serdeable
    public record Fault(String claimId, String claimNo, String what) {}
}
