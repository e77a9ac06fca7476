package org.daohu.jdbc;

/** The columns of a command in the decision log; which of them an act uses, {@link CommandRows} says. */
enum LogColumn implements Column {
    COMMAND_ID(Kind.TEXT),
    ACT(Kind.TEXT),
    AS_OF(Kind.DATE),
    RECORDED_AT(Kind.INSTANT),
    LAW_DATE(Kind.DATE),
    DIVISION(Kind.TEXT),
    DOCUMENT(Kind.TEXT),
    ENTERED_BY(Kind.TEXT),
    ON_BEHALF_OF(Kind.TEXT),
    QUOTA_ID(Kind.TEXT),
    NEW_QUOTA_ID(Kind.TEXT),
    PARENT_ID(Kind.TEXT),
    VOUCHER(Kind.TEXT),
    FISCAL_YEAR(Kind.NUMBER),
    FUND(Kind.TEXT),
    PROJECT(Kind.TEXT),
    AGENCY(Kind.TEXT),
    PER_HOUSEHOLD(Kind.FLAG),
    AMOUNT(Kind.NUMBER),
    LIST_TOTAL(Kind.NUMBER),
    CHAIN(Kind.NUMBER),
    CHAIN_POSITION(Kind.NUMBER),
    PREVIOUS_DIGEST(Kind.TEXT);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    LogColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
