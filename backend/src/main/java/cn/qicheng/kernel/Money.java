package cn.qicheng.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of renminbi, held in whole fen.
 *
 * <p>There is no {@code double} on the way in or out and no silent rounding: a share of an amount must name its
 * rounding, because the policy document does. Sums that do not fit a {@code long} throw {@link ArithmeticException}.
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    /** Returns {@code part}/{@code whole} of this amount, e.g. 18 of 22 days. */
    public Money share(int part, int whole, RoundingMode rounding) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, rounding)
                .longValueExact());
    }

    /** Returns the amount in yuan with two decimals, as printed in files for banks and offices: {@code 1000.00}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
