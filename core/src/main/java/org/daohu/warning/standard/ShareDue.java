package org.daohu.warning.standard;

import java.math.BigDecimal;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.policy.ProgressStep;

/**
 * 应达份额 – the share of a progress step as a fraction of whole numbers, so that many amounts are compared with it exactly and
 * without decimals. Immutable and thread-safe.
 */
final class ShareDue {

    private static final int PERCENT_DECIMALS = 2;
    private static final int MOST_DECIMALS = 18;
    private static final int MOST_DIGITS = 18;

    private final ProgressStep step;

    /** The share is numerator ÷ denominator; 0 ÷ 0 where these are too long for that. */
    private final long numerator;

    private final long denominator;

    private ShareDue(ProgressStep step, long numerator, long denominator) {
        this.step = step;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static ShareDue of(ProgressStep step) {
        BigDecimal share = step.percent().movePointLeft(PERCENT_DECIMALS).stripTrailingZeros();
        if (share.scale() > MOST_DECIMALS || share.precision() > MOST_DIGITS) {
            return new ShareDue(step, 0, 0);
        }
        BigDecimal whole = BigDecimal.ONE.movePointRight(Math.max(share.scale(), 0));
        return new ShareDue(step, share.multiply(whole).longValueExact(), whole.longValueExact());
    }

    ProgressStep step() {
        return step;
    }

    /** Whether {@code part} is less than the share of {@code whole}, which is above zero. Nothing is rounded. */
    boolean isMissedBy(Money part, Money whole) {
        if (denominator == 0) {
            return new Rate(part, whole, "whole").isBelow(step.percent());
        }
        long paid = part.fen();
        long amount = whole.fen();
        int high = Long.compare(Math.multiplyHigh(paid, denominator), Math.multiplyHigh(amount, numerator));
        return high < 0 || (high == 0 && Long.compareUnsigned(paid * denominator, amount * numerator) < 0);
    }
}
