package org.daohu.jdbc;

import java.sql.Connection;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** 连接来源 – whose connection and whose transaction a store works in. Thread-safe if what it holds is. */
public sealed interface ConnectionSource {

    /**
     * 自有事务 – a connection of its own for every command: opened, committed or rolled back, and closed by the store.
     */
    record Own(DataSource dataSource) implements ConnectionSource {
        public Own {
            Objects.requireNonNull(dataSource, "dataSource");
        }
    }

    /**
     * 加入事务 – the caller's connection of the moment, in the caller's transaction: never committed, never closed. What a
     * failed command wrote is undone back to a savepoint of the store's own; the caller's earlier work stays.
     *
     * @param connection gives an open connection that does not commit by itself; may differ from call to call, as in a
     *     container that binds connections to threads
     */
    record Callers(Supplier<Connection> connection) implements ConnectionSource {
        public Callers {
            Objects.requireNonNull(connection, "connection");
        }
    }

    /** A transaction of its own for every command. */
    static ConnectionSource own(DataSource dataSource) {
        return new Own(dataSource);
    }

    /** The caller's transaction. */
    static ConnectionSource callers(Supplier<Connection> connection) {
        return new Callers(connection);
    }
}
