package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.Origin;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 未通过一卡通发放 – aid that reaches people was paid to another account than that of a social-security card. The row's own kind
 * of account counts, else that of its voucher's payee. Basis: Sichuan finance department 2019 (川财办〔2019〕16号): by card from
 * 2019-12-31.
 */
final class NotByCard extends PaidRowRule {

    private static final String ROW_KIND = "收款账户性质";
    private static final String VOUCHER_KIND = "PAYEE_ACCT_KIND";

    NotByCard() {
        super("not-by-card", "未通过一卡通发放", "Not paid by social-security card");
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate lawDate = payDay(facts);
        ListRow row = facts.row();
        Payment voucher = facts.voucher();
        AccountKind own = row.accountKind();
        AccountKind kind = own != null ? own : voucher == null ? null : voucher.payeeAccountKind();
        if (kind == null) {
            return missing(ROW_KIND);
        }
        if (kind == AccountKind.SOCIAL_CARD) {
            return clear();
        }
        return doubtAboutPaid(facts)
                .fact(own != null ? ROW_KIND : VOUCHER_KIND, kind, origin(facts, own))
                .raised(
                        row.paid(),
                        "发放明细" + row.reference() + ":" + personZh(row) + "的政策" + row.policy() + "补贴" + row.paid() + "元于"
                                + lawDate + "发放至非社会保障卡账户(账户性质" + kind + ")。",
                        "List row " + row.reference() + ": " + row.paid() + " yuan of policy " + row.policy() + " for "
                                + personEn(row) + " were paid on " + lawDate
                                + " to an account that is not that of a social-security card (kind " + kind + ").");
    }

    private static Origin origin(ListRowFacts facts, @Nullable AccountKind own) {
        Payment voucher = facts.voucher();
        return own == null && voucher != null ? voucher.origin() : facts.origin();
    }
}
