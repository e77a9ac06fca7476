package org.daohu;

import java.util.Objects;

/**
 * 来源 – where a fact was read, so that a warning leads back to it. Immutable and thread-safe.
 */
public sealed interface Origin {

    /**
     * A row of a file.
     *
     * @param file the file's name as the reader of the report knows it, e.g. {@code lists/2020-06.csv}
     * @param row the row number that a spreadsheet shows (the header is 1)
     */
    record FileRow(String file, long row) implements Origin {
        /** @throws IllegalArgumentException if {@code row} is below 1 */
        public FileRow {
            Objects.requireNonNull(file, "file");
            if (row < 1) {
                throw new IllegalArgumentException("row numbers start at 1, found " + row);
            }
        }

        /** The file, a colon and the row, e.g. {@code payments.csv:17}; an identity number in the file's name is masked. */
        @Override
        public String toString() {
            return Mask.residentIds(file) + ":" + row;
        }
    }

    /**
     * The host's own reference, e.g. a table and a primary key.
     *
     * @param reference never blank, never personal data
     */
    record HostReference(String reference) implements Origin {
        /** @throws IllegalArgumentException if {@code reference} is blank */
        public HostReference {
            if (reference.isBlank()) {
                throw new IllegalArgumentException("a host reference must not be blank");
            }
        }

        /** The reference. */
        @Override
        public String toString() {
            return reference;
        }
    }

    /** The row {@code row} of {@code file}. */
    static Origin file(String file, long row) {
        return new FileRow(file, row);
    }

    /** The host's own {@code reference}. */
    static Origin host(String reference) {
        return new HostReference(reference);
    }
}
