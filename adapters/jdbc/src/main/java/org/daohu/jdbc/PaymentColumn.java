package org.daohu.jdbc;

import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/** The columns of a recorded payment, and the way there and back. */
enum PaymentColumn implements Column {
    VOUCHER(Kind.TEXT),
    QUOTA_ID(Kind.TEXT),
    PROJECT(Kind.TEXT),
    PAYER_NAME(Kind.TEXT),
    PAYER_ACCOUNT(Kind.TEXT),
    PAYEE_NAME(Kind.TEXT),
    PAYEE_ACCOUNT(Kind.TEXT),
    PAYEE_ACCOUNT_KIND(Kind.TEXT),
    PAYEE_CREDIT_CODE(Kind.TEXT),
    AMOUNT(Kind.NUMBER),
    PAY_DATE(Kind.DATE),
    PURPOSE(Kind.TEXT),
    PAY_TYPE(Kind.TEXT),
    FUNCTION_CODE(Kind.TEXT),
    ECONOMIC_CODE(Kind.TEXT),
    LIVE(Kind.FLAG),
    ORIGIN(Kind.TEXT),
    ORIGIN_ROW(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    PaymentColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Row row(Payment payment) {
        return Origins.set(ALL.row(), ORIGIN, ORIGIN_ROW, payment.origin())
                .set(VOUCHER, payment.voucherNumber())
                .set(QUOTA_ID, payment.quotaId())
                .set(PROJECT, payment.projectCode())
                .set(PAYER_NAME, payment.payerName())
                .set(PAYER_ACCOUNT, payment.payerAccount())
                .set(PAYEE_NAME, payment.payeeName())
                .set(PAYEE_ACCOUNT, payment.payeeAccount())
                .set(PAYEE_ACCOUNT_KIND, name(payment.payeeAccountKind()))
                .set(PAYEE_CREDIT_CODE, payment.payeeCreditCode())
                .set(AMOUNT, payment.amount())
                .set(PAY_DATE, payment.payDate())
                .set(PURPOSE, payment.purpose())
                .set(PAY_TYPE, payment.payType())
                .set(FUNCTION_CODE, payment.functionCode())
                .set(ECONOMIC_CODE, payment.economicCode())
                .set(LIVE, payment.live());
    }

    /** @throws UnreadableRow if a value is blank or not one of its kind */
    static Payment payment(Row row) {
        return new Payment(
                row.textOf(VOUCHER),
                row.text(QUOTA_ID),
                row.text(PROJECT),
                row.text(PAYER_NAME),
                row.text(PAYER_ACCOUNT),
                row.text(PAYEE_NAME),
                row.text(PAYEE_ACCOUNT),
                row.text(PAYEE_ACCOUNT_KIND) == null
                        ? null
                        : QuotaColumn.constant(AccountKind.class, row, PAYEE_ACCOUNT_KIND),
                row.text(PAYEE_CREDIT_CODE),
                row.moneyOf(AMOUNT),
                row.dateOf(PAY_DATE),
                row.text(PURPOSE),
                row.text(PAY_TYPE),
                row.text(FUNCTION_CODE),
                row.text(ECONOMIC_CODE),
                row.flagOf(LIVE),
                Origins.origin(row, ORIGIN, ORIGIN_ROW));
    }

    private static @Nullable String name(@Nullable AccountKind kind) {
        return kind == null ? null : kind.name();
    }
}
