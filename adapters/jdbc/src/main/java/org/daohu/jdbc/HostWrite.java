package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.daohu.quota.Outcome;

/**
 * 宿主写入 – what a host writes into its own tables when a command is applied: inside the same transaction, after the
 * decision, while the quotas are locked. May be called again for the same command if a transaction is tried again; what it
 * wrote before is then undone.
 */
@FunctionalInterface
public interface HostWrite {

    /** Writes nothing. */
    HostWrite NONE = (connection, applied) -> {};

    /**
     * Writes what {@code applied} means for the host. Must not commit, roll back or close {@code connection}.
     *
     * @throws SQLException if it cannot; then nothing of the command is stored
     */
    void write(Connection connection, Outcome.Applied applied) throws SQLException;
}
