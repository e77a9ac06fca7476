package org.daohu.javalin.store;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.daohu.Division;
import org.daohu.Mask;
import org.daohu.javalin.access.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * 留痕 – who did what and who looked at persons, in a table that is only added to. What belongs to a decision is written in the
 * decision's own transaction. Thread-safe.
 */
public final class Trail {

    private static final int DETAIL_MAX = 1_000;
    private static final int SUBJECT_MAX = 300;
    private static final int ACCOUNT_MAX = 64;

    private final Jdbi sql;
    private final InstantSource clock;

    /** The trail in {@code sql}. */
    public Trail(Jdbi sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** 行为 – what is recorded. */
    public enum Act {
        /** Signed in. */
        LOGIN,
        /** A wrong password, or an account that is none; the account is recorded as typed, shortened. */
        LOGIN_FAILED,
        /** Handed in a command that waits. */
        SUBMIT,
        /** Handed in a command that was applied at once. */
        APPLY,
        /** Approved a command that the ledger then applied. */
        APPROVE,
        /** Rejected a command. */
        REJECT,
        /** Approved a command that the ledger then refused. */
        REFUSE,
        /** Imported files. */
        IMPORT,
        /** Tried to import files that a fault stopped. */
        IMPORT_REFUSED,
        /** Uploaded a policy pack. */
        UPLOAD_PACK,
        /** Put a policy pack in force. */
        ACTIVATE_PACK,
        /** Had a list checked. */
        CHECK_LIST,
        /** Looked at persons unmasked. */
        SEE_PERSONS,
        /** Took a file of the ledger or of warnings. */
        EXPORT
    }

    /**
     * 一条留痕.
     *
     * @param number in the order of recording
     * @param at when
     * @param account who
     * @param act what
     * @param subject on what, e.g. {@code payment:PZ1}; null if on nothing in particular
     * @param division where; null if nowhere in particular
     * @param detail more, masked; null if there is no more
     */
    public record Entry(
            long number,
            Instant at,
            String account,
            Act act,
            @Nullable String subject,
            @Nullable Division division,
            @Nullable String detail) {}

    /** Records an act in a transaction of its own. */
    public void record(
            String account, Act act, @Nullable String subject, @Nullable Division division, @Nullable String detail) {
        sql.useHandle(handle -> record(handle, account, act, subject, division, detail));
    }

    /** Records an act in the transaction of {@code handle}. */
    public void record(
            Handle handle,
            String account,
            Act act,
            @Nullable String subject,
            @Nullable Division division,
            @Nullable String detail) {
        handle.createUpdate("INSERT INTO daohu_server_audit (happened_at, account, act, subject, division, detail)"
                        + " VALUES (:at, :account, :act, :subject, :division, :detail)")
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("account", shortened(Mask.inText(account), ACCOUNT_MAX))
                .bind("act", act.name())
                .bind("subject", subject == null ? null : shortened(subject, SUBJECT_MAX))
                .bind("division", division == null ? null : division.code())
                .bind("detail", detail == null ? null : shortened(Mask.inText(detail), DETAIL_MAX))
                .execute();
    }

    /** One page, newest first, of what happened in {@code scope} or nowhere in particular. */
    public Slice<Entry> page(Scope scope, @Nullable Act act, @Nullable String account, int page, int size) {
        String where = "WHERE (division IS NULL OR " + ScopeSql.condition(scope, "division") + ")"
                + (act == null ? "" : " AND act = :act") + (account == null ? "" : " AND account = :account");
        return sql.inTransaction(handle -> {
            var count = handle.createQuery("SELECT count(*) FROM daohu_server_audit " + where);
            var rows = handle.createQuery("SELECT * FROM daohu_server_audit " + where
                            + " ORDER BY number DESC OFFSET :offset ROWS FETCH NEXT :size ROWS ONLY")
                    .bind("offset", (long) page * size)
                    .bind("size", size);
            ScopeSql.bind(count, scope);
            ScopeSql.bind(rows, scope);
            if (act != null) {
                count.bind("act", act.name());
                rows.bind("act", act.name());
            }
            if (account != null) {
                count.bind("account", account);
                rows.bind("account", account);
            }
            return new Slice<>(
                    ImmutableList.copyOf(rows.map((row, context) -> entry(row)).list()),
                    count.mapTo(Long.class).one());
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String division = row.getString("division");
        return new Entry(
                row.getLong("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                Act.valueOf(row.getString("act")),
                row.getString("subject"),
                division == null ? null : Division.parse(division),
                row.getString("detail"));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
