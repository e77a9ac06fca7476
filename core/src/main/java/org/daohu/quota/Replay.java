package org.daohu.quota;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daohu.quota.Conservation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * 重放 – judges stored commands again, from nothing, in the order in which they were stored, and says whether they give
 * the outcomes that were stored with them. Pure and thread-safe.
 */
public final class Replay {

    private Replay() {}

    /** 重放结果 – what a replay found. */
    public sealed interface Result {

        /** 一致 – every outcome came out again and money is conserved; this is the state they lead to. */
        record Reproduced(LedgerState state) implements Result {}

        /**
         * 不一致 – an outcome did not come out again.
         *
         * @param position from 0, in the order of the log
         * @param stored the outcome in the log
         * @param replayed the outcome now
         */
        record Diverged(int position, Outcome.Applied stored, Outcome replayed) implements Result {}

        /** 不平衡 – every outcome came out again, but money is not conserved. */
        record Unbalanced(LedgerState state, Violation violation) implements Result {}
    }

    /** Replays {@code log} with {@link Decision#decide}, each command with the as-of date of its outcome. */
    public static Result run(Iterable<Outcome.Applied> log) {
        Books books = new Books();
        int position = 0;
        for (Outcome.Applied stored : log) {
            Outcome replayed = Decision.decide(books.slice(stored.command()), stored.command(), stored.asOf());
            if (!replayed.equals(stored)) {
                return new Result.Diverged(position, stored, replayed);
            }
            books.apply(stored);
            position++;
        }
        LedgerState state = books.state();
        return Conservation.firstViolation(state)
                .<Result>map(violation -> new Result.Unbalanced(state, violation))
                .orElseGet(() -> new Result.Reproduced(state));
    }

    /** The ledger as the replay has built it so far. */
    private static final class Books {

        private final Map<String, Quota> quotas = new HashMap<>();
        private final Map<String, PaidVoucher> vouchers = new HashMap<>();
        private final Map<String, Command> commands = new HashMap<>();

        LedgerSlice slice(Command command) {
            List<Quota> named = new ArrayList<>();
            for (String id : command.quotaIds()) {
                Quota quota = quotas.get(id);
                if (quota != null) {
                    named.add(quota);
                }
            }
            String voucher = command.voucher();
            return new LedgerSlice(
                    named,
                    voucher == null ? null : vouchers.get(voucher),
                    commands.get(command.entry().commandId()));
        }

        void apply(Outcome.Applied outcome) {
            for (Outcome.QuotaChange change : outcome.quotas()) {
                quotas.put(change.after().id(), change.after());
            }
            Outcome.@Nullable VoucherChange voucher = outcome.voucher();
            if (voucher != null) {
                vouchers.put(voucher.after().number(), voucher.after());
            }
            commands.put(outcome.command().entry().commandId(), outcome.command());
        }

        LedgerState state() {
            return new LedgerState(ImmutableSortedMap.copyOf(quotas), ImmutableSortedMap.copyOf(vouchers));
        }
    }
}
