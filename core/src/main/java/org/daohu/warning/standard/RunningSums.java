package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.GroupWalk;
import org.daohu.warning.GroupedRow;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.RowMark;
import org.daohu.warning.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows together that one cap adds up: same policy, same person or household, same year, and under a cap for a month the
 * same month; rows for the whole year are then a sum of their own, which may be twelve times as high. A mark carries what the
 * row pays and how high the sum may be. A policy has at most one cap that adds up on a day.
 */
final class RunningSums implements RowGrouping {

    static final RunningSums INSTANCE = new RunningSums();

    private static final int PAID = 0;
    private static final int LIMIT = 1;
    private static final int NUMBERS = 2;
    private static final int MOST_NAMED = 20;
    private static final int MONTHS_OF_A_YEAR = 12;

    private RunningSums() {}

    @Override
    public int numbers() {
        return NUMBERS;
    }

    @Override
    public boolean mark(ListRowFacts facts, @Nullable Thresholds thresholds, LocalDate day, RowMark mark) {
        SubsidyCap cap = thresholds == null
                ? null
                : addingUp(thresholds.caps(OverCap.CAPS, facts.row().policy(), day));
        String identity = cap == null ? null : identity(facts, cap);
        if (cap == null || identity == null) {
            return false;
        }
        ListRow row = facts.row();
        mark.key(cap.per().name())
                .key(identity)
                .key(row.policy())
                .key(row.year())
                .key(cap.each() == SubsidyCap.Each.MONTH ? row.month() : -1)
                .number(row.paid().fen())
                .number(cap.amount().fen() * times(row, cap));
        return true;
    }

    /** How many times the cap may be paid in the stretch that the row belongs to. */
    static int times(ListRow row, SubsidyCap cap) {
        return cap.each() == SubsidyCap.Each.MONTH && row.month() == ListRow.WHOLE_YEAR ? MONTHS_OF_A_YEAR : 1;
    }

    /** The column for want of which the row belongs to no sum, or null. */
    static @Nullable String unidentified(ListRowFacts facts, SubsidyCap cap) {
        if (identity(facts, cap) != null) {
            return null;
        }
        return cap.per() == SubsidyCap.Per.HOUSEHOLD ? "户编号" : "证件号码";
    }

    private static @Nullable SubsidyCap addingUp(ImmutableList<SubsidyCap> caps) {
        for (SubsidyCap cap : caps) {
            if (cap.addsUp()) {
                return cap;
            }
        }
        return null;
    }

    private static @Nullable String identity(ListRowFacts facts, SubsidyCap cap) {
        return cap.per() == SubsidyCap.Per.HOUSEHOLD
                ? StandardRule.household(facts)
                : facts.match().personKey();
    }

    @Override
    public GroupWalk walk(PolicyPack pack) {
        return new Walk();
    }

    /** Adds up what the rows pay, and names the last rows before one that is over, with them or by itself. */
    private static final class Walk implements GroupWalk {
        private final long[] ring = new long[MOST_NAMED];
        private final long[] named = new long[MOST_NAMED];
        private long rows;
        private long sum;

        @Override
        public void row(GroupedRow row) {
            if (row.isFirst()) {
                rows = 0;
                sum = 0;
            }
            long paid = row.number(PAID);
            sum = Math.addExact(sum, paid);
            // A row that is over by itself is doubted until it knows of earlier corrections.
            if (Math.max(sum, paid) > row.number(LIMIT)) {
                int count = (int) Math.min(rows, MOST_NAMED);
                for (int i = 0; i < count; i++) {
                    named[i] = ring[(int) ((rows - count + i) % MOST_NAMED)];
                }
                row.lookAgain(named, count, sum);
            }
            ring[(int) (rows++ % MOST_NAMED)] = row.place();
        }
    }
}
