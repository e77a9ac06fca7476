package org.daohu.files;

import org.daohu.policy.CountyStatus;
import org.jspecify.annotations.Nullable;

/** Reads {@code counties}. */
final class CountyReader implements RowReader<CountyStatus> {

    private final Layout.Builder columns = Layout.builder();
    private final Column division = columns.required("DIV_CODE");
    private final Column povertyCounty = columns.optional("IS_POVERTY_COUNTY");
    private final Column delistedDate = columns.optional("DELISTED_DATE");
    private final Column allVillagesUpDate = columns.optional("ALL_VILLAGES_UP_DATE");
    private final Layout layout = columns.build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable CountyStatus read(RowCells cells) {
        var place = cells.division(division);
        var poverty = cells.yesNo(povertyCounty);
        var delisted = cells.date(delistedDate);
        var villagesUp = cells.date(allVillagesUpDate);
        return cells.isSound() ? new CountyStatus(place, poverty, delisted, villagesUp, cells.origin()) : null;
    }

    @Override
    public Column keyColumn() {
        return division;
    }

    @Override
    public String key(CountyStatus fact) {
        return fact.division().code();
    }
}
