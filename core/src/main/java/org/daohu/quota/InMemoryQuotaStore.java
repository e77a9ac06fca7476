package org.daohu.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * 内存指标库 – a quota store in memory, for tests, batches and demonstrations; what it holds ends with the process.
 *
 * <p>Thread-safe. Each quota, voucher and command id belongs to one of 64 locks; a command takes the locks of all that it
 * names, in ascending order, so commands on different quotas mostly run side by side and none waits for each other.
 */
public final class InMemoryQuotaStore implements QuotaStore {

    private final ReentrantLock[] locks = new ReentrantLock[Long.SIZE];
    private final ConcurrentMap<String, Quota> quotas = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, PaidVoucher> vouchers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Command> commands = new ConcurrentHashMap<>();
    private final Queue<Outcome.Applied> log = new ConcurrentLinkedQueue<>();

    /** An empty store. */
    public InMemoryQuotaStore() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the decision applies another command, or changes a quota or voucher that the
     *     command does not name; nothing is stored then
     */
    @Override
    public Outcome within(Command command, Decision decision) {
        List<String> quotaIds = command.quotaIds();
        String voucher = command.voucher();
        String commandId = command.entry().commandId();
        long needed = bit(commandId);
        for (int i = 0; i < quotaIds.size(); i++) {
            needed |= bit(quotaIds.get(i));
        }
        if (voucher != null) {
            needed |= bit(voucher);
        }
        lock(needed);
        try {
            LedgerSlice slice = new LedgerSlice(
                    existing(quotaIds), voucher == null ? null : vouchers.get(voucher), commands.get(commandId));
            Outcome outcome = Objects.requireNonNull(decision.on(slice, command), "outcome");
            if (outcome instanceof Outcome.Applied applied) {
                requireNamed(applied, command, quotaIds, voucher);
                store(applied, commandId);
            }
            return outcome;
        } finally {
            unlock(needed);
        }
    }

    /** The quota {@code id} as it is now, or null if it does not exist. */
    public @Nullable Quota quota(String id) {
        return quotas.get(id);
    }

    /** All quotas and vouchers at one moment, between two commands. */
    public LedgerState state() {
        return snapshot().state();
    }

    /** All applied outcomes so far, in an order in which {@link Replay#run} gives the state. */
    public ImmutableList<Outcome.Applied> log() {
        return snapshot().log();
    }

    /** State and log of one moment, between two commands. */
    public Snapshot snapshot() {
        lock(-1L);
        try {
            LedgerState state = new LedgerState(ImmutableSortedMap.copyOf(quotas), ImmutableSortedMap.copyOf(vouchers));
            return new Snapshot(state, ImmutableList.copyOf(log));
        } finally {
            unlock(-1L);
        }
    }

    /**
     * 快照 – state and log of one moment. Immutable and thread-safe.
     *
     * @param state all quotas and vouchers
     * @param log all applied outcomes, in an order in which {@link Replay#run} gives the state
     */
    public record Snapshot(LedgerState state, ImmutableList<Outcome.Applied> log) {}

    private List<Quota> existing(List<String> quotaIds) {
        if (quotaIds.size() == 1) {
            Quota quota = quotas.get(quotaIds.get(0));
            return quota == null ? List.of() : List.of(quota);
        }
        List<Quota> existing = new ArrayList<>(2);
        for (int i = 0; i < quotaIds.size(); i++) {
            Quota quota = quotas.get(quotaIds.get(i));
            if (quota != null) {
                existing.add(quota);
            }
        }
        return existing;
    }

    private static void requireNamed(
            Outcome.Applied applied, Command command, List<String> quotaIds, @Nullable String voucher) {
        boolean named = applied.command().equals(command);
        for (Outcome.QuotaChange change : applied.quotas()) {
            named &= Collections.binarySearch(quotaIds, change.after().id()) >= 0;
        }
        Outcome.@Nullable VoucherChange change = applied.voucher();
        if (!named || (change != null && !change.after().number().equals(voucher))) {
            throw new IllegalStateException(
                    "the decision changes what command " + command.entry().commandId() + " does not name");
        }
    }

    private void store(Outcome.Applied applied, String commandId) {
        for (Outcome.QuotaChange change : applied.quotas()) {
            quotas.put(change.after().id(), change.after());
        }
        Outcome.@Nullable VoucherChange voucher = applied.voucher();
        if (voucher != null) {
            vouchers.put(voucher.after().number(), voucher.after());
        }
        commands.put(commandId, applied.command());
        // Commands that touch the same quota append under the same lock, so the log keeps their order.
        log.add(applied);
    }

    private static long bit(String key) {
        int hash = key.hashCode();
        return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 16));
    }

    private void lock(long bits) {
        for (long left = bits; left != 0; left &= left - 1) {
            locks[Long.numberOfTrailingZeros(left)].lock();
        }
    }

    private void unlock(long bits) {
        for (long left = bits; left != 0; left &= left - 1) {
            locks[Long.numberOfTrailingZeros(left)].unlock();
        }
    }
}
