package org.daohu.jdbc;

import org.daohu.policy.CountyStatus;

/** The columns of a county's status, and the way there and back. */
enum CountyColumn implements Column {
    COUNTY(Kind.TEXT),
    DIVISION(Kind.TEXT),
    POVERTY_COUNTY(Kind.FLAG),
    DELISTED_DATE(Kind.DATE),
    ALL_VILLAGES_UP_DATE(Kind.DATE),
    ORIGIN(Kind.TEXT),
    ORIGIN_ROW(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    CountyColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Row row(CountyStatus county) {
        return Origins.set(ALL.row(), ORIGIN, ORIGIN_ROW, county.origin())
                .set(COUNTY, county.division().countyPrefix())
                .set(DIVISION, county.division().code())
                .set(POVERTY_COUNTY, county.povertyCounty())
                .set(DELISTED_DATE, county.delistedDate())
                .set(ALL_VILLAGES_UP_DATE, county.allVillagesUpDate());
    }

    /** @throws UnreadableRow if a value is blank or not one of its kind */
    static CountyStatus county(Row row) {
        return new CountyStatus(
                QuotaColumn.division(row, DIVISION),
                row.flag(POVERTY_COUNTY),
                row.date(DELISTED_DATE),
                row.date(ALL_VILLAGES_UP_DATE),
                Origins.origin(row, ORIGIN, ORIGIN_ROW));
    }
}
