package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.daohu.ledger.PaymentFacts;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 违规转入专户或实有账户 – treasury money is moved to a kind of account that the pack forbids: a fiscal special account or a
 * budget unit's own. Refunds are not judged. Basis: 博州财库〔2019〕9号; 财预〔2020〕56号.
 */
final class ForbiddenAccount extends PaymentRule {

    private static final String KINDS = "kinds";

    ForbiddenAccount() {
        super("forbidden-account", "违规转入专户或实有账户", "Paid to a forbidden account");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                KINDS,
                RuleParameter.Codes.class,
                "禁止转入的账户性质(PAYEE_ACCT_KIND)",
                "kinds of accounts (PAYEE_ACCT_KIND) that must not be paid to",
                Arrays.stream(AccountKind.values()).map(AccountKind::name).collect(Collectors.joining("|"))));
    }

    @Override
    public boolean concerns(PaymentFacts facts) {
        return facts.payment().amount().isPositive();
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        Payment payment = facts.payment();
        AccountKind kind = payment.payeeAccountKind();
        if (kind == null) {
            return missing("PAYEE_ACCT_KIND");
        }
        if (!thresholds.codes(KINDS).contains(kind.name())) {
            return clear();
        }
        return new Doubt()
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .fact("PAYEE_ACCT_KIND", kind, payment.origin())
                .raised(
                        payment.amount(),
                        "凭证%s于%s向%s(%s)支付%s元,该类账户不得转入。"
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        wordZh(kind),
                                        kind,
                                        payment.amount()),
                        "Voucher %s of %s pays %s yuan to %s (%s), a kind of account that must not be paid to."
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        payment.amount(),
                                        wordEn(kind),
                                        kind));
    }

    private static String wordZh(AccountKind kind) {
        return switch (kind) {
            case PERSON -> "个人账户";
            case SOCIAL_CARD -> "社会保障卡账户";
            case ENTERPRISE -> "企业账户";
            case UNIT_OWN -> "预算单位实有资金账户";
            case FISCAL_SPECIAL -> "财政专户";
            case TREASURY -> "国库账户";
            case OTHER -> "其他账户";
        };
    }

    private static String wordEn(AccountKind kind) {
        return switch (kind) {
            case PERSON -> "a person's account";
            case SOCIAL_CARD -> "a social-security card account";
            case ENTERPRISE -> "a firm's account";
            case UNIT_OWN -> "a budget unit's own bank account";
            case FISCAL_SPECIAL -> "a fiscal special account";
            case TREASURY -> "a treasury account";
            case OTHER -> "an account of another kind";
        };
    }
}
