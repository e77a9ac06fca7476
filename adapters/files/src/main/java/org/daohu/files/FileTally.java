package org.daohu.files;

/**
 * 读取计数 – what became of one file's rows. Immutable and thread-safe.
 *
 * @param file the file as its reader knows it
 * @param rows data rows that are not empty
 * @param leftOut rows of these that were left out for a fault
 * @param faults how many faults the file has, kept or not
 */
public record FileTally(String file, long rows, long leftOut, long faults) {

    /** This tally, and {@code more} rows that are left out for a fault each. */
    FileTally leavingOut(int more) {
        return new FileTally(file, rows, leftOut + more, faults + more);
    }

    /** Rows that became facts. */
    public long read() {
        return rows - leftOut;
    }
}
