package org.daohu.examples.vendortable;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.daohu.jdbc.Migrations;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * 平台数据库 – a fresh database in a temporary folder, which is deleted at the end.
 *
 * <p>{@code WRITE_DELAY=0}: by default H2 answers a commit up to half a second before it writes, and a process that is
 * killed in between takes the answered payments with it.
 */
final class PlatformDatabase implements AutoCloseable {

    private static final int CONNECTIONS_MAX = 24;

    private final Path folder;
    private final @Nullable EmbeddedPostgres server;
    private final String url;

    private PlatformDatabase(Path folder, @Nullable EmbeddedPostgres server, String url) {
        this.folder = folder;
        this.server = server;
        this.url = url;
    }

    /** An empty database; of PostgreSQL with a server of its own. */
    static PlatformDatabase create(DatabaseKind kind) throws IOException {
        Path folder = Files.createTempDirectory("daohu-vendor-table");
        if (kind == DatabaseKind.H2) {
            String url = "jdbc:h2:file:" + folder.resolve("platform") + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000";
            return new PlatformDatabase(folder, null, url);
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new PlatformDatabase(folder, server, server.getJdbcUrl("postgres", "postgres"));
    }

    /** A folder beside the data, deleted with it. */
    Path folder() {
        return folder;
    }

    /** Where a process connects to. */
    String url() {
        return url;
    }

    /** Connections to {@code url}; those of H2 must be closed with {@link #close(DataSource)}. */
    static DataSource connect(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
            pool.setMaxConnections(CONNECTIONS_MAX);
            return pool;
        }
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    /** Ends the connections; with the last one H2 closes its file. */
    static void close(DataSource dataSource) {
        if (dataSource instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }

    /** Creates the platform's tables, and ours beside them. */
    static void createTables(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            PlatformTables.create(connection);
        }
        Migrations.apply(dataSource);
    }

    /** Stops the server and deletes the data. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
