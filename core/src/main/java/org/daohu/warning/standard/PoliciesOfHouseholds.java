package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daohu.Mask;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.Subject;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.warning.GroupEnd;
import org.daohu.warning.GroupWalk;
import org.daohu.warning.GroupedRow;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.RowMark;
import org.daohu.warning.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a household together. A mark carries the pay day, the year and month that the aid is for, and for each set of
 * exclusive policies in force for the row in which its policy stands the set's identity and the policy's place in it. A row without
 * a household belongs to none.
 */
final class PoliciesOfHouseholds implements RowGrouping {

    static final PoliciesOfHouseholds INSTANCE = new PoliciesOfHouseholds();

    /** The figure of a household with nothing to say. */
    static final long NONE = 0;

    /** The figure of a "household" with more policies and months than a walk remembers: no household has so many. */
    static final long TOO_MANY = -1;

    /** How many crossing rows are named, the first ones. */
    static final int MOST_NAMED = 20;

    private static final int PERIOD = 0;
    private static final int PAY_DAY = 1;
    private static final int FIRST_SET = 2;
    private static final int NUMBERS = FIRST_SET + RuleParameter.Exclusive.MOST_SETS;

    private static final int MONTHS = 13;
    private static final int PLACE_BITS = 8;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;
    private static final long NO_SET = 0;
    private static final int MOST_REMEMBERED = 1_024;

    private PoliciesOfHouseholds() {}

    @Override
    public int numbers() {
        return NUMBERS;
    }

    /** A number for a set of policies, whatever document declares it; neither {@link #NONE} nor {@link #TOO_MANY}. */
    static long identity(ExclusivePolicies set) {
        String all = String.join("\n", sorted(set));
        // Without its sign, a digest cannot be -1; the last bits are the policy's place.
        return (TextDigest.of(all) & Long.MAX_VALUE & ~PLACE_MASK) | 1L << PLACE_BITS;
    }

    private static ImmutableList<String> sorted(ExclusivePolicies set) {
        return ImmutableList.sortedCopyOf(set.policies());
    }

    @Override
    public boolean mark(ListRowFacts facts, @Nullable Thresholds thresholds, LocalDate day, RowMark mark) {
        String household = StandardRule.household(facts);
        if (household == null) {
            return false;
        }
        mark.key(household);
        if (mark.isCompared()) {
            addNumbers(facts, thresholds, mark);
        }
        return true;
    }

    private static void addNumbers(ListRowFacts facts, @Nullable Thresholds thresholds, RowMark mark) {
        ListRow row = facts.row();
        mark.number((long) row.year() * MONTHS + row.month()).number(RowGroupRule.payDay(facts));
        int sets = 0;
        if (thresholds != null) {
            for (ExclusivePolicies set : thresholds.exclusive(ExclusiveSubsidies.SETS)) {
                if (set.policies().contains(row.policy())) {
                    int place = sorted(set).indexOf(row.policy());
                    mark.number(identity(set) | place);
                    sets++;
                }
            }
        }
        for (; sets < RuleParameter.Exclusive.MOST_SETS; sets++) {
            mark.number(NO_SET);
        }
    }

    /** The household's number; by its first row if somebody used an identity number for it. */
    @Override
    public Subject subject(ListRowFacts told, OtherRows others) {
        String household = StandardRule.household(told);
        if (household != null && Mask.residentIds(household).equals(household)) {
            return Subject.household(household);
        }
        ListRow row = told.row();
        return Subject.household(
                others.rows().isEmpty()
                        ? Subject.row(row.file(), row.number())
                        : others.rows().get(0));
    }

    @Override
    public GroupWalk walk(PolicyPack pack) {
        return new Walk(declared(pack));
    }

    /** The sets that any row of the pack declares, by their identities; of equal ones the last. */
    static Map<Long, ExclusivePolicies> declared(PolicyPack pack) {
        Map<Long, ExclusivePolicies> declared = new HashMap<>();
        for (RuleRow row : pack.rows()) {
            if (row.rule().equals(ExclusiveSubsidies.ID)
                    && row.parameters().get(ExclusiveSubsidies.SETS) instanceof RuleParameter.Exclusive exclusive) {
                exclusive.sets().forEach(set -> declared.put(identity(set), set));
            }
        }
        return declared;
    }

    /**
     * Remembers each policy of each set once for each month, with its first row. Rows under one declaration share a set; those under
     * different ones, an amended set say, cross only if each excludes both policies.
     */
    private static final class Walk implements GroupWalk {
        private final Map<Long, ImmutableList<String>> members = new HashMap<>();
        private final long[] sets = new long[MOST_REMEMBERED];
        private final long[] periods = new long[MOST_REMEMBERED];
        private final long[] places = new long[MOST_REMEMBERED];
        private final long[] named = new long[MOST_NAMED + 1];
        private int remembered;
        private int names;
        private boolean tooMany;
        private long figure;
        private long latest;
        private long latestDay;

        Walk(Map<Long, ExclusivePolicies> declared) {
            declared.forEach((identity, set) -> members.put(identity, sorted(set)));
        }

        @Override
        public void row(GroupedRow row) {
            long day = row.number(PAY_DAY);
            if (row.isFirst()) {
                remembered = 0;
                named[0] = row.place();
                names = 1;
                tooMany = false;
                figure = NONE;
            }
            if (row.isFirst() || day >= latestDay) {
                latestDay = day;
                latest = row.place();
                row.decidesLaw();
            }
            for (int i = FIRST_SET; i < NUMBERS && row.number(i) != NO_SET; i++) {
                compare(row.number(i), row.number(PERIOD), row.place());
            }
        }

        private void compare(long set, long period, long place) {
            boolean known = false;
            boolean crosses = false;
            for (int i = 0; i < remembered; i++) {
                if (sets[i] == set) {
                    known |= periods[i] == period;
                } else if (overlap(periods[i], period) && exclude(sets[i], set)) {
                    crosses = true;
                    name(places[i]);
                }
            }
            if (crosses) {
                figure = figure == NONE ? set & ~PLACE_MASK : figure;
                name(place);
            }
            if (!known && remembered == MOST_REMEMBERED) {
                tooMany = true;
            } else if (!known) {
                sets[remembered] = set;
                periods[remembered] = period;
                places[remembered++] = place;
            }
        }

        private boolean exclude(long one, long other) {
            long oneSet = one & ~PLACE_MASK;
            long otherSet = other & ~PLACE_MASK;
            if (oneSet == otherSet) {
                return true;
            }
            List<String> oneMembers = members.getOrDefault(oneSet, ImmutableList.of());
            List<String> otherMembers = members.getOrDefault(otherSet, ImmutableList.of());
            String policy = policy(oneMembers, one);
            String otherPolicy = policy(otherMembers, other);
            return !policy.equals(otherPolicy) && oneMembers.contains(otherPolicy) && otherMembers.contains(policy);
        }

        private static String policy(List<String> members, long set) {
            return members.get((int) (set & PLACE_MASK));
        }

        private void name(long place) {
            for (int i = 1; i < names; i++) {
                if (named[i] == place) {
                    return;
                }
            }
            if (names <= MOST_NAMED) {
                named[names++] = place;
            }
        }

        private static boolean overlap(long one, long other) {
            return one / MONTHS == other / MONTHS
                    && ListRow.monthsOverlap((int) (one % MONTHS), (int) (other % MONTHS));
        }

        @Override
        public void end(GroupEnd end) {
            if (figure != NONE) {
                Arrays.sort(named, 1, names);
                end.lookAgain(latest, named, names, figure);
            } else if (tooMany) {
                end.lookAgain(latest, named, 1, TOO_MANY);
            }
        }
    }
}
