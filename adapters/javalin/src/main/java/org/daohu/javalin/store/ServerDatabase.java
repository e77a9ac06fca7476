package org.daohu.javalin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.daohu.javalin.ServerOptions;
import org.daohu.jdbc.Migrations;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * 数据库 – the one database of the server: the quota ledger's tables and the server's own, in one place, so that one transaction
 * holds both. Thread-safe.
 */
public final class ServerDatabase implements AutoCloseable {

    /** H2 otherwise tells of a commit before it is on the disk; a command takes more statements than the 8 that it keeps. */
    private static final String H2_SETTINGS = ";WRITE_DELAY=0;QUERY_CACHE_SIZE=64;LOCK_TIMEOUT=10000";

    private static final int CONNECTIONS_MAX = 10;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private ServerDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens the database, an H2 file in {@code data} if none is named, and brings its tables up to date. */
    public static ServerDatabase open(ServerOptions.@Nullable Database named, Path data) {
        HikariConfig config = new HikariConfig();
        if (named == null) {
            config.setJdbcUrl(
                    "jdbc:h2:file:" + data.toAbsolutePath().resolve("db").resolve("daohu") + H2_SETTINGS);
        } else {
            config.setJdbcUrl(named.url());
            config.setUsername(named.user());
            config.setPassword(named.password());
        }
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setPoolName("daohu");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            Migrations.apply(pool);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:org/daohu/javalin/migration")
                    .table("daohu_server_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
        return new ServerDatabase(pool);
    }

    /** The connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** SQL over the connections. */
    public Jdbi sql() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
