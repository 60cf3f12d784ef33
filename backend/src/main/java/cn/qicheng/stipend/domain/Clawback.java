package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One trainee's month that is demanded back (追回).
 *
 * @param lineStood where the line stood before, to which a cancelled demand returns it
 * @param demand from whom, why and by whom
 * @param closingNote why the rest was given up, or the demand cancelled
 * @param version counts its changes; a lost race is told, not overwritten
 */
public record Clawback(
        String id,
        String no,
        String lineId,
        String claimId,
        String baseId,
        String personId,
        Money amount,
        Money repaid,
        Money writtenOff,
        Demand demand,
        LineState lineStood,
        ClawbackState state,
        LocalDate dueOn,
        @Nullable String closingNote,
        Instant since,
        long version) {

    /** Who has to give it back. */
    public enum Debtor {
        BASE("见习基地"),
        PERSON("见习生本人");

        private final String label;

        Debtor(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What is demanded of whom.
     *
     * @param clause the article the ground rests on, as it was that day
     */
    public record Demand(
            Debtor debtor, ClawbackGround ground, Clause clause, String reason, String openedBy, Instant openedAt) {}

    /** What is still to come. */
    public Money left() {
        return amount.minus(repaid).minus(writtenOff);
    }

    /** Which step a repayment of so much is; the caller has made sure that it is not more than what is left. */
    public ClawbackMove repaying(Money part) {
        return part.equals(left()) ? ClawbackMove.REPAY_REST : ClawbackMove.REPAY_PART;
    }

    public boolean canTake(Money part) {
        return part.fen() > 0 && part.compareTo(left()) <= 0;
    }

    public Clawback repaid(Money part, Instant at) {
        return with(repaid.plus(part), writtenOff, repaying(part).applyTo(state), closingNote, at);
    }

    public Clawback repaymentTakenBack(Money part, Instant at) {
        return with(repaid.minus(part), writtenOff, ClawbackMove.TAKE_BACK_REPAYMENT.applyTo(state), closingNote, at);
    }

    /** Gives up what is left. */
    public Clawback writtenOff(String note, Instant at) {
        return with(repaid, left(), ClawbackMove.WRITE_OFF.applyTo(state), note, at);
    }

    public Clawback cancelled(String note, Instant at) {
        return with(repaid, writtenOff, ClawbackMove.CANCEL.applyTo(state), note, at);
    }

    private Clawback with(
            Money newRepaid, Money newWrittenOff, ClawbackState newState, @Nullable String note, Instant at) {
        return new Clawback(
                id,
                no,
                lineId,
                claimId,
                baseId,
                personId,
                amount,
                newRepaid,
                newWrittenOff,
                demand,
                lineStood,
                newState,
                dueOn,
                note,
                at,
                version);
    }
}
