package org.daohu.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daohu.quota.Limits;
import org.daohu.quota.Outcome;
import org.daohu.quota.Quota;

/**
 * 指标表 – where a {@link JdbcQuotaStore} locks and reads quotas: our own table, or one that a vendor keeps. Immutable and
 * thread-safe.
 */
public abstract sealed class QuotaTable permits OwnQuotaTable, VendorTable {

    QuotaTable() {}

    /** Our own table, created by {@link Migrations}. */
    public static QuotaTable own() {
        return OwnQuotaTable.INSTANCE;
    }

    /** Locks the rows of {@code ids}, which ascend, in that order, and reads them. */
    abstract Locked lock(Connection connection, Database database, List<String> ids) throws SQLException;

    /** Quotas that are locked until the end of the transaction. */
    interface Locked {

        List<Quota> quotas();

        /** Writes what {@code applied} changes into tables of ours. */
        void store(Outcome.Applied applied) throws SQLException;
    }

    /** The ids that a row may have; a command with another one is refused, and no database need be asked. */
    static List<String> storable(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!isStorable(ids.get(i))) {
                List<String> storable = new ArrayList<>(ids);
                storable.removeIf(id -> !isStorable(id));
                return storable;
            }
        }
        return ids;
    }

    static boolean isStorable(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) == 0 || Character.isSurrogate(id.charAt(i))) {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= Limits.CODE_LENGTH_MAX;
    }

    /** Binds {@code ids} to the first parameter, as a text or as an array of texts. */
    static void bind(PreparedStatement statement, List<String> ids, boolean array) throws SQLException {
        if (array) {
            Array texts = statement.getConnection().createArrayOf("varchar", ids.toArray());
            statement.setArray(1, texts);
        } else {
            statement.setString(1, ids.get(0));
        }
    }
}
