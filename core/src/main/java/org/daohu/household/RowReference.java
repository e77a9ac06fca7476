package org.daohu.household;

import java.util.Objects;

/**
 * 明细行 – which row of which list. Immutable and thread-safe.
 *
 * @param file the list's file name
 * @param number the data row's number in it, from 1
 */
public record RowReference(String file, long number) {

    public RowReference {
        Objects.requireNonNull(file, "file");
        if (number < 1) {
            throw new IllegalArgumentException("list rows are numbered from 1, found " + number);
        }
    }

    /** As {@link ListRow#reference()}, e.g. {@code 2020-06.csv#17}. */
    @Override
    public String toString() {
        return file + "#" + number;
    }
}
