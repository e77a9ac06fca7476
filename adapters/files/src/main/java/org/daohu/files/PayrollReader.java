package org.daohu.files;

import org.daohu.household.ListedPerson;
import org.jspecify.annotations.Nullable;

/** Reads {@code payroll}. A blank 证件类型 is a resident ID; a person who changed posts stands there twice. */
final class PayrollReader implements RowReader<ListedPerson> {

    private final Layout.Builder columns = Layout.builder();
    private final Column identityType = columns.optional("证件类型");
    private final Column identityNumber = columns.required("证件号码", Column.Privacy.IDENTITY_NUMBER);
    private final Column from = columns.optional("起始日期");
    private final Column to = columns.optional("终止日期");
    private final Layout layout =
            columns.unread("姓名").unread("单位编码").unread("单位名称").build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable ListedPerson read(RowCells cells) {
        var type = Labels.identityType(cells, identityType);
        String number = cells.requiredCode(identityNumber);
        var first = cells.date(from);
        var after = cells.date(to);
        return cells.isSound() ? new ListedPerson(type, number, first, after, cells.origin()) : null;
    }

    @Override
    public @Nullable Column keyColumn() {
        return null;
    }

    @Override
    public @Nullable String key(ListedPerson fact) {
        return null;
    }
}
