package org.daohu.javalin.store;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.javalin.access.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** 提交簿 – all submissions, durable. Thread-safe. */
public final class Submissions {

    private final Jdbi sql;

    /** The submissions in {@code sql}. */
    public Submissions(Jdbi sql) {
        this.sql = sql;
    }

    /** Adds a new submission in the transaction of {@code handle}. A second one of the same id fails. */
    public void add(Handle handle, Submission submission) {
        handle.createUpdate("INSERT INTO daohu_server_submission (command_id, state, act, command, division, amount,"
                        + " submitted_by, on_behalf_of, submitted_at, decided_by, decided_at, note, outcome, version)"
                        + " VALUES (:id, :state, :act, :command, :division, :amount, :submittedBy, :onBehalfOf,"
                        + " :submittedAt, :decidedBy, :decidedAt, :note, :outcome, :version)")
                .bind("id", submission.commandId())
                .bind("state", submission.state().name())
                .bind("act", submission.act())
                .bind("command", submission.command())
                .bind("division", submission.division().code())
                .bind(
                        "amount",
                        submission.amount() == null ? null : submission.amount().fen())
                .bind("submittedBy", submission.submittedBy())
                .bind("onBehalfOf", submission.onBehalfOf())
                .bind("submittedAt", moment(submission.submittedAt()))
                .bind("decidedBy", submission.decidedBy())
                .bind("decidedAt", moment(submission.decidedAt()))
                .bind("note", submission.note())
                .bind("outcome", submission.outcome())
                .bind("version", submission.version())
                .execute();
    }

    /** The submission, locked to the end of {@code handle}'s transaction, or empty. */
    public Optional<Submission> lock(Handle handle, String commandId) {
        return handle.createQuery("SELECT * FROM daohu_server_submission WHERE command_id = :id FOR UPDATE")
                .bind("id", commandId)
                .map((row, context) -> submission(row))
                .findOne();
    }

    /** Closes a waiting submission, in the transaction of {@code handle} that has locked it. */
    public void close(
            Handle handle,
            String commandId,
            Submission.State state,
            String decidedBy,
            Instant decidedAt,
            @Nullable String note,
            @Nullable String outcome) {
        handle.createUpdate("UPDATE daohu_server_submission SET state = :state, decided_by = :by, decided_at = :at,"
                        + " note = :note, outcome = :outcome, version = version + 1 WHERE command_id = :id")
                .bind("state", state.name())
                .bind("by", decidedBy)
                .bind("at", moment(decidedAt))
                .bind("note", note)
                .bind("outcome", outcome)
                .bind("id", commandId)
                .execute();
    }

    /** The submission {@code commandId}, if its division lies in {@code scope}. */
    public Optional<Submission> find(Scope scope, String commandId) {
        return sql.withHandle(handle -> {
            var query = handle.createQuery("SELECT * FROM daohu_server_submission WHERE command_id = :id AND "
                            + ScopeSql.condition(scope, "division"))
                    .bind("id", commandId);
            ScopeSql.bind(query, scope);
            return query.map((row, context) -> submission(row)).findOne();
        });
    }

    /** One page of the submissions in {@code scope}, newest first. */
    public Slice<Submission> page(Scope scope, Submission.@Nullable State state, int page, int size) {
        String where = "WHERE " + ScopeSql.condition(scope, "division") + (state == null ? "" : " AND state = :state");
        return sql.inTransaction(handle -> {
            var count = handle.createQuery("SELECT count(*) FROM daohu_server_submission " + where);
            var rows = handle.createQuery("SELECT * FROM daohu_server_submission " + where
                            + " ORDER BY number DESC OFFSET :offset ROWS FETCH NEXT :size ROWS ONLY")
                    .bind("offset", (long) page * size)
                    .bind("size", size);
            ScopeSql.bind(count, scope);
            ScopeSql.bind(rows, scope);
            if (state != null) {
                count.bind("state", state.name());
                rows.bind("state", state.name());
            }
            return new Slice<>(
                    ImmutableList.copyOf(
                            rows.map((row, context) -> submission(row)).list()),
                    count.mapTo(Long.class).one());
        });
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Submission submission(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        boolean noAmount = row.wasNull();
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Submission(
                row.getString("command_id"),
                Submission.State.valueOf(row.getString("state")),
                row.getString("act"),
                row.getString("command"),
                Division.parse(row.getString("division")),
                noAmount ? null : Money.ofFen(amount),
                row.getString("submitted_by"),
                row.getString("on_behalf_of"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("note"),
                row.getString("outcome"),
                row.getInt("version"));
    }
}
