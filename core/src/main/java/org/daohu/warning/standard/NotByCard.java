package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.daohu.Mask;
import org.daohu.household.ListRow;
import org.daohu.household.RecipientCheck;
import org.daohu.household.Stretch;
import org.daohu.household.UsableAccount;
import org.daohu.ledger.ListRowFacts;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 未通过一卡通发放 – aid that reaches people was paid to another account than that of a social-security card. The bank's list of card
 * accounts decides where there is one and the row states an account that can be looked up; else the row's own kind
 * of account, else that of its voucher's payee. Basis: Sichuan finance department 2019 (川财办〔2019〕16号): by card from
 * 2019-12-31.
 */
final class NotByCard extends PaidRowRule {

    private static final String ACCOUNT = "收款账号";
    private static final String ROW_KIND = "收款账户性质";
    private static final String VOUCHER_KIND = "PAYEE_ACCT_KIND";

    /** An account is rarely closed and opened again more than once. */
    private static final int STRETCHES_TOLD = 5;

    NotByCard() {
        super("not-by-card", "未通过一卡通发放", "Not paid by social-security card");
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        RecipientCheck.Account account = facts.recipients().account();
        if (account == null) {
            return byKind(facts, ROW_KIND);
        }
        ImmutableList<Stretch> stretches = account.stretches();
        if (stretches == null) {
            return byKind(facts, ACCOUNT);
        }
        LocalDate payDay = payDay(facts);
        for (Stretch stretch : stretches) {
            if (stretch.contains(payDay)) {
                return clear();
            }
        }
        return offTheList(facts, account.list(), stretches);
    }

    /** @param wanted what is missing if nobody states the kind */
    private static Verdict byKind(ListRowFacts facts, String wanted) {
        AccountKind kind = kind(facts);
        if (kind == null) {
            return missing(wanted);
        }
        if (kind == AccountKind.SOCIAL_CARD) {
            return clear();
        }
        return raised(
                withKind(doubtAboutPaid(facts), facts),
                facts,
                "发放至非社会保障卡账户(账户性质" + kind + ")。",
                " to an account that is not that of a social-security card (kind " + kind + ").");
    }

    private static Verdict offTheList(ListRowFacts facts, String list, ImmutableList<Stretch> stretches) {
        String usable = UsableAccount.of(facts.row().account());
        Doubt doubt = doubtAboutPaid(facts).fact(ACCOUNT, usable == null ? null : Mask.account(usable), facts.origin());
        String zh;
        String en;
        if (stretches.isEmpty()) {
            doubt.fact(list, "未列入 not listed", facts.origin());
            zh = "未列入社会保障卡账户名单(" + list + ")";
            en = "is not on the list of social-security card accounts (" + list + ")";
        } else {
            List<Stretch> told = stretches.subList(0, Math.min(stretches.size(), STRETCHES_TOLD));
            for (Stretch stretch : told) {
                doubt.fact("启用日期", stretch.from(), stretch.origin()).fact("停用日期", stretch.to(), stretch.origin());
            }
            boolean all = told.size() == stretches.size();
            zh = "当日不在社会保障卡账户名单所列期间内:" + told.stream().map(NotByCard::daysZh).collect(Collectors.joining("、"))
                    + (all ? "" : "等");
            en = "was not on the list of social-security card accounts that day, but listed "
                    + told.stream().map(NotByCard::daysEn).collect(Collectors.joining(", ")) + (all ? "" : " and more");
        }
        AccountKind kind = kind(facts);
        return raised(
                kind == null ? doubt : withKind(doubt, facts),
                facts,
                "发放,收款账号" + zh + (kind == null ? "。" : ";登记的账户性质为" + kind + "。"),
                " to an account that " + en + (kind == null ? "." : "; the kind recorded is " + kind + "."));
    }

    private static Verdict raised(Doubt doubt, ListRowFacts facts, String toZh, String toEn) {
        ListRow row = facts.row();
        LocalDate payDay = payDay(facts);
        return doubt.raised(
                row.paid(),
                "发放明细" + row.reference() + ":" + personZh(row) + "的政策" + row.policy() + "补贴" + row.paid() + "元于"
                        + payDay + toZh,
                "List row " + row.reference() + ": " + row.paid() + " yuan of policy " + row.policy() + " for "
                        + personEn(row) + " were paid on " + payDay + toEn);
    }

    private static String daysZh(Stretch stretch) {
        return (stretch.from() == null ? "启用日期空白" : stretch.from() + "启用") + ","
                + (stretch.to() == null ? "未停用" : stretch.to() + "停用") + "(" + stretch.origin() + ")";
    }

    private static String daysEn(Stretch stretch) {
        return (stretch.from() == null ? "" : "from " + stretch.from() + " ")
                + (stretch.to() == null ? "until further notice" : "until " + stretch.to()) + " (" + stretch.origin()
                + ")";
    }

    /** The kind that the row or else its voucher states. */
    private static @Nullable AccountKind kind(ListRowFacts facts) {
        AccountKind own = facts.row().accountKind();
        Payment voucher = facts.voucher();
        return own != null || voucher == null ? own : voucher.payeeAccountKind();
    }

    private static Doubt withKind(Doubt doubt, ListRowFacts facts) {
        AccountKind own = facts.row().accountKind();
        Payment voucher = facts.voucher();
        return own == null && voucher != null
                ? doubt.fact(VOUCHER_KIND, voucher.payeeAccountKind(), voucher.origin())
                : doubt.fact(ROW_KIND, own, facts.origin());
    }
}
