package org.daohu.ledger;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * 相关明细 – what the other list rows with the same key (the same person, account …) have to say to a rule about one row or
 * one group of rows. What the figure counts is told by the rule that asks. Immutable and thread-safe.
 *
 * @param rows subjects of the other rows that the rule names, in the order of file name and row number; few, however many
 *     there are
 * @param figure the rule's own figure over the rows, e.g. a running sum in fen or how many accounts there are; 0 if it has
 *     none
 */
public record OtherRows(ImmutableList<Subject> rows, long figure) {

    /** There are no other rows. */
    public static final OtherRows NONE = new OtherRows(ImmutableList.of(), 0);

    public OtherRows {
        Objects.requireNonNull(rows, "rows");
    }
}
