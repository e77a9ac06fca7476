package org.daohu.testkit;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.LedgerSlice;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaStore;
import org.daohu.quota.QuotaStoreException;
import org.daohu.quota.QuotaTerms;
import org.jspecify.annotations.Nullable;

/** The plainest store over a table that a vendor writes too: one lock. With a fault planted, or none. */
final class TableStore implements QuotaStore {

    /** What a store can get wrong; the contract must say so. */
    enum Fault {
        NONE,
        /** It does not look for the command that was stored under the id. */
        FORGETS_IDS,
        /** It keeps of a stored command everything but its entry. */
        STORES_COMMANDS_IN_PART,
        /** It lets go of the lock between reading and writing. */
        READS_WITHOUT_LOCK,
        /** It shows the decision rows that the command does not name. */
        READS_TOO_MUCH,
        /** It stores what a decision would have done that then throws. */
        STORES_BEFORE_IT_IS_ASKED,
        /** It takes a failed read for an empty table. */
        TAKES_FAILURE_FOR_EMPTY,
        /** It keeps the first half of what it could not write whole. */
        KEEPS_HALF_A_WRITE
    }

    /** The data, and the one lock on them. */
    static final class Table {
        private final Map<String, Quota> quotas = new HashMap<>();
        private final Map<String, PaidVoucher> vouchers = new HashMap<>();
        private final Map<String, Command> commands = new HashMap<>();
        private final List<Outcome.Applied> log = new ArrayList<>();

        synchronized LedgerState state() {
            return new LedgerState(ImmutableSortedMap.copyOf(quotas), ImmutableSortedMap.copyOf(vouchers));
        }

        synchronized List<Outcome.Applied> log() {
            return List.copyOf(log);
        }

        /** The vendor's own software. */
        synchronized boolean take(String quotaId, Money amount) {
            Quota q = quotas.get(quotaId);
            if (q == null || q.balance().compareTo(amount) < 0) {
                return false;
            }
            QuotaTerms t = q.terms();
            QuotaTerms terms = new QuotaTerms(
                    t.received(),
                    t.allocatedDown(),
                    t.allocatedOwn(),
                    t.refined(),
                    t.movedOut(),
                    t.carriedOver(),
                    t.recalled(),
                    t.returned(),
                    t.paid().plus(amount),
                    t.refunded());
            quotas.put(
                    quotaId,
                    new Quota(
                            q.id(),
                            q.parentId(),
                            q.via(),
                            q.division(),
                            q.agency(),
                            q.fiscalYear(),
                            q.fund(),
                            q.project(),
                            q.state(),
                            q.perHousehold(),
                            q.receivedDate(),
                            terms));
            return true;
        }
    }

    private final Table table;
    private final Fault fault;
    private final boolean readable;
    private final boolean writable;

    TableStore(Table table, Fault fault, boolean readable, boolean writable) {
        this.table = table;
        this.fault = fault;
        this.readable = readable;
        this.writable = writable;
    }

    @Override
    public Outcome within(Command command, Decision decision) {
        if (fault == Fault.READS_WITHOUT_LOCK) {
            return store(decision.on(slice(command), command));
        }
        synchronized (table) {
            LedgerSlice slice = slice(command);
            if (fault == Fault.STORES_BEFORE_IT_IS_ASKED) {
                store(QuotaStoreContract.DECISION.on(slice, command));
                return decision.on(slice, command);
            }
            return store(decision.on(slice, command));
        }
    }

    private LedgerSlice slice(Command command) {
        if (!readable) {
            if (fault == Fault.TAKES_FAILURE_FOR_EMPTY) {
                return LedgerSlice.EMPTY;
            }
            throw new QuotaStoreException("reading", new IOException("the table is gone"));
        }
        synchronized (table) {
            List<Quota> quotas = new ArrayList<>(table.quotas.values());
            if (fault != Fault.READS_TOO_MUCH) {
                quotas.removeIf(quota -> !command.quotaIds().contains(quota.id()));
            }
            String voucher = command.voucher();
            return new LedgerSlice(quotas, voucher == null ? null : table.vouchers.get(voucher), earlier(command));
        }
    }

    private @Nullable Command earlier(Command command) {
        Command stored = table.commands.get(command.entry().commandId());
        return switch (fault) {
            case FORGETS_IDS -> null;
            case STORES_COMMANDS_IN_PART ->
                stored != null && Acts.enteredByAnother(stored).equals(command) ? command : stored;
            default -> stored;
        };
    }

    private Outcome store(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied applied)) {
            return outcome;
        }
        synchronized (table) {
            if (!writable && fault != Fault.KEEPS_HALF_A_WRITE) {
                throw new QuotaStoreException("writing", new IOException("the disk is full"));
            }
            applied.quotas().forEach(change -> table.quotas.put(change.after().id(), change.after()));
            if (!writable) {
                throw new QuotaStoreException("writing", new IOException("the disk is full"));
            }
            Outcome.VoucherChange voucher = applied.voucher();
            if (voucher != null) {
                table.vouchers.put(voucher.after().number(), voucher.after());
            }
            table.commands.put(applied.command().entry().commandId(), applied.command());
            table.log.add(applied);
            return outcome;
        }
    }
}
