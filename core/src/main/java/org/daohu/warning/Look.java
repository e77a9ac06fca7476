package org.daohu.warning;

/**
 * The layout of the records that ask for second looks. A look is a record with the figure (sequence 0), then one for each other row that
 * it names; they sort by the place of the row that is read again, then by rule.
 */
final class Look {

    /** Words of a record. */
    static final int WORDS = 3;

    /** Word: the place of the row. */
    static final int PLACE = 0;

    /** Word: the rule's position among the grouped rules, and the sequence. */
    static final int RULE_AND_SEQUENCE = 1;

    /** Word: the figure, or the place of another row. */
    static final int VALUE = 2;

    /** The most other rows that a look names. */
    static final int MOST_OTHERS = 1_000;

    private static final int SEQUENCE_BITS = 20;

    private Look() {}

    /**
     * Writes a look.
     *
     * @param rule the rule's position among the grouped rules
     * @param record room for a record
     */
    static void write(
            RecordRuns.Writer to, long[] record, int rule, long place, long[] others, int count, long figure) {
        if (count > MOST_OTHERS) {
            throw new IllegalArgumentException("a second look names at most " + MOST_OTHERS + " rows, found " + count);
        }
        record[PLACE] = place;
        record[RULE_AND_SEQUENCE] = (long) rule << SEQUENCE_BITS;
        record[VALUE] = figure;
        to.add(record);
        for (int i = 0; i < count; i++) {
            record[RULE_AND_SEQUENCE]++;
            record[VALUE] = others[i];
            to.add(record);
        }
    }

    static int rule(long ruleAndSequence) {
        return (int) (ruleAndSequence >>> SEQUENCE_BITS);
    }

    static boolean isFigure(long ruleAndSequence) {
        return (ruleAndSequence & ((1L << SEQUENCE_BITS) - 1)) == 0;
    }
}
