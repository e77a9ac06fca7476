package org.daohu;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * 金额 – an exact amount of renminbi in fen, from {@link Long#MIN_VALUE} to {@link Long#MAX_VALUE} fen; negative amounts
 * are lawful (refunds, differences).
 *
 * <p>There is no rounding: what is not a whole number of fen, or does not fit, is refused. Immutable and thread-safe.
 *
 * @param fen the amount in fen (1 yuan = 100 fen)
 */
public record Money(long fen) implements Comparable<Money> {

    /** Longer texts are refused unread: no amount that fits needs more, and reading them would cost the square of it. */
    private static final int LONGEST_TEXT = 64;

    /** More digits before the point than any amount in fen has. */
    private static final int MOST_DIGITS = 20;

    /** Zero fen. */
    public static final Money ZERO = new Money(0);

    /** The amount of {@code fen} fen. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * The amount that {@code text} states in {@code unit}, e.g. {@code parse("4.218", WAN_YUAN)} = 42,180.00 yuan.
     * Plain decimals only: an optional sign, ASCII digits, an optional decimal part; no grouping, no exponent, at most 64
     * characters. Blank space around it is ignored; width is not folded, that is the reader's part.
     *
     * @throws IllegalArgumentException if the text is no such number, is not a whole number of fen, or does not fit
     */
    public static Money parse(String text, MoneyUnit unit) {
        Objects.requireNonNull(unit, "unit");
        String trimmed = Objects.requireNonNull(text, "text").strip();
        if (!isPlainDecimal(trimmed)) {
            throw new IllegalArgumentException("not a plain decimal amount: '" + shown(trimmed) + "'");
        }
        return of(new BigDecimal(trimmed), unit);
    }

    /**
     * The amount of {@code value} {@code unit}s.
     *
     * @throws IllegalArgumentException if it is not a whole number of fen, or does not fit
     */
    public static Money of(BigDecimal value, MoneyUnit unit) {
        try {
            // Also keeps a short 1E+999999999 from being written out.
            if (value.signum() != 0 && (long) value.precision() - value.scale() > MOST_DIGITS) {
                throw new ArithmeticException("Overflow");
            }
            return ofFen(value.scaleByPowerOfTen(unit.decimalsToFen()).longValueExact());
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException(
                    "not a whole number of fen, or out of range: " + shown(value.toString()) + " " + unit.symbol(),
                    inexact);
        }
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /**
     * The difference.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    /**
     * The amount with the other sign.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return fen == 0;
    }

    /** Whether this is above zero. */
    public boolean isPositive() {
        return fen > 0;
    }

    /** Whether this is below zero. */
    public boolean isNegative() {
        return fen < 0;
    }

    /**
     * The exact number of {@code unit}s, always with the decimals that the unit needs to state a fen: 0, 2, 6 or 10. One
     * fen in 亿元 is 0.0000000001.
     */
    public BigDecimal in(MoneyUnit unit) {
        return BigDecimal.valueOf(fen).movePointLeft(unit.decimalsToFen());
    }

    /** By amount. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The amount in yuan with two decimals and no grouping, e.g. {@code 11850000.00}. */
    @Override
    public String toString() {
        return in(MoneyUnit.YUAN).toPlainString();
    }

    /** An amount as an exception may show it: what stands in a wrong column may be somebody's number. */
    private static String shown(String amount) {
        String masked = Mask.inText(amount);
        return masked.length() <= LONGEST_TEXT ? masked : masked.substring(0, LONGEST_TEXT) + "…";
    }

    private static boolean isPlainDecimal(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        int digits = 0;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point && digits > 0 && i + 1 < text.length()) {
                point = true;
            } else if (!((c == '-' || c == '+') && i == 0)) {
                return false;
            }
        }
        return digits > 0;
    }
}
