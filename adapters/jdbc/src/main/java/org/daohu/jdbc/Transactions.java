package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.daohu.quota.QuotaStoreException;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction, all or nothing, and again if another transaction got in its way. */
final class Transactions {

    /** What runs; may run more than once, each time on what is then there. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Two transactions wanted the same new key; seen again, the key is there. */
    private static final String UNIQUE_VIOLATION = "23505";

    /**
     * Serialization failure, deadlock and lock timeout of both databases, and H2's "concurrent update"; each undoes the
     * whole transaction.
     */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "55P03", "HYT00", "90131", UNIQUE_VIOLATION);

    private Transactions() {}

    static <T> T run(ConnectionSource source, int attempts, String what, Work<T> work) {
        return run(source, attempts, what, work, false);
    }

    /** Reads as of one moment, if the connection is the store's own; else in the caller's transaction as it is. */
    static <T> T snapshot(ConnectionSource source, int attempts, String what, Work<T> work) {
        return run(source, attempts, what, work, true);
    }

    private static <T> T run(ConnectionSource source, int attempts, String what, Work<T> work, boolean snapshot) {
        for (int attempt = 1; ; attempt++) {
            boolean joined = source instanceof ConnectionSource.Callers;
            try {
                return source instanceof ConnectionSource.Own own
                        ? own(own.dataSource(), work, snapshot)
                        : joined(
                                ((ConnectionSource.Callers) source).connection().get(), work);
            } catch (SQLException failure) {
                // In the caller's transaction the locks taken before stay, so only a key that is there now may be
                // retried.
                Set<String> again = joined ? Set.of(UNIQUE_VIOLATION) : LOST_RACE;
                if (attempt == attempts || !isOf(failure, again)) {
                    throw new QuotaStoreException(what + " failed at attempt " + attempt, failure);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(attempt));
            } catch (UnreadableRow unreadable) {
                throw new QuotaStoreException(what + ": " + unreadable.getMessage(), unreadable);
            }
        }
    }

    private static <T> T own(DataSource dataSource, Work<T> work, boolean snapshot) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean committing = connection.getAutoCommit();
            // Asked only if it changes: some drivers ask the server.
            int isolation = snapshot ? connection.getTransactionIsolation() : Connection.TRANSACTION_NONE;
            if (snapshot) {
                connection.setTransactionIsolation(Database.of(connection).snapshot());
            }
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(connection);
                connection.commit();
            } catch (Throwable failure) {
                undo(connection, null, failure);
                restore(connection, committing, snapshot, isolation, failure);
                throw failure;
            }
            restore(connection, committing, snapshot, isolation, null);
            return result;
        }
    }

    /** Gives the connection back as it came; a pool may not do that. */
    private static void restore(
            Connection connection, boolean committing, boolean snapshot, int isolation, @Nullable Throwable failure)
            throws SQLException {
        try {
            connection.setAutoCommit(committing);
            if (snapshot) {
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException also) {
            if (failure == null) {
                throw also;
            }
            failure.addSuppressed(also);
        }
    }

    private static <T> T joined(Connection connection, Work<T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "the caller's connection commits by itself: there is no transaction to join");
        }
        Savepoint before = connection.setSavepoint();
        T result;
        try {
            result = work.on(connection);
        } catch (Throwable failure) {
            undo(connection, before, failure);
            throw failure;
        }
        connection.releaseSavepoint(before);
        return result;
    }

    /** Undoes the transaction, or what came after {@code before}. */
    private static void undo(Connection connection, @Nullable Savepoint before, Throwable failure) {
        try {
            if (before == null) {
                connection.rollback();
            } else {
                connection.rollback(before);
            }
        } catch (SQLException | RuntimeException also) {
            failure.addSuppressed(also);
        }
    }

    private static boolean isOf(SQLException failure, Set<String> states) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            if (each.getSQLState() != null && states.contains(each.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
