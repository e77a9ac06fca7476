package org.daohu.warning;

/** 组末 – the end of a group, where rules about groups ask for a second look at it. Good for one call of one thread. */
public interface GroupEnd {

    /**
     * Asks for a second look at the group.
     *
     * @param told the place of the row that stands for it, and that is read again: its law and division are the group's
     * @param others places of rows to name, of which the first {@code count} count, at most 1,000; copied
     * @param figure the rule's own figure
     */
    void lookAgain(long told, long[] others, int count, long figure);
}
