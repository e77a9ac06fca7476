package org.daohu.warning;

import java.time.LocalDate;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.Subject;
import org.daohu.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * 明细分组 – which list rows a {@link GroupedRule} compares with each other, and how. Implementations are pure and
 * thread-safe.
 */
public interface RowGrouping {

    /** How many numbers a mark carries besides its key, 0 to 8; each costs 8 bytes a row. */
    int numbers();

    /**
     * Marks a row: writes its key and exactly {@link #numbers} numbers, which may be left out of a mark that is not {@linkplain
     * RowMark#isCompared compared}. Called for every row that the rule concerns (of
     * a rule about groups: that a group of this row alone would concern), whatever its verdict, so that rows whose own
     * verdict is settled still count as the others of a later row.
     *
     * @param thresholds the row in force for this list row, or null if there is none
     * @param day the row's law date, or the as-of date where that is unknown
     * @return false if the row takes no part: it is judged alone, and a rule about groups has no subject in it
     */
    boolean mark(ListRowFacts row, @Nullable Thresholds thresholds, LocalDate day, RowMark mark);

    /**
     * What the rows of {@code told}'s group have in common, for a rule about groups; a rule about rows is never asked.
     *
     * @param others the rows that the walk has named; {@link OtherRows#NONE} while only one row is known
     */
    default Subject subject(ListRowFacts told, OtherRows others) {
        return told.subject();
    }

    /**
     * A walk through groups, one after the other. Each is used by one thread.
     *
     * @param pack the pack that judges: what marks refer to by a number can be looked up in it
     */
    GroupWalk walk(PolicyPack pack);
}
