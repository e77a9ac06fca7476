package org.daohu.examples.vendortable;

import java.io.IOException;
import java.sql.Connection;
import javax.sql.DataSource;

/** A platform on a database of its own, for one test. */
record TestPlatform(PlatformDatabase database, DataSource connections) implements AutoCloseable {

    static TestPlatform open(DatabaseKind kind) throws Exception {
        PlatformDatabase database = PlatformDatabase.create(kind);
        DataSource connections = PlatformDatabase.connect(database.url());
        PlatformDatabase.createTables(connections);
        return new TestPlatform(database, connections);
    }

    Books books() throws Exception {
        return Books.read(connections, Embedding.store(connections));
    }

    void execute(String... statements) throws Exception {
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        PlatformDatabase.close(connections);
        database.close();
    }
}
