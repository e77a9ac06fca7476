package org.daohu.payment;

import com.google.common.math.LongMath;

/** 巧合 – whether equal amounts can be a coincidence. */
final class Chance {

    /** Amounts are that much finer than what was tried: chance finds an equal one in fewer than one case of so many. */
    private static final long BEYOND = 100;

    private static final long TEN_THOUSAND_YUAN = 1_000_000;

    private Chance() {}

    /**
     * Whether {@code fen} is too exact to be met by chance.
     *
     * @param step what all amounts concerned are multiples of: of round amounts there are few
     * @param tried how many others might have met it
     */
    static boolean isBeyond(long fen, long step, long tried) {
        return tried <= fen / step / BEYOND;
    }

    /** How round one amount is. */
    static long roundness(long fen) {
        return LongMath.gcd(fen, TEN_THOUSAND_YUAN);
    }
}
