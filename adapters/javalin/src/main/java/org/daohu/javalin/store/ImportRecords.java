package org.daohu.javalin.store;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.javalin.access.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** 导入记录 – every import, taken or refused. The newest one taken is the month that is judged. Thread-safe. */
public final class ImportRecords {

    private final Jdbi sql;

    /** The records in {@code sql}. */
    public ImportRecords(Jdbi sql) {
        this.sql = sql;
    }

    /** Whether the files were taken. */
    public enum State {
        /** Taken. */
        ACCEPTED,
        /** Refused: a fault stopped the run, nothing was replaced. */
        REFUSED
    }

    /**
     * 一次导入.
     *
     * @param id its id, also the name of its folder
     * @param state taken or refused
     * @param at when
     * @param by the account
     * @param division the division whose month it is
     * @param report what came of it, as JSON
     */
    public record ImportRecord(String id, State state, Instant at, String by, Division division, String report) {}

    /** Adds a record in the transaction of {@code handle}. */
    public void add(Handle handle, ImportRecord record) {
        handle.createUpdate(
                        "INSERT INTO daohu_server_import (import_id, state, imported_at, imported_by, division, report)"
                                + " VALUES (:id, :state, :at, :by, :division, :report)")
                .bind("id", record.id())
                .bind("state", record.state().name())
                .bind("at", OffsetDateTime.ofInstant(record.at(), ZoneOffset.UTC))
                .bind("by", record.by())
                .bind("division", record.division().code())
                .bind("report", record.report())
                .execute();
    }

    /** The newest import that was taken, or empty before the first. */
    public Optional<ImportRecord> current() {
        return sql.withHandle(handle -> handle.createQuery("SELECT * FROM daohu_server_import WHERE state = 'ACCEPTED'"
                        + " ORDER BY number DESC FETCH FIRST 1 ROWS ONLY")
                .map((row, context) -> of(row))
                .findOne());
    }

    /** The import {@code id}, if its division lies in {@code scope}. */
    public Optional<ImportRecord> find(Scope scope, String id) {
        return sql.withHandle(handle -> {
            var query = handle.createQuery("SELECT * FROM daohu_server_import WHERE import_id = :id AND "
                            + ScopeSql.condition(scope, "division"))
                    .bind("id", id);
            ScopeSql.bind(query, scope);
            return query.map((row, context) -> of(row)).findOne();
        });
    }

    /** One page of the imports in {@code scope}, newest first. */
    public Slice<ImportRecord> page(Scope scope, int page, int size) {
        String where = "WHERE " + ScopeSql.condition(scope, "division");
        return sql.inTransaction(handle -> {
            var count = handle.createQuery("SELECT count(*) FROM daohu_server_import " + where);
            var rows = handle.createQuery("SELECT * FROM daohu_server_import " + where
                            + " ORDER BY number DESC OFFSET :offset ROWS FETCH NEXT :size ROWS ONLY")
                    .bind("offset", (long) page * size)
                    .bind("size", size);
            ScopeSql.bind(count, scope);
            ScopeSql.bind(rows, scope);
            return new Slice<>(
                    ImmutableList.copyOf(rows.map((row, context) -> of(row)).list()),
                    count.mapTo(Long.class).one());
        });
    }

    private static ImportRecord of(ResultSet row) throws SQLException {
        return new ImportRecord(
                row.getString("import_id"),
                State.valueOf(row.getString("state")),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"),
                Division.parse(row.getString("division")),
                row.getString("report"));
    }
}
