package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;

/** 发放凭证 – a voucher that pays a list, while its list is being written. Not thread-safe. */
final class ListVoucher {

    /** What is odd about a voucher as a whole. */
    enum Kind {
        PLAIN,
        /** A fen less than its rows. */
        FEN_SHORT,
        /** A fen more than its rows. */
        FEN_OVER,
        /** Twice its rows. */
        FAR_OFF,
        /** From a quota without the mark 到人到户. */
        UNMARKED,
        /** Voided after the bank gave the money back; the next voucher pays the same people again. */
        RETURNED,
        /** Voided and entered again under the same number. */
        REENTERED,
        /** Names no quota. */
        WITHOUT_QUOTA,
        /** Names a project that does not exist. */
        WITHOUT_PROJECT
    }

    final String number;
    final Slot slot;
    final Kind kind;
    final LocalDate payDay;
    long listed;
    int rows;
    int strayRows;
    int counted;

    ListVoucher(String number, Slot slot, Kind kind, LocalDate payDay) {
        this.number = number;
        this.slot = slot;
        this.kind = kind;
        this.payDay = payDay;
    }
}
