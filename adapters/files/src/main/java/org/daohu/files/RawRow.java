package org.daohu.files;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param number the row number that a spreadsheet shows
 * @param fields how many cells it has, known columns or not
 * @param blank whether all of them are blank
 * @param cells the cells of the columns that are read, by slot; null where the file has no such column or no such cell
 * @param flaws by slot, what stands in a cell that has no value to read; null if there is no such cell
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; one for each of millions of rows
record RawRow(
        long number,
        int fields,
        boolean blank,
        @Nullable String[] cells,
        @Nullable String @Nullable [] flaws) {}
