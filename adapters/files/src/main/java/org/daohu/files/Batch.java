package org.daohu.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of one file, to be made facts of by any thread. */
sealed interface Batch {

    /** The file. */
    ReadableFile file();

    /**
     * Rows that were read.
     *
     * @param end what ends the reading behind them, if something does
     */
    record Rows(
            ReadableFile file, List<RawRow> rows, @Nullable Fault end) implements Batch {}

    /**
     * A piece of a csv file, not read yet.
     *
     * @param index where the file's rows stand
     * @param piece which piece
     * @param wanted the rows wanted, rising; null if all are
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Piece(ReadableFile file, CsvIndex index, int piece, long @Nullable [] wanted) implements Batch {}
}
