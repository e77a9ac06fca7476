package org.daohu;

/**
 * 金额合计 – adds up amounts in any order: only the total has to fit, so the answer, and whether there is one, does not depend
 * on the order or on how the amounts were shared out among adders. Exact for up to 2<sup>63</sup> amounts. Not thread-safe.
 */
public final class MoneySum {

    // The sum in fen as a number of 128 bits.
    private long high;
    private long low;

    /** Nothing added yet. */
    public MoneySum() {}

    /** Adds an amount. */
    public void add(Money amount) {
        add(amount.fen() >> 63, amount.fen());
    }

    /** Adds what {@code other} has added up. */
    public void add(MoneySum other) {
        add(other.high, other.low);
    }

    /** The total. @throws ArithmeticException if it does not fit */
    public Money total() {
        if (high != low >> 63) {
            throw new ArithmeticException("the sum of the amounts does not fit");
        }
        return Money.ofFen(low);
    }

    private void add(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        low = sum;
        high += otherHigh + carry;
    }

    /** The total, or that it does not fit. */
    @Override
    public String toString() {
        return high == low >> 63 ? total().toString() : "MoneySum[out of range]";
    }
}
