package org.daohu;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * 比率 – a part of a whole that says which whole, because 42.02 % of the first batch and 32.01 % of all are both true
 * (Zhangye 2023). Kept as two exact amounts; a percentage is computed only for display. Immutable and thread-safe.
 *
 * @param part the numerator
 * @param whole the denominator, not zero
 * @param denominator what the whole is, e.g. {@code 已下达}
 */
public record Rate(Money part, Money whole, String denominator) {

    /** @throws IllegalArgumentException if {@code whole} is zero */
    public Rate {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(whole, "whole");
        if (whole.isZero()) {
            throw new IllegalArgumentException("a rate of a zero whole: " + denominator);
        }
    }

    /**
     * The percentage for display, rounded as the caller says, e.g. 42.02 for two decimals. Never compare it: see
     * {@link #isBelow}.
     *
     * @throws ArithmeticException if {@code rounding} is {@link RoundingMode#UNNECESSARY} and rounding is needed
     */
    public BigDecimal percent(int decimals, RoundingMode rounding) {
        return BigDecimal.valueOf(part.fen())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.fen()), decimals, rounding);
    }

    /**
     * Whether the exact rate is below {@code percent} per cent; no rounding takes part.
     *
     * @throws IllegalArgumentException if the whole is negative, where "below" would turn round
     */
    public boolean isBelow(BigDecimal percent) {
        if (!whole.isPositive()) {
            throw new IllegalArgumentException("comparing a rate needs a positive whole: " + denominator);
        }
        BigDecimal due = BigDecimal.valueOf(whole.fen()).multiply(percent).movePointLeft(2);
        return BigDecimal.valueOf(part.fen()).compareTo(due) < 0;
    }
}
