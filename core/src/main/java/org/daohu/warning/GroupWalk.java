package org.daohu.warning;

/**
 * 逐组比对 – sees the rows of each key one by one, in the order of file name and row number, one group after the other. A group
 * can be as long as all lists together: what a walk remembers of it must be bounded. Used by one thread.
 */
public interface GroupWalk {

    /** The next row; {@link GroupedRow#isFirst} tells that a group begins. The view is good for this call only. */
    void row(GroupedRow row);

    /** The group is complete. Rules about rows have nothing to do here. */
    default void end(GroupEnd end) {}
}
