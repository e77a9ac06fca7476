package org.daohu.examples.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.jdbc.ConnectionSource;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.jdbc.Migrations;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Entry;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;

/** 支付 – two databases alike on one server, one paid from through the library and one by hand, both through a pool. */
final class Payments implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    static final DocumentNumber DOCUMENT = new DocumentNumber("达市财农", 2024, 3);
    static final String OPERATOR = "operator-17";

    private static final Decision DECISION = Decision.asOf(LocalDate.of(2024, 12, 31));
    private static final Division COUNTY = Division.finance("511703000");
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final int QUOTAS = 1_000;
    private static final long RECEIVED_FEN = 100_000_000_000L;
    private static final long PAID_FEN = 12_300;

    /** A payment, the {@code number}th of its database. */
    @FunctionalInterface
    interface Way {
        void pay(int number) throws SQLException;
    }

    private final HikariDataSource ownPool;
    private final HikariDataSource handPool;
    private final QuotaStore store;
    private final HandWrittenPayment hand;

    Payments(EmbeddedPostgres server, int connections) throws SQLException {
        ownPool = pool(server, "library", connections);
        handPool = pool(server, "hand", connections);
        hand = new HandWrittenPayment(handPool);
        store = JdbcQuotaStore.builder(ConnectionSource.own(ownPool), Clock.systemUTC())
                .build();
        for (HikariDataSource pool : new HikariDataSource[] {ownPool, handPool}) {
            Migrations.apply(pool);
            QuotaStore opening = JdbcQuotaStore.builder(ConnectionSource.own(pool), Clock.systemUTC())
                    .build();
            for (int i = 0; i < QUOTAS; i++) {
                requireApplied(opening.within(
                        new Command.Receive(
                                entry("open-" + i),
                                "Q" + i,
                                YEAR,
                                "2130505",
                                "P" + i,
                                false,
                                Money.ofFen(RECEIVED_FEN)),
                        DECISION));
            }
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server, String database, int connections)
            throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", database));
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** Through the library: every law checked. */
    void byLibrary(int number) {
        int quota = quota(number);
        requireApplied(store.within(
                new Command.Pay(
                        entry("c-" + number),
                        "Q" + quota,
                        "V-" + number,
                        YEAR,
                        "2130505",
                        "P" + quota,
                        Money.ofFen(PAID_FEN),
                        null),
                DECISION));
    }

    /** By hand. */
    void byHand(int number) throws SQLException {
        int quota = quota(number);
        hand.pay(new HandWrittenPayment.Order(
                "c-" + number, "Q" + quota, "V-" + number, YEAR.year(), "2130505", "P" + quota, PAID_FEN));
    }

    /** Writes out what a checkpoint would write later, in somebody's round. */
    void settle() throws SQLException {
        for (HikariDataSource pool : new HikariDataSource[] {ownPool, handPool}) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
                statement.execute("CHECKPOINT");
            }
        }
    }

    @Override
    public void close() {
        ownPool.close();
        handPool.close();
    }

    /** Scattered, the same for both ways. */
    private static int quota(int number) {
        return (int) (number * 7_919L % QUOTAS);
    }

    private static Entry entry(String id) {
        return new Entry(id, DAY, COUNTY, DOCUMENT, OPERATOR, null);
    }

    private static void requireApplied(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied)) {
            throw new IllegalStateException("not applied: " + outcome);
        }
    }
}
