package org.daohu.jdbc;

/** The columns of one share of a command in the decision log. */
enum ShareColumn implements Column {
    QUOTA_ID(Kind.TEXT),
    DIVISION(Kind.TEXT),
    AGENCY(Kind.TEXT),
    PROJECT(Kind.TEXT),
    AMOUNT(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    ShareColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
