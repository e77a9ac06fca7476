package org.daohu.jdbc;

import org.daohu.ledger.TargetRow;

/** The columns of a recorded performance target, and the way there and back. */
enum TargetColumn implements Column {
    PROJECT(Kind.TEXT),
    INDICATOR(Kind.TEXT),
    INDICATOR_NAME(Kind.TEXT),
    TARGET_VALUE(Kind.TEXT),
    MEASURE_UNIT(Kind.TEXT),
    WEIGHT(Kind.TEXT),
    SET_DATE(Kind.DATE),
    ACTUAL_VALUE(Kind.TEXT),
    EVALUATED_DATE(Kind.DATE),
    ORIGIN(Kind.TEXT),
    ORIGIN_ROW(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    TargetColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Row row(TargetRow target) {
        return Origins.set(ALL.row(), ORIGIN, ORIGIN_ROW, target.origin())
                .set(PROJECT, target.projectCode())
                .set(INDICATOR, target.indicatorCode())
                .set(INDICATOR_NAME, target.indicatorName())
                .set(TARGET_VALUE, target.targetValue())
                .set(MEASURE_UNIT, target.unit())
                .set(WEIGHT, target.weight())
                .set(SET_DATE, target.setDate())
                .set(ACTUAL_VALUE, target.actualValue())
                .set(EVALUATED_DATE, target.evaluatedDate());
    }

    /** @throws UnreadableRow if a value is blank or not one of its kind */
    static TargetRow target(Row row) {
        return new TargetRow(
                row.textOf(PROJECT),
                row.textOf(INDICATOR),
                row.text(INDICATOR_NAME),
                row.text(TARGET_VALUE),
                row.text(MEASURE_UNIT),
                row.text(WEIGHT),
                row.dateOf(SET_DATE),
                row.text(ACTUAL_VALUE),
                row.date(EVALUATED_DATE),
                Origins.origin(row, ORIGIN, ORIGIN_ROW));
    }
}
