package org.daohu.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sends the rows of one statement together, or a single row as it is; each must touch just one row. */
final class Batch {

    private final PreparedStatement statement;
    private final int size;

    Batch(PreparedStatement statement, int size) {
        this.statement = statement;
        this.size = size;
    }

    /** The parameters of a row are bound. */
    void add() throws SQLException {
        if (size > 1) {
            statement.addBatch();
        }
    }

    void execute() throws SQLException {
        int[] counts = size > 1 ? statement.executeBatch() : new int[] {statement.executeUpdate()};
        for (int count : counts) {
            if (count != 1 && count != PreparedStatement.SUCCESS_NO_INFO) {
                throw new SQLException("one row should have been written, not " + count);
            }
        }
    }
}
