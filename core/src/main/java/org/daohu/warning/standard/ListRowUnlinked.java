package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/** 明细未挂接 – a list row names no voucher, or one that does not exist or is not live. Basis: 博州财库〔2019〕9号. */
final class ListRowUnlinked extends ListRowRule {

    ListRowUnlinked() {
        super("list-row-unlinked", "明细未挂接", "List row not linked");
    }

    @Override
    public LocalDate lawDate(ListRowFacts facts, LocalDate asOf) {
        return asOf;
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        if (facts.voucher() != null) {
            return clear();
        }
        ListRow row = facts.row();
        String number = present(row.voucherNumber());
        String zh;
        String en;
        if (number == null) {
            zh = "支付凭证号为空";
            en = "names no voucher";
        } else if (facts.voucherDead()) {
            zh = "所填支付凭证" + number + "已作废";
            en = "names voucher " + number + ", which is not live";
        } else {
            zh = "所填支付凭证" + number + "不存在";
            en = "names voucher " + number + ", which does not exist";
        }
        return doubtAbout(facts)
                .fact("支付凭证号", number, facts.origin())
                .raised(
                        row.paid(),
                        "发放明细" + row.reference() + ":" + personZh(row) + "实发" + row.paid() + "元," + zh + "。",
                        "List row " + row.reference() + ": " + personEn(row) + ", paid " + row.paid() + " yuan, " + en
                                + ".");
    }
}
