package org.daohu.warning.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.daohu.Rate;

/** 百分比 – how a rate is written in a sentence. Pure and thread-safe. */
final class Percentage {

    private static final int DECIMALS = 2;

    private Percentage() {}

    /**
     * The rate in per cent with two decimals, rounded half up as published rates are (Zhangye 2023: 21,185.83 of 50,422 is
     * 42.02 %, of 66,185 is 32.01 %) – but never rounded onto or over {@code line}: a rate that is short of 92 % must not
     * read 92.00 % in the sentence that says so.
     */
    static String shownBeside(Rate rate, BigDecimal line) {
        BigDecimal shown = rate.percent(DECIMALS, RoundingMode.HALF_UP);
        int side = side(rate, line);
        if (side < 0 && shown.compareTo(line) >= 0) {
            shown = rate.percent(DECIMALS, RoundingMode.FLOOR);
        } else if (side > 0 && shown.compareTo(line) <= 0) {
            shown = rate.percent(DECIMALS, RoundingMode.CEILING);
        }
        return shown.toPlainString() + "%";
    }

    /** Below zero if the exact rate is below {@code line}, above zero if above. */
    private static int side(Rate rate, BigDecimal line) {
        BigDecimal part = BigDecimal.valueOf(rate.part().fen()).movePointRight(2);
        BigDecimal whole = BigDecimal.valueOf(rate.whole().fen());
        return part.compareTo(line.multiply(whole)) * whole.signum();
    }
}
