package org.daohu.files;

import org.daohu.ledger.TargetRow;
import org.jspecify.annotations.Nullable;

/** Reads {@code targets}. */
final class TargetReader implements RowReader<TargetRow> {

    private final Layout.Builder columns = Layout.builder();
    private final Column projectCode = columns.required("PRO_CODE");
    private final Column indicatorCode = columns.required("PERF_IND_CODE");
    private final Column indicatorName = columns.optional("PERF_IND_NAME");
    private final Column targetValue = columns.optional("KPI_VAL");
    private final Column unit = columns.optional("METERUNIT");
    private final Column weight = columns.optional("WEIGHT");
    private final Column setDate = columns.required("SET_DATE");
    private final Column actualValue = columns.optional("ACTUAL_VAL");
    private final Column evaluatedDate = columns.optional("EVALUATED_DATE");
    private final Layout layout = columns.build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable TargetRow read(RowCells cells) {
        String project = cells.requiredCode(projectCode);
        String indicator = cells.requiredCode(indicatorCode);
        var name = cells.text(indicatorName);
        var target = cells.text(targetValue);
        var unitText = cells.text(unit);
        var weightText = cells.text(weight);
        var setDay = cells.requiredDate(setDate);
        var actual = cells.text(actualValue);
        var evaluatedDay = cells.date(evaluatedDate);
        if (!cells.isSound()) {
            return null;
        }
        return new TargetRow(
                project, indicator, name, target, unitText, weightText, setDay, actual, evaluatedDay, cells.origin());
    }

    @Override
    public Column keyColumn() {
        return indicatorCode;
    }

    @Override
    public String keyName() {
        return projectCode.name() + "+" + indicatorCode.name();
    }

    /** Project and indicator; a tab, which no folded text has, keeps them apart. */
    @Override
    public String key(TargetRow fact) {
        return fact.projectCode() + "\t" + fact.indicatorCode();
    }
}
