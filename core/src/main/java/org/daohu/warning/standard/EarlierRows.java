package org.daohu.warning.standard;

import java.time.LocalDate;
import java.util.Arrays;
import org.daohu.household.Grain;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.GroupWalk;
import org.daohu.warning.GroupedRow;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.RowMark;
import org.daohu.warning.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows together that would repeat each other if their months overlap: same grain, same person (到人) or same household
 * (到户), same policy, same year. Of three equal rows the second repeats the first, and the third the first and the
 * second. A row without a person (到人) or a household (到户) takes no part.
 */
final class EarlierRows implements RowGrouping {

    static final EarlierRows INSTANCE = new EarlierRows();

    /** How many earlier rows are named, the first ones; a number typed into every row repeats thousands. */
    static final int MOST_NAMED = 20;

    private static final int MONTHS = 13;

    private EarlierRows() {}

    @Override
    public int numbers() {
        return 1;
    }

    @Override
    public boolean mark(ListRowFacts facts, @Nullable Thresholds thresholds, LocalDate day, RowMark mark) {
        ListRow row = facts.row();
        boolean household = row.grain() == Grain.HOUSEHOLD;
        String whose = household ? StandardRule.household(facts) : facts.match().personKey();
        if (whose == null) {
            return false;
        }
        mark.key(household ? 1 : 0).key(row.year()).key(whose).key(row.policy()).number(row.month());
        return true;
    }

    @Override
    public GroupWalk walk(PolicyPack pack) {
        return new Walk();
    }

    /**
     * Keeps the first rows of each month, as many as a later row could name, so a key with thousands of rows costs neither
     * quadratic time nor memory.
     */
    private static final class Walk implements GroupWalk {
        private final long[] places = new long[MONTHS * MOST_NAMED];
        private final int[] months = new int[MONTHS * MOST_NAMED];
        private final int[] kept = new int[MONTHS];
        private final long[] earlier = new long[MOST_NAMED];
        private int count;

        @Override
        public void row(GroupedRow row) {
            if (row.isFirst()) {
                count = 0;
                Arrays.fill(kept, 0);
            }
            int month = (int) row.number(0);
            int named = 0;
            for (int i = 0; i < count && named < MOST_NAMED; i++) {
                if (ListRow.monthsOverlap(months[i], month)) {
                    earlier[named++] = places[i];
                }
            }
            if (named > 0) {
                row.lookAgain(earlier, named, 0);
            }
            if (kept[month] < MOST_NAMED) {
                kept[month]++;
                places[count] = row.place();
                months[count++] = month;
            }
        }
    }
}
