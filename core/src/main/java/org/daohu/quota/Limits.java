package org.daohu.quota;

import java.time.LocalDate;

/**
 * 限额 – the bounds of every quantity that a command may carry. What lies outside is refused; so no sum in a decision can
 * overflow.
 */
public final class Limits {

    /** The most fen that one command may move in all, and one quota may have received: 100 trillion yuan (100 万亿元). */
    public static final long AMOUNT_FEN_MAX = 10_000_000_000_000_000L;

    /** The most fen that one named term of a quota may add up to over its life. Ten such terms still fit a long. */
    public static final long TERM_FEN_MAX = 100_000_000_000_000_000L;

    /** The most shares of one command. */
    public static final int SHARES_MAX = 1_000;

    /** The most characters (UTF-16 units) of an id or a code. */
    public static final int CODE_LENGTH_MAX = 64;

    /** The first day that a command may be dated. */
    public static final LocalDate DATE_MIN = LocalDate.of(1949, 10, 1);

    /** The last day that a command may be dated. */
    public static final LocalDate DATE_MAX = LocalDate.of(2199, 12, 31);

    private Limits() {}
}
