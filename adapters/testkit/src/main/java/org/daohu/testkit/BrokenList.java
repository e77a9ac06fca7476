package org.daohu.testkit;

import java.util.ArrayList;
import java.util.List;
import org.daohu.Money;
import org.daohu.household.ListRow;

/** 发放表错法 – ways in which a payment list does not explain its voucher: rows + residual = voucher, and the residual is not zero. */
public enum BrokenList {
    /** The first row says a fen more. */
    A_FEN_MORE,
    /** The first row says a fen less. */
    A_FEN_LESS,
    /** The first row is missing. */
    ROW_LOST,
    /** The first row stands there twice. */
    ROW_TWICE;

    /** {@code lawful}, which has a row at least, broken in this way. */
    public PaidList of(PaidList lawful) {
        List<ListRow> rows = new ArrayList<>(lawful.rows());
        ListRow first = rows.remove(0);
        switch (this) {
            case A_FEN_MORE -> rows.add(0, paid(first, first.paid().plus(Money.ofFen(1))));
            case A_FEN_LESS -> rows.add(0, paid(first, first.paid().minus(Money.ofFen(1))));
            case ROW_LOST -> {}
            case ROW_TWICE -> rows.addAll(0, List.of(first, first));
        }
        return new PaidList(lawful.payment(), rows);
    }

    private static ListRow paid(ListRow row, Money paid) {
        return Edits.of(row).paid(paid).build();
    }
}
