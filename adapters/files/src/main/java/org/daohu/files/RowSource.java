package org.daohu.files;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The rows of one file, header first. Used by one thread. */
interface RowSource extends Closeable {

    /** The next row, or null at the end. */
    @Nullable
    RawRow next() throws UnreadableFile;
}
