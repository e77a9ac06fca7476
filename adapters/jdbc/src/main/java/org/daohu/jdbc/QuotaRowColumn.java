package org.daohu.jdbc;

import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaRow;

/** The columns of a recorded quota, and the way there and back. */
enum QuotaRowColumn implements Column {
    QUOTA_ID(Kind.TEXT),
    SOURCE_ID(Kind.TEXT),
    FISCAL_YEAR(Kind.NUMBER),
    DIVISION(Kind.TEXT),
    RECEIVING_DIVISION(Kind.TEXT),
    AGENCY(Kind.TEXT),
    DOCUMENT(Kind.TEXT),
    UPPER_DOCUMENT(Kind.TEXT),
    DOCUMENT_TITLE(Kind.TEXT),
    DOCUMENT_DATE(Kind.DATE),
    RECEIVED_DATE(Kind.DATE),
    FUND(Kind.TEXT),
    PROJECT(Kind.TEXT),
    PENDING(Kind.FLAG),
    PER_HOUSEHOLD(Kind.FLAG),
    AMOUNT(Kind.NUMBER),
    FUNCTION_CODE(Kind.TEXT),
    ECONOMIC_CODE(Kind.TEXT),
    SCAN(Kind.TEXT),
    EXEMPTION(Kind.TEXT),
    LIVE(Kind.FLAG),
    ORIGIN(Kind.TEXT),
    ORIGIN_ROW(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    QuotaRowColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Row row(QuotaRow quota) {
        return Origins.set(ALL.row(), ORIGIN, ORIGIN_ROW, quota.origin())
                .set(QUOTA_ID, quota.id())
                .set(SOURCE_ID, quota.sourceId())
                .set(FISCAL_YEAR, (long) quota.fiscalYear().year())
                .set(DIVISION, quota.division().code())
                .set(RECEIVING_DIVISION, quota.receivingDivision())
                .set(AGENCY, quota.agencyCode())
                .set(DOCUMENT, quota.documentNumber())
                .set(UPPER_DOCUMENT, quota.upperDocumentNumber())
                .set(DOCUMENT_TITLE, quota.documentTitle())
                .set(DOCUMENT_DATE, quota.documentDate())
                .set(RECEIVED_DATE, quota.receivedDate())
                .set(FUND, quota.fund())
                .set(PROJECT, quota.projectCode())
                .set(PENDING, quota.pending())
                .set(PER_HOUSEHOLD, quota.perHousehold())
                .set(AMOUNT, quota.amount())
                .set(FUNCTION_CODE, quota.functionCode())
                .set(ECONOMIC_CODE, quota.economicCode())
                .set(SCAN, quota.scan())
                .set(EXEMPTION, quota.exemption().name())
                .set(LIVE, quota.live());
    }

    /** @throws UnreadableRow if a value is blank or not one of its kind */
    static QuotaRow quota(Row row) {
        return new QuotaRow(
                row.textOf(QUOTA_ID),
                row.text(SOURCE_ID),
                QuotaColumn.fiscalYear(row, FISCAL_YEAR),
                QuotaColumn.division(row, DIVISION),
                row.text(RECEIVING_DIVISION),
                row.text(AGENCY),
                row.text(DOCUMENT),
                row.text(UPPER_DOCUMENT),
                row.text(DOCUMENT_TITLE),
                row.date(DOCUMENT_DATE),
                row.date(RECEIVED_DATE),
                row.textOf(FUND),
                row.text(PROJECT),
                row.flagOf(PENDING),
                row.flagOf(PER_HOUSEHOLD),
                row.moneyOf(AMOUNT),
                row.text(FUNCTION_CODE),
                row.text(ECONOMIC_CODE),
                row.text(SCAN),
                QuotaColumn.constant(Exemption.class, row, EXEMPTION),
                row.flagOf(LIVE),
                Origins.origin(row, ORIGIN, ORIGIN_ROW));
    }
}
