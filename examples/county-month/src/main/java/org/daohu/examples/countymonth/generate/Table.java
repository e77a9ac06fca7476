package org.daohu.examples.countymonth.generate;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows under a header; the first row written is the header. Not thread-safe. */
interface Table extends Closeable {

    /** The next row. */
    void write(List<String> cells) throws IOException;

    /** An empty line: it has a number but no data. */
    void writeEmpty() throws IOException;
}
