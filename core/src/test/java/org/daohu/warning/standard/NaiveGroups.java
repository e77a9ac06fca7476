package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.ledger.Subject;
import org.jspecify.annotations.Nullable;

/** What rows have in common in a {@link ScreenedCounty}, by comparing each with each: over the rows of the rules, not their code. */
final class NaiveGroups {

    private static final LocalDate FIRST_DAY = Packs.FIRST_DAY;

    private NaiveGroups() {}

    /**
     * The sum that {@code row} ends, if the sum or the row by itself is over the cap of its policy: A 6 yuan a household and year, p 3
     * a person and month.
     */
    static OtherRows sum(List<ListRow> before, ListRow row) {
        if (!counts(row) || identity(row) == null) {
            return OtherRows.NONE;
        }
        boolean yearly = row.policy().equals("A");
        long limit = yearly ? 600 : row.month() == 0 ? 3_600 : 300;
        long sum = row.paid().fen();
        List<Subject> same = new ArrayList<>();
        for (ListRow other : before) {
            if (counts(other)
                    && other.policy().equals(row.policy())
                    && Objects.equals(identity(other), identity(row))
                    && other.year() == row.year()
                    && (yearly || other.month() == row.month())) {
                sum += other.paid().fen();
                same.add(ScreenedCounty.subject(other));
            }
        }
        return Math.max(sum, row.paid().fen()) > limit
                ? new OtherRows(ImmutableList.copyOf(same.subList(Math.max(0, same.size() - 20), same.size())), sum)
                : OtherRows.NONE;
    }

    /** A live or unknown voucher, under the law: what V2 paid was before it. */
    private static boolean counts(ListRow row) {
        return ScreenedCounty.takesPart(row) && !Objects.equals(row.voucherNumber(), "V2");
    }

    private static @Nullable String identity(ListRow row) {
        return row.policy().equals("A") ? row.householdNumber() : row.identityNumber();
    }

    /** The accounts with their households, and the persons with their accounts. */
    static List<RowGroupFacts> shared(List<ListRowFacts> rows) {
        List<RowGroupFacts> groups = new ArrayList<>();
        for (List<ListRowFacts> group : grouped(rows, row -> row.row().account())) {
            groups.add(shared(group, row -> row.match().householdNumber(), Subject::account));
        }
        for (List<ListRowFacts> group : grouped(rows, row -> row.match().personKey())) {
            groups.add(shared(group, row -> row.row().account(), Subject::person));
        }
        return groups;
    }

    private static RowGroupFacts shared(
            List<ListRowFacts> group,
            Function<ListRowFacts, @Nullable String> counted,
            Function<Subject, Subject> subject) {
        Set<String> seen = new LinkedHashSet<>();
        Set<Subject> first = new LinkedHashSet<>();
        first.add(group.get(0).subject());
        int blanks = 0;
        for (ListRowFacts row : group) {
            String value = counted.apply(row);
            if (value == null) {
                blanks++;
            } else if (seen.add(value)) {
                first.add(row.subject());
            }
        }
        OtherRows others = OtherRows.NONE;
        if (inForce(latest(group))) {
            if (seen.size() > 1) {
                others = new OtherRows(ImmutableList.copyOf(first), seen.size());
            } else if (seen.size() + blanks > 1) {
                others = new OtherRows(ImmutableList.of(group.get(0).subject()), UsesOfAccounts.UNKNOWN);
            }
        }
        return new RowGroupFacts(subject.apply(group.get(0).subject()), latest(group), others);
    }

    /** The households; A and p exclude each other. */
    static List<RowGroupFacts> households(List<ListRowFacts> rows) {
        List<RowGroupFacts> groups = new ArrayList<>();
        for (List<ListRowFacts> group : grouped(rows, row -> row.match().householdNumber())) {
            Set<Integer> found = new LinkedHashSet<>();
            for (int i = 0; i < group.size(); i++) {
                boolean crosses = false;
                for (int j = 0; j < i; j++) {
                    if (inForce(group.get(i))
                            && inForce(group.get(j))
                            && crosses(group.get(i).row(), group.get(j).row())
                            && isFirst(group, j)) {
                        found.add(j);
                        crosses = true;
                    }
                }
                if (crosses) {
                    found.add(i);
                }
            }
            Set<Integer> crossing = new TreeSet<>(found.stream().limit(20).toList());
            ImmutableList.Builder<Subject> named = ImmutableList.builder();
            named.add(group.get(0).subject());
            crossing.forEach(i -> named.add(group.get(i).subject()));
            OtherRows others = crossing.isEmpty()
                    ? OtherRows.NONE
                    : new OtherRows(named.build(), PoliciesOfHouseholds.identity(Packs.EXCLUSIVE));
            groups.add(new RowGroupFacts(
                    Subject.household(String.valueOf(group.get(0).match().householdNumber())), latest(group), others));
        }
        return groups;
    }

    private static boolean crosses(ListRow one, ListRow other) {
        return !one.policy().equals(other.policy())
                && one.year() == other.year()
                && ListRow.monthsOverlap(one.month(), other.month());
    }

    /** Whether no row under the law before it is of the same policy and month: of those that repeat only the first is named. */
    private static boolean isFirst(List<ListRowFacts> group, int at) {
        ListRow row = group.get(at).row();
        return group.subList(0, at).stream()
                .filter(NaiveGroups::inForce)
                .map(ListRowFacts::row)
                .noneMatch(other -> other.policy().equals(row.policy())
                        && other.year() == row.year()
                        && other.month() == row.month());
    }

    private static boolean inForce(ListRowFacts row) {
        return !day(row, ScreenedCounty.AS_OF).isBefore(FIRST_DAY);
    }

    private static LocalDate day(ListRowFacts row, LocalDate without) {
        return row.voucher() == null ? without : row.voucher().payDate();
    }

    /** The latest by pay day, those without one first; of equals the last. */
    private static ListRowFacts latest(List<ListRowFacts> group) {
        ListRowFacts latest = group.get(0);
        for (ListRowFacts row : group) {
            if (!day(row, LocalDate.MIN).isBefore(day(latest, LocalDate.MIN))) {
                latest = row;
            }
        }
        return latest;
    }

    private static List<List<ListRowFacts>> grouped(
            List<ListRowFacts> rows, Function<ListRowFacts, @Nullable String> key) {
        Map<String, List<ListRowFacts>> groups = new LinkedHashMap<>();
        for (ListRowFacts row : rows) {
            String value = key.apply(row);
            if (value != null && !row.voucherDead()) {
                groups.computeIfAbsent(value, group -> new ArrayList<>()).add(row);
            }
        }
        return new ArrayList<>(groups.values());
    }
}
