package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.GroupEnd;
import org.daohu.warning.GroupWalk;
import org.daohu.warning.GroupedRow;
import org.daohu.warning.GroupedRule;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.RowMark;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A rule about groups, as a vendor might add one: an account that receives for more than one person, told by its first row,
 * under the law of its latest row with a voucher (else of its first row).
 */
final class AccountOfMany extends StandardRule<RowGroupFacts> implements GroupedRule<RowGroupFacts>, RowGrouping {

    static final String ID = "account-of-many";

    AccountOfMany() {
        super(ID, "一卡多人", "Account of many", ImmutableSet.of(RowGroupFacts.class));
    }

    /** What the rule must be told of the rows of one account, found by looking at all of them. */
    static RowGroupFacts naive(List<ListRowFacts> group) {
        Set<String> persons = new HashSet<>();
        List<ListRowFacts> others = new ArrayList<>();
        ListRowFacts deciding = group.get(0);
        for (ListRowFacts row : group) {
            if (persons.add(String.valueOf(row.row().identityNumber())) && persons.size() > 1) {
                others.add(row);
            }
            deciding = row.voucher() == null ? deciding : row;
        }
        return persons.size() > 1
                ? ScreenedCounty.group(group.get(0), others, persons.size())
                : ScreenedCounty.group(deciding, List.of(), 0);
    }

    @Override
    public ImmutableList<RowGrouping> groupings() {
        return ImmutableList.of(this);
    }

    @Override
    public int numbers() {
        return 2;
    }

    @Override
    public boolean mark(ListRowFacts facts, @Nullable Thresholds thresholds, LocalDate day, RowMark mark) {
        String account = facts.row().account();
        if (account == null) {
            return false;
        }
        mark.key(account)
                .number(String.valueOf(facts.row().identityNumber()).hashCode())
                .number(facts.voucher() == null ? 0 : 1);
        return true;
    }

    @Override
    public GroupWalk walk(PolicyPack pack) {
        return new GroupWalk() {
            private final Set<Long> persons = new HashSet<>();
            private final long[] others = new long[100];
            private int count;
            private long first;

            @Override
            public void row(GroupedRow row) {
                if (row.isFirst()) {
                    persons.clear();
                    count = 0;
                    first = row.place();
                }
                if (persons.add(row.number(0)) && persons.size() > 1) {
                    others[count++] = row.place();
                }
                if (row.number(1) > 0) {
                    row.decidesLaw();
                } else if (row.isFirst()) {
                    row.decidesLaw();
                }
            }

            @Override
            public void end(GroupEnd end) {
                if (persons.size() > 1) {
                    end.lookAgain(first, others, count, persons.size());
                }
            }
        };
    }

    @Override
    public boolean concerns(RowGroupFacts facts) {
        return true;
    }

    @Override
    public LocalDate lawDate(RowGroupFacts facts, LocalDate asOf) {
        return facts.told().voucher() == null ? asOf : facts.told().voucher().payDate();
    }

    @Override
    public Verdict check(RowGroupFacts facts, Thresholds thresholds, LocalDate asOf) {
        if (facts.others().rows().isEmpty()) {
            return clear();
        }
        return new Doubt()
                .fact("rows", facts.others().rows().toString(), facts.origin())
                .raised(null, "共" + facts.others().figure(), facts.others().figure() + " persons");
    }
}
