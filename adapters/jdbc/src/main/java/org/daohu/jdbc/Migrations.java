package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.daohu.quota.QuotaStoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * 建表 – creates and updates our tables, all named {@code daohu_…}, beside whatever else the schema holds. Flyway keeps
 * its record in {@code daohu_schema_history}, so that it never meets a host's own Flyway.
 */
public final class Migrations {

    private Migrations() {}

    /**
     * Brings the tables in the data source's default schema up to date. Safe to call at every start, by several nodes at
     * once.
     *
     * @throws QuotaStoreException if the database is neither H2 nor PostgreSQL, cannot be reached, or its tables were
     *     changed by hand; with the cause
     */
    public static void apply(DataSource dataSource) {
        try {
            Database database;
            try (Connection connection = dataSource.getConnection()) {
                database = Database.of(connection);
            }
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations(database.migrations())
                    .placeholders(Map.of("id", "VARCHAR(64)" + database.byteOrder()))
                    .table("daohu_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (SQLException | FlywayException failure) {
            throw new QuotaStoreException("the tables of the quota ledger could not be brought up to date", failure);
        }
    }
}
