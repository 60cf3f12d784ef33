package cn.qicheng.judging.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number: an average of marks is never rounded before it is compared, so two projects are equal only if they are.
 * Kept in lowest terms with a denominator above zero.
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);

    private static final int HUNDREDTHS = 100;

    public Fraction {
        if (denominator <= 0) {
            throw new IllegalArgumentException("a denominator is above zero");
        }
        var divisor = greatestCommon(Math.abs(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(-other.numerator, other.denominator));
    }

    public Fraction dividedBy(long parts) {
        return new Fraction(numerator, Math.multiplyExact(denominator, parts));
    }

    public Fraction times(long factor) {
        return new Fraction(Math.multiplyExact(numerator, factor), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /** Returns this number of hundredths as points with four places, for people; nothing is computed from it. */
    public String asPoints() {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(Math.multiplyExact(denominator, HUNDREDTHS)), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long greatestCommon(long one, long other) {
        return other == 0 ? Math.max(one, 1) : greatestCommon(other, one % other);
    }
}
