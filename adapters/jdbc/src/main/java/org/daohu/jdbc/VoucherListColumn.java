package org.daohu.jdbc;

/** The columns of the list rows of a voucher, added up. */
enum VoucherListColumn implements Column {
    VOUCHER(Kind.TEXT),
    LIST_ROWS(Kind.NUMBER),
    PAID(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    VoucherListColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
