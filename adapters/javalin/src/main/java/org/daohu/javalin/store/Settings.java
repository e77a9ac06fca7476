package org.daohu.javalin.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** 设置 – what is in force on this server, with a version that a change must name. Thread-safe. */
public final class Settings {

    private final Jdbi sql;

    /** The settings in {@code sql}. */
    public Settings(Jdbi sql) {
        this.sql = sql;
    }

    /**
     * 一项设置.
     *
     * @param content its content
     * @param version from 1, one more with each change
     */
    public record Setting(String content, int version) {}

    /** The setting {@code name}, or empty if it was never made. */
    public Optional<Setting> find(String name) {
        return sql.withHandle(handle -> find(handle, name));
    }

    /** Makes the setting if it was never made. */
    public void initial(String name, String content) {
        sql.useTransaction(handle -> {
            if (find(handle, name).isEmpty()) {
                handle.createUpdate(
                                "INSERT INTO daohu_server_setting (name, content, version) VALUES (:name, :content, 1)")
                        .bind("name", name)
                        .bind("content", content)
                        .execute();
            }
        });
    }

    /** Changes the setting, in the transaction of {@code handle}, if it still has {@code version}; false if it has not. */
    public boolean change(Handle handle, String name, String content, int version) {
        return handle.createUpdate("UPDATE daohu_server_setting SET content = :content, version = version + 1"
                                + " WHERE name = :name AND version = :version")
                        .bind("name", name)
                        .bind("content", content)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    private static Optional<Setting> find(Handle handle, String name) {
        return handle.createQuery("SELECT content, version FROM daohu_server_setting WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> new Setting(row.getString("content"), row.getInt("version")))
                .findOne();
    }
}
