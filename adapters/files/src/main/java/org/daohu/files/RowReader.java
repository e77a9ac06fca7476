package org.daohu.files;

import org.jspecify.annotations.Nullable;

/**
 * Makes facts of the rows of one kind of file. Stateless and thread-safe.
 *
 * @param <T> the fact
 */
interface RowReader<T> {

    /** The columns. */
    Layout layout();

    /** The fact of a row, or null if {@code cells} found a fault in it. */
    @Nullable
    T read(RowCells cells);

    /** The column at which a key that comes again is shown, or null if rows have none. */
    @Nullable
    Column keyColumn();

    /** The name of the key's column or columns. */
    default String keyName() {
        Column column = keyColumn();
        return column == null ? "" : column.name();
    }

    /** The key that no other live row may have, or null if this row may share it. */
    @Nullable
    String key(T fact);
}
