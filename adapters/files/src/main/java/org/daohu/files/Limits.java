package org.daohu.files;

/** What is read at most, so that no file can use up the memory; far above what real files have. */
final class Limits {

    /** Columns of a table: as many as a spreadsheet has. */
    static final int COLUMNS = 16_384;
    /** Characters of a cell: twice what a spreadsheet allows. */
    static final int CELL_CHARACTERS = 65_536;
    /** Characters of a row. */
    static final int ROW_CHARACTERS = 1_048_576;
    /** Rows of a file. */
    static final long ROWS = 100_000_000;
    /** Faults that are kept of each kind of file; further ones are only counted. */
    static final int FAULTS_KEPT = 500_000;

    /** Bytes of an xlsx file. */
    static final long WORKBOOK_BYTES = 1L << 30;
    /** Entries of an xlsx file. */
    static final int ENTRIES = 10_000;
    /** Bytes of a worksheet, unpacked. */
    static final long SHEET_BYTES = 4L << 30;
    /** Bytes of the shared strings, unpacked: they are held in memory. */
    static final long SHARED_STRINGS_BYTES = 256L << 20;
    /** Bytes of any other part of a workbook that is read, unpacked. */
    static final long PART_BYTES = 16L << 20;
    /** Unpacked bytes for each packed one; asked only of entries above {@link #PART_BYTES}. */
    static final long UNPACKED_PER_PACKED = 200;
    /** Bytes of XML without a tag's end. */
    static final int XML_RUN_BYTES = 1 << 20;

    private Limits() {}
}
