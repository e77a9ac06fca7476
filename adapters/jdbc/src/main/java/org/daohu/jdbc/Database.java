package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/** The two databases, in what they differ. */
enum Database {
    /** Its "repeatable read" takes a table's snapshot when the table is first read: two tables then differ in their moment. */
    H2("", Connection.TRANSACTION_SERIALIZABLE),
    /** Text is sorted by its bytes, whatever the database's own order, so that rows are locked in one order. */
    POSTGRESQL(" COLLATE \"C\"", Connection.TRANSACTION_REPEATABLE_READ);

    private final String byteOrder;
    private final int snapshot;

    Database(String byteOrder, int snapshot) {
        this.byteOrder = byteOrder;
        this.snapshot = snapshot;
    }

    /** The isolation in which all statements of a transaction read as of one moment. */
    int snapshot() {
        return snapshot;
    }

    /** What follows a text column in ORDER BY, so that it sorts like {@link String#compareTo}. */
    String byteOrder() {
        return byteOrder;
    }

    /** The folders of migrations that this database needs. */
    String[] migrations() {
        String folder = "classpath:org/daohu/jdbc/migration/";
        String common = folder + "common";
        return this == H2 ? new String[] {common} : new String[] {common, folder + "postgresql"};
    }

    static Database of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLFeatureNotSupportedException("H2 or PostgreSQL is needed, found " + product);
        };
    }
}
