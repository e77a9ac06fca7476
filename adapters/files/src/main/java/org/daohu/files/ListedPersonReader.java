package org.daohu.files;

import java.time.LocalDate;
import org.daohu.household.ListedPerson;
import org.jspecify.annotations.Nullable;

/** Reads a list of people by number. A blank 证件类型 is a resident ID; a person may stand there twice, so there is no key. */
abstract class ListedPersonReader implements RowReader<ListedPerson> {

    /** Takes the columns of the days. */
    final Layout.Builder columns = Layout.builder();

    private final Column identityType = columns.optional("证件类型");
    private final Column identityNumber = columns.required("证件号码", Column.Privacy.IDENTITY_NUMBER);

    @Override
    public final @Nullable ListedPerson read(RowCells cells) {
        var type = Labels.identityType(cells, identityType);
        String number = cells.requiredCode(identityNumber);
        var first = from(cells);
        var after = to(cells);
        return cells.isSound() ? new ListedPerson(type, number, first, after, cells.origin()) : null;
    }

    /** The first day on the list. */
    abstract @Nullable LocalDate from(RowCells cells);

    /** The first day off the list. */
    abstract @Nullable LocalDate to(RowCells cells);

    @Override
    public final @Nullable Column keyColumn() {
        return null;
    }

    @Override
    public final @Nullable String key(ListedPerson fact) {
        return null;
    }
}
