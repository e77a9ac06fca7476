package org.daohu.jdbc;

import org.daohu.quota.PaidVoucher;

/** The columns in which a paid voucher is kept, and the way there and back. */
enum VoucherColumn implements Column {
    VOUCHER(Kind.TEXT),
    QUOTA_ID(Kind.TEXT),
    AMOUNT(Kind.NUMBER),
    REFUNDED(Kind.NUMBER),
    LIST_TOTAL(Kind.NUMBER),
    LAW_DATE(Kind.DATE);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    VoucherColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Row row(PaidVoucher voucher) {
        return ALL.row()
                .set(VOUCHER, voucher.number())
                .set(QUOTA_ID, voucher.quotaId())
                .set(AMOUNT, voucher.amount())
                .set(REFUNDED, voucher.refunded())
                .set(LIST_TOTAL, voucher.listTotal())
                .set(LAW_DATE, voucher.date());
    }

    /** @throws UnreadableRow if a value is blank */
    static PaidVoucher voucher(Row row) {
        return new PaidVoucher(
                row.textOf(VOUCHER),
                row.textOf(QUOTA_ID),
                row.moneyOf(AMOUNT),
                row.moneyOf(REFUNDED),
                row.money(LIST_TOTAL),
                row.dateOf(LAW_DATE));
    }
}
