package org.daohu.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.LedgerSlice;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Outcome.VoucherChange;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaStore;
import org.daohu.quota.QuotaStoreException;
import org.jspecify.annotations.Nullable;

/**
 * 数据库指标库 – a quota store in H2 or PostgreSQL. Thread-safe; holds no connection between two commands.
 *
 * <p>For every command, in one transaction:
 *
 * <ol>
 *   <li>the rows of the quotas that the command names are locked, in ascending order of their ids, and read;
 *   <li>the voucher and the command stored earlier under the same id are read, after the locks, so that nothing that
 *       another transaction has just committed is missed;
 *   <li>the decision is asked;
 *   <li>if it applies the command: the host writes ({@link HostWrite}), then the changed quotas and the voucher are
 *       written, then the decision log, with the head of its chain locked last.
 * </ol>
 *
 * <p>New quotas, vouchers and command ids cannot be locked before they are there; if two transactions write the same one,
 * its key fails in one of them, which is then tried again and sees it. The decision and the host's write may therefore be
 * called more than once.
 */
public final class JdbcQuotaStore implements QuotaStore {

    private static final String FIND_EARLIER =
            "SELECT " + LogColumn.ALL.names("l.") + " FROM daohu_log l WHERE l.command_id = ?";
    private static final String FIND_VOUCHER_AND_EARLIER = "SELECT " + VoucherColumn.ALL.names("v.") + ", "
            + LogColumn.ALL.names("l.") + " FROM (SELECT 1 AS one) o LEFT JOIN daohu_voucher v ON v.voucher = ?"
            + " LEFT JOIN daohu_log l ON l.command_id = ?";
    static final String INSERT_VOUCHER =
            "INSERT INTO daohu_voucher (" + VoucherColumn.ALL.names() + ") VALUES (" + VoucherColumn.ALL.marks() + ")";
    private static final String UPDATE_VOUCHER =
            "UPDATE daohu_voucher SET " + VoucherColumn.ALL.assignments() + " WHERE voucher = ?";

    private final ConnectionSource source;
    private final QuotaTable quotaTable;
    private final InstantSource clock;
    private final HostWrite hostWrite;
    private final int attempts;

    /** Found at the first connection; the same for all of them. */
    private volatile @Nullable Database database;

    private JdbcQuotaStore(Builder from) {
        source = from.source;
        quotaTable = from.quotaTable;
        clock = from.clock;
        hostWrite = from.hostWrite;
        attempts = from.attempts;
    }

    /** A builder of a store over our own tables, with no host write and up to 10 attempts. */
    public static Builder builder(ConnectionSource source, InstantSource clock) {
        return new Builder(source, clock);
    }

    /** This store in the transaction of {@code connection}, which is the caller's to commit and to close. */
    public JdbcQuotaStore joining(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        return builder(ConnectionSource.callers(() -> connection), clock)
                .quotaTable(quotaTable)
                .hostWrite(hostWrite)
                .attempts(attempts)
                .build();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the decision applies another command, or changes a quota or voucher that the
     *     command does not name, or if the caller's connection commits by itself; nothing is stored then
     */
    @Override
    public Outcome within(Command command, Decision decision) {
        Objects.requireNonNull(decision, "decision");
        String what = "command " + command.entry().commandId();
        return Transactions.run(source, attempts, what, connection -> within(connection, command, decision));
    }

    private Outcome within(Connection connection, Command command, Decision decision) throws SQLException {
        QuotaTable.Locked locked = quotaTable.lock(connection, database(connection), command.quotaIds());
        LedgerSlice slice = slice(connection, command, locked.quotas());
        Outcome outcome = Objects.requireNonNull(decision.on(slice, command), "outcome");
        if (outcome instanceof Outcome.Applied applied) {
            requireNamed(applied, command);
            Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            hostWrite.write(connection, applied);
            locked.store(applied);
            store(connection, applied.voucher());
            LogWriter.append(connection, LogEntry.of(applied, recordedAt));
        }
        return outcome;
    }

    private LedgerSlice slice(Connection connection, Command command, List<Quota> quotas) throws SQLException {
        String commandId = command.entry().commandId();
        String voucher = command.voucher();
        if (!QuotaTable.isStorable(commandId)) {
            return new LedgerSlice(quotas, null, null);
        }
        if (voucher == null || !QuotaTable.isStorable(voucher)) {
            try (PreparedStatement select = connection.prepareStatement(FIND_EARLIER)) {
                select.setString(1, commandId);
                try (ResultSet results = select.executeQuery()) {
                    Command earlier = results.next() ? LogReader.command(connection, results, 1) : null;
                    return new LedgerSlice(quotas, null, earlier);
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(FIND_VOUCHER_AND_EARLIER)) {
            select.setString(1, voucher);
            select.setString(2, commandId);
            try (ResultSet results = select.executeQuery()) {
                if (!results.next()) {
                    throw new SQLException("an outer join lost its row");
                }
                return new LedgerSlice(
                        quotas,
                        results.getString(1) == null ? null : VoucherColumn.voucher(VoucherColumn.ALL.read(results, 1)),
                        LogReader.command(connection, results, 1 + VoucherColumn.ALL.size()));
            }
        }
    }

    private static void store(Connection connection, @Nullable VoucherChange change) throws SQLException {
        if (change == null) {
            return;
        }
        boolean fresh = change.before() == null;
        Row row = VoucherColumn.row(change.after());
        try (PreparedStatement write = connection.prepareStatement(fresh ? INSERT_VOUCHER : UPDATE_VOUCHER)) {
            int next = VoucherColumn.ALL.bind(write, 1, row);
            if (!fresh) {
                write.setString(next, row.textOf(VoucherColumn.VOUCHER));
            }
            new Batch(write, 1).execute();
        }
    }

    private static void requireNamed(Outcome.Applied applied, Command command) {
        boolean named = applied.command().equals(command);
        List<String> quotaIds = command.quotaIds();
        for (QuotaChange change : applied.quotas()) {
            named &= Collections.binarySearch(quotaIds, change.after().id()) >= 0;
        }
        VoucherChange voucher = applied.voucher();
        if (!named || (voucher != null && !voucher.after().number().equals(command.voucher()))) {
            throw new IllegalStateException(
                    "the decision changes what command " + command.entry().commandId() + " does not name");
        }
    }

    private Database database(Connection connection) throws SQLException {
        Database known = database;
        if (known == null) {
            known = Database.of(connection);
            database = known;
        }
        return known;
    }

    /**
     * All vouchers, and all quotas of our own table, at one moment; a vendor's quotas are not among them.
     *
     * @throws QuotaStoreException if they cannot be read
     */
    public LedgerState state() {
        return Transactions.snapshot(source, attempts, "reading the state", connection -> {
            ImmutableSortedMap.Builder<String, Quota> quotas = ImmutableSortedMap.naturalOrder();
            ImmutableSortedMap.Builder<String, PaidVoucher> vouchers = ImmutableSortedMap.naturalOrder();
            try (PreparedStatement select = connection.prepareStatement(OwnQuotaTable.SELECT);
                    ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    Quota quota = OwnQuotaTable.quota(results);
                    quotas.put(quota.id(), quota);
                }
            }
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT " + VoucherColumn.ALL.names() + " FROM daohu_voucher");
                    ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    PaidVoucher voucher = VoucherColumn.voucher(VoucherColumn.ALL.read(results, 1));
                    vouchers.put(voucher.number(), voucher);
                }
            }
            return new LedgerState(quotas.buildOrThrow(), vouchers.buildOrThrow());
        });
    }

    /**
     * All applied outcomes so far, in an order in which {@link org.daohu.quota.Replay#run} gives the state.
     *
     * @throws QuotaStoreException if they cannot be read
     */
    public ImmutableList<Outcome.Applied> log() {
        return Transactions.snapshot(source, attempts, "reading the decision log", connection -> {
            ImmutableList.Builder<Outcome.Applied> log = ImmutableList.builder();
            LogReader.inOrder(connection, entry -> log.add(entry.applied()));
            return log.build();
        });
    }

    /** Builds a {@link JdbcQuotaStore}. Not thread-safe. */
    public static final class Builder {
        private final ConnectionSource source;
        private final InstantSource clock;
        private QuotaTable quotaTable = QuotaTable.own();
        private HostWrite hostWrite = HostWrite.NONE;
        private int attempts = 10;

        private Builder(ConnectionSource source, InstantSource clock) {
            this.source = Objects.requireNonNull(source, "source");
            this.clock = Objects.requireNonNull(clock, "clock");
        }

        /** Where quotas are locked and read. */
        public Builder quotaTable(QuotaTable value) {
            this.quotaTable = Objects.requireNonNull(value, "quotaTable");
            return this;
        }

        /** What the host writes in the same transaction. */
        public Builder hostWrite(HostWrite value) {
            this.hostWrite = Objects.requireNonNull(value, "hostWrite");
            return this;
        }

        /**
         * How often a command is tried at most, if other transactions get in its way.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder attempts(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("at least one attempt, found " + value);
            }
            this.attempts = value;
            return this;
        }

        /** The store. */
        public JdbcQuotaStore build() {
            return new JdbcQuotaStore(this);
        }
    }
}
