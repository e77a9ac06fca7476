package org.daohu.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Fresh databases with our tables in them, each with a pool of connections; the PostgreSQL server is started once and ends with the virtual machine. */
final class TestDatabase {

    /** The time of every record: finer than what a database keeps. */
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-06-01T02:03:04.567890123Z"));

    private static final int CONNECTIONS_MAX = 24;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        /** A database with our tables in it, which others are copied from: many times quicker than migrating each. */
        static final String TEMPLATE = "daohu_migrated";

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                execute(server.getPostgresDatabase(), "CREATE DATABASE " + TEMPLATE);
                Migrations.apply(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        // Kept in a field: a logger that nobody holds forgets its level.
        FLYWAY.setLevel(Level.WARNING);
    }

    private TestDatabase() {}

    static DataSource h2Memory() {
        return h2("jdbc:h2:mem:daohu" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource h2File(Path folder) {
        return h2("jdbc:h2:file:" + folder.resolve("daohu" + COUNT.incrementAndGet()));
    }

    private static DataSource h2(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url + ";LOCK_TIMEOUT=10000", "sa", "");
        pool.setMaxConnections(CONNECTIONS_MAX);
        Migrations.apply(pool);
        return pool;
    }

    static DataSource postgres() {
        String name = "daohu" + COUNT.incrementAndGet();
        execute(Server.POSTGRES.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE " + Server.TEMPLATE);
        PGConnectionPoolDataSource dataSource = new PGConnectionPoolDataSource();
        dataSource.setUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        JdbcConnectionPool pool = JdbcConnectionPool.create(dataSource);
        pool.setMaxConnections(CONNECTIONS_MAX);
        return pool;
    }

    /** Ends the connections that nobody uses, of which a server has only so many. */
    static void close(DataSource database) {
        ((JdbcConnectionPool) database).dispose();
    }

    /** The same database for an account that may read and not write. */
    static DataSource readOnly(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String url = connection.getMetaData().getURL();
            if (url.startsWith("jdbc:h2:")) {
                execute(
                        database,
                        "CREATE USER IF NOT EXISTS reader PASSWORD 'reader'",
                        "GRANT SELECT ON SCHEMA PUBLIC TO reader");
                return JdbcConnectionPool.create(url, "reader", "reader");
            }
            PGSimpleDataSource reader = new PGSimpleDataSource();
            reader.setUrl(url);
            reader.setUser(connection.getMetaData().getUserName());
            reader.setOptions("-c default_transaction_read_only=on");
            return reader;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
