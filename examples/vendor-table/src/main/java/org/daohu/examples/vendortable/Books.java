package org.daohu.examples.vendortable;

import com.google.common.collect.ImmutableSortedMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.examples.vendortable.PlatformTables.QuotaRecord;
import org.daohu.examples.vendortable.PlatformTables.VoucherRecord;
import org.daohu.jdbc.ChainVerifier;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.Replay;

/**
 * 两本账 – what the library and the platform each have stored, read when nobody writes.
 *
 * @param log the decision log
 * @param state the quotas as the store reads them from the platform's table, and the library's vouchers
 * @param quotas the platform's quotas
 * @param vouchers the platform's vouchers
 * @param chainHolds whether the log's chains of digests are intact
 */
record Books(
        List<Outcome.Applied> log,
        LedgerState state,
        List<QuotaRecord> quotas,
        List<VoucherRecord> vouchers,
        boolean chainHolds) {

    /** Reads both; {@code store} is over {@code database}. */
    static Books read(DataSource database, JdbcQuotaStore store) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<QuotaRecord> quotas = PlatformTables.quotas(connection);
            TreeMap<String, Quota> read = new TreeMap<>();
            for (QuotaRecord quota : quotas) {
                read.put(quota.id(), asTheStoreReads(store, quota.id()));
            }
            return new Books(
                    store.log(),
                    new LedgerState(
                            ImmutableSortedMap.copyOf(read), store.state().vouchers()),
                    quotas,
                    PlatformTables.vouchers(connection),
                    new ChainVerifier(database).verify() instanceof ChainVerifier.Result.Intact);
        }
    }

    /** A decision sees the locked quota; one that changes nothing stores nothing. */
    private static Quota asTheStoreReads(JdbcQuotaStore store, String quotaId) {
        List<Quota> seen = new ArrayList<>();
        store.within(Acts.pay("look-" + quotaId, quotaId, Money.ofFen(1)), (slice, command) -> {
            seen.addAll(slice.quotas());
            return new Outcome.Unchanged(command);
        });
        return seen.get(seen.size() - 1);
    }

    /** The commands and vouchers that are there more than once. */
    long doubled() {
        Set<String> once = new HashSet<>();
        Set<String> more = new HashSet<>();
        for (Outcome.Applied applied : log) {
            String id = applied.command().entry().commandId();
            if (!once.add("command " + id)) {
                more.add(id);
            }
        }
        for (VoucherRecord voucher : vouchers) {
            if (!once.add("voucher " + voucher.number())) {
                more.add(voucher.number());
            }
        }
        return more.size();
    }

    /** Replay = state, money is conserved, and the platform's tables say the same. */
    boolean lawsHold() {
        return Replay.run(log) instanceof Replay.Result.Reproduced reproduced
                && reproduced.state().equals(state)
                && platformQuotasAgree()
                && platformVouchersAgree();
    }

    private boolean platformQuotasAgree() {
        for (QuotaRecord quota : quotas) {
            Quota ours = state.quotas().get(quota.id());
            if (ours == null
                    || !ours.amount().equals(Money.of(quota.amount(), MoneyUnit.YUAN))
                    || !ours.balance().equals(Money.of(quota.balance(), MoneyUnit.YUAN))) {
                return false;
            }
        }
        return quotas.size() == state.quotas().size();
    }

    private boolean platformVouchersAgree() {
        for (VoucherRecord voucher : vouchers) {
            PaidVoucher ours = state.vouchers().get(voucher.number());
            if (ours == null
                    || !ours.quotaId().equals(voucher.quotaId())
                    || !ours.amount().equals(Money.of(voucher.amount(), MoneyUnit.YUAN))) {
                return false;
            }
        }
        return vouchers.size() == state.vouchers().size();
    }
}
