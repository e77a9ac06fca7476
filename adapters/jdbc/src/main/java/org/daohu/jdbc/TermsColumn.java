package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daohu.Money;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Quota;
import org.daohu.quota.Term;
import org.jspecify.annotations.Nullable;

/** The columns of {@code daohu_terms}, which says of a vendor's quota what the vendor's table lacks. */
enum TermsColumn implements Column {
    QUOTA_ID(Kind.TEXT),
    VIA(Kind.TEXT),
    RECEIVED_DATE(Kind.DATE),
    ALLOCATED_DOWN(Kind.NUMBER),
    ALLOCATED_OWN(Kind.NUMBER),
    REFINED(Kind.NUMBER),
    MOVED_OUT(Kind.NUMBER),
    CARRIED_OVER(Kind.NUMBER),
    RECALLED(Kind.NUMBER),
    RETURNED(Kind.NUMBER),
    PAID(Kind.NUMBER),
    REFUNDED(Kind.NUMBER);

    private static final Columns ALL = new Columns(values());
    private static final Term[] TERMS = Term.values();
    private static final String FIND =
            "SELECT " + ALL.names() + " FROM daohu_terms WHERE quota_id = ANY(?) ORDER BY quota_id";
    private static final String LOCK =
            "SELECT quota_id FROM daohu_terms WHERE quota_id = ANY(?) ORDER BY quota_id FOR UPDATE";
    private static final String INSERT = "INSERT INTO daohu_terms (" + ALL.names() + ") VALUES (" + ALL.marks() + ")";
    private static final String UPDATE = "UPDATE daohu_terms SET " + ALL.assignments() + " WHERE quota_id = ?";

    private final Kind kind;

    TermsColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The column of {@code term}, which is not the received amount: that is the vendor's. */
    static TermsColumn of(Term term) {
        return valueOf(term.name());
    }

    /** The row after {@code change}: {@code stored} with what the change adds to each term. */
    static Row row(QuotaChange change, @Nullable Row stored) {
        Quota before = change.before();
        Quota after = change.after();
        // What is stored of a new quota is left over from a row that the vendor has taken away.
        Row earlier = before == null ? null : stored;
        Row row = ALL.row()
                .set(QUOTA_ID, after.id())
                .set(VIA, earlier == null ? after.via().name() : earlier.textOf(VIA))
                .set(RECEIVED_DATE, earlier == null ? after.receivedDate() : (Object) earlier.date(RECEIVED_DATE));
        for (Term term : TERMS) {
            if (term != Term.RECEIVED) {
                // Only what the command adds: what a vendor's own column or balance says stays the vendor's.
                Money left = after.terms().get(term);
                Money added = before == null ? left : left.minus(before.terms().get(term));
                row.set(
                        of(term),
                        earlier == null ? added : earlier.moneyOf(of(term)).plus(added));
            }
        }
        return row;
    }

    static Map<String, Row> find(Connection connection, List<String> ids) throws SQLException {
        Map<String, Row> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            QuotaTable.bind(select, ids, true);
            try (ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    Row row = ALL.read(results, 1);
                    found.put(row.textOf(QUOTA_ID), row);
                }
            }
        }
        return found;
    }

    /** Locks the rows of these ids. */
    static void lock(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            QuotaTable.bind(select, ids, true);
            select.executeQuery().close();
        }
    }

    static void insert(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Batch batch = new Batch(insert, rows.size());
            for (Row row : rows) {
                ALL.bind(insert, 1, row);
                batch.add();
            }
            batch.execute();
        }
    }

    static void update(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            Batch batch = new Batch(update, rows.size());
            for (Row row : rows) {
                int next = ALL.bind(update, 1, row);
                update.setString(next, row.textOf(QUOTA_ID));
                batch.add();
            }
            batch.execute();
        }
    }
}
