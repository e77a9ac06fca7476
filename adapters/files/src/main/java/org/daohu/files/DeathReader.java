package org.daohu.files;

import org.daohu.household.ListedPerson;
import org.jspecify.annotations.Nullable;

/** Reads {@code deaths}. A blank 证件类型 is a resident ID; a person may stand there twice. */
final class DeathReader implements RowReader<ListedPerson> {

    private final Layout.Builder columns = Layout.builder();
    private final Column identityType = columns.optional("证件类型");
    private final Column identityNumber = columns.required("证件号码", Column.Privacy.IDENTITY_NUMBER);
    private final Column death = columns.required("死亡日期");
    private final Layout layout = columns.unread("姓名").build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable ListedPerson read(RowCells cells) {
        var type = Labels.identityType(cells, identityType);
        String number = cells.requiredCode(identityNumber);
        var day = cells.requiredDate(death);
        return cells.isSound() ? new ListedPerson(type, number, day, null, cells.origin()) : null;
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
