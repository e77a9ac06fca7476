package org.daohu.warning;

/**
 * 组内明细 – a marked row among the rows of its key, as a {@link GroupWalk} sees it. A view that moves on: good for one call
 * of one thread.
 */
public interface GroupedRow {

    /** Whether a group begins with this row. */
    boolean isFirst();

    /** Where the row stands: a number that grows in the order of file name and row number, to name the row by later. */
    long place();

    /** The number {@code index} of its mark, from 0. */
    long number(int index);

    /**
     * For rules about rows: asks for a second look at this row, at most once.
     *
     * @param others places of other rows to name, of which the first {@code count} count, at most 1,000; copied
     * @param figure the rule's own figure
     */
    void lookAgain(long[] others, int count, long figure);

    /**
     * For rules about groups: the law of this row is the group's, and its verdict is that of a group without doubt; the last
     * row that says so counts. If none does it is the group's last row.
     */
    void decidesLaw();
}
