package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.daohu.household.Grain;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.Subject;
import org.daohu.warning.GroupedRule;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 重复发放 – a list row repeats earlier ones: same policy, same year, overlapping month, and the same person (到人) or household
 * (到户). Rows of a dead voucher do not count: what was returned is lawfully paid again. Basis: Sichuan finance department
 * 2019.
 */
final class DuplicatePayment extends ListRowRule implements GroupedRule<ListRowFacts> {

    DuplicatePayment() {
        super("duplicate-payment", "重复发放", "Paid twice");
    }

    @Override
    public boolean concerns(ListRowFacts facts) {
        return !facts.voucherDead();
    }

    @Override
    public ImmutableList<RowGrouping> groupings() {
        return ImmutableList.of(EarlierRows.INSTANCE);
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        ListRow row = facts.row();
        boolean household = row.grain() == Grain.HOUSEHOLD;
        if ((household ? facts.match().householdNumber() : facts.match().personKey()) == null) {
            return missing(household ? "户编号" : "证件号码");
        }
        ImmutableList<Subject> repeats = facts.others(id()).rows();
        if (repeats.isEmpty()) {
            return clear();
        }
        String earlier = repeats.stream()
                .limit(EarlierRows.MOST_NAMED)
                .map(Subject::toString)
                .collect(Collectors.joining(", "));
        boolean all = repeats.size() <= EarlierRows.MOST_NAMED;
        String month = row.month() == ListRow.WHOLE_YEAR ? "全年" : row.month() + "月";
        return doubtAbout(facts)
                .fact("补贴政策", row.policy(), facts.origin())
                .fact("年度", row.year(), facts.origin())
                .fact("发放月份", month, facts.origin())
                .fact("户编号", facts.match().householdNumber(), facts.origin())
                .fact("earlier rows", repeats.size(), facts.origin())
                .fact(all ? "repeats" : "repeats, the first " + EarlierRows.MOST_NAMED, earlier, facts.origin())
                .raised(
                        row.paid(),
                        "发放明细" + row.reference() + ":" + personZh(row) + row.year() + "年" + month + "政策" + row.policy()
                                + "实发" + row.paid() + "元,与此前" + repeats.size() + "行明细重复("
                                + (household ? "同一户" : "同一人") + "):" + earlier + (all ? "" : "等") + "。",
                        "List row " + row.reference() + ": " + row.paid() + " yuan of policy " + row.policy() + " for "
                                + row.year() + " (" + month + ") to " + personEn(row) + " repeat earlier rows ("
                                + repeats.size() + ") of the same " + (household ? "household" : "person") + ": "
                                + earlier + (all ? "" : " and more") + ".");
    }
}
