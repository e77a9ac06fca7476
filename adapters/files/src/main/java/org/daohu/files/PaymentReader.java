package org.daohu.files;

import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Reads {@code payments}. */
final class PaymentReader implements RowReader<Payment> {

    private final Layout.Builder columns = Layout.builder();
    private final Column voucherNumber = columns.required("PAY_CERT_NO");
    private final Column quotaId = columns.optional("BGT_ID");
    private final Column projectCode = columns.optional("PRO_CODE");
    private final Column payerName = columns.optional("PAY_ACCT_NAME", Column.Privacy.NAME);
    private final Column payerAccount = columns.optional("PAY_ACCT_NO", Column.Privacy.ACCOUNT);
    private final Column payeeName = columns.optional("PAYEE_ACCT_NAME", Column.Privacy.NAME);
    private final Column payeeAccount = columns.optional("PAYEE_ACCT_NO", Column.Privacy.ACCOUNT);
    private final Column payeeAccountKind = columns.optional("PAYEE_ACCT_KIND");
    private final Column payeeCreditCode = columns.optional("PAYEE_CREDIT_CODE");
    private final Column amount = columns.required("XPAY_AMT");
    private final Column payDate = columns.required("XPAY_DATE");
    private final Column purpose = columns.optional("USE_DES");
    private final Column payType = columns.optional("PAY_TYPE_CODE");
    private final Column functionCode = columns.optional("EXP_FUNC_CODE");
    private final Column economicCode = columns.optional("GOV_BGT_ECO_CODE");
    private final Column deleted = columns.optional("IS_DELETED");
    private final Layout layout = columns.build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable Payment read(RowCells cells) {
        String number = cells.requiredCode(voucherNumber);
        var quota = cells.code(quotaId);
        var project = cells.code(projectCode);
        var payer = cells.text(payerName);
        var fromAccount = cells.code(payerAccount);
        var payee = cells.text(payeeName);
        var toAccount = cells.code(payeeAccount);
        var kind = cells.oneOf(payeeAccountKind, Labels.ACCOUNT_KINDS, Labels.ACCOUNT_KIND_CODES);
        var creditCode = cells.code(payeeCreditCode);
        var yuan = cells.amount(amount);
        var payDay = cells.requiredDate(payDate);
        var purposeText = cells.text(purpose);
        var type = cells.code(payType);
        var function = cells.code(functionCode);
        var economic = cells.code(economicCode);
        var dead = cells.yesNo(deleted);
        if (!cells.isSound()) {
            return null;
        }
        return Payment.builder(number, yuan, payDay, cells.origin())
                .quotaId(quota)
                .projectCode(project)
                .payerName(payer)
                .payerAccount(fromAccount)
                .payeeName(payee)
                .payeeAccount(toAccount)
                .payeeAccountKind(kind)
                .payeeCreditCode(creditCode)
                .purpose(purposeText)
                .payType(type)
                .functionCode(function)
                .economicCode(economic)
                .live(!Boolean.TRUE.equals(dead))
                .build();
    }

    @Override
    public Column keyColumn() {
        return voucherNumber;
    }

    @Override
    public @Nullable String key(Payment fact) {
        return fact.live() ? fact.voucherNumber() : null;
    }
}
