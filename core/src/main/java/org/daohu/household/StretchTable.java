package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an outside list: {@link Stretch}es by digest, with the file that they stand in. Immutable and thread-safe once
 * built; its toString tells counts only.
 */
final class StretchTable {

    private final String name;
    private final DigestTable table;

    private StretchTable(String name, DigestTable table) {
        this.name = name;
        this.table = table;
    }

    /** The file of the lines, or the name that the host gave the list. */
    String name() {
        return name;
    }

    /** The stretches under this digest, the earliest first; empty if there are none. */
    ImmutableList<Stretch> find(long digest) {
        ImmutableList<DigestTable.Entry> entries = table.find(digest);
        if (entries.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
        for (DigestTable.Entry entry : entries) {
            stretches.add(new Stretch(
                    entry.from() == DigestTable.SINCE_EVER ? null : LocalDate.ofEpochDay(entry.from()),
                    entry.to() == DigestTable.OPEN ? null : LocalDate.ofEpochDay(entry.to()),
                    entry.row() == 0 ? Origin.host(name) : Origin.file(name, entry.row())));
        }
        return stretches.build();
    }

    int size() {
        return table.size();
    }

    @Override
    public String toString() {
        return name + ", " + table.size() + " lines";
    }

    /** Takes the lines. Not thread-safe. */
    static final class Builder {

        private String name;
        private @Nullable DigestTable table = new DigestTable();

        /** @param name what origins tell of lines that do not say in which file they stand */
        Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Adds a line. All lines come from one file.
         *
         * @throws IllegalArgumentException if a date is more than five million years away
         * @throws ArithmeticException if the row's number is above 2<sup>31</sup> − 1
         * @throws IllegalStateException if the table is built already, or full
         */
        void add(long digest, @Nullable LocalDate from, @Nullable LocalDate to, Origin origin) {
            open().add(
                            digest,
                            from == null ? DigestTable.SINCE_EVER : epochDay(from),
                            to == null ? DigestTable.OPEN : epochDay(to),
                            row(origin));
        }

        /** @throws IllegalStateException if the table is built already */
        void requireOpen() {
            open();
        }

        StretchTable build() {
            DigestTable built = open();
            built.sort();
            table = null;
            return new StretchTable(name, built);
        }

        private DigestTable open() {
            if (table == null) {
                throw new IllegalStateException("the list is built already; a new one needs a new builder");
            }
            return table;
        }

        /** The line's row, or 0 if it stands in no file. */
        private int row(Origin origin) {
            if (origin instanceof Origin.FileRow line) {
                name = line.file();
                return Math.toIntExact(line.row());
            }
            return 0;
        }

        private static int epochDay(LocalDate date) {
            long day = date.toEpochDay();
            if (day <= DigestTable.SINCE_EVER || day >= DigestTable.OPEN) {
                throw new IllegalArgumentException("a date out of range");
            }
            return (int) day;
        }
    }
}
