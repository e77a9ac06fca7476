package org.daohu.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.daohu.Division;
import org.jspecify.annotations.Nullable;

/** A table that facts of one kind are read from: one of ours, or one that a vendor keeps. Immutable and thread-safe. */
interface FactTable<T> {

    /** Live facts, each once and in reading order, however often they are read. Not thread-safe. */
    interface Collected<T> {

        /**
         * Collects the live facts among the rows that {@link #select} found.
         *
         * @throws UnreadableRow that names the row
         */
        void read(ResultSet results) throws SQLException;

        Collection<T> facts();
    }

    /** Nothing collected yet. */
    Collected<T> collect();

    /** The name of {@code column} in SQL; a null value if the table has no such column. */
    String sql(Column column);

    /** A select of all facts for which {@code condition} holds, and maybe dead ones. */
    String select(String condition);

    /** A subselect of {@code column} of the rows of which {@code by} is the one parameter; dead rows may be among them. */
    String those(Column column, Column by);

    /** A select that finds every value of {@code column} among live rows. */
    String valuesOf(Column column);

    /**
     * The division in the current row of {@link #valuesOf}, or null if the row is dead.
     *
     * @throws UnreadableRow if it is none
     */
    @Nullable
    Division division(ResultSet results, Column column) throws SQLException;
}
