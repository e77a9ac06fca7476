package org.daohu.javalin.county;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.daohu.Division;
import org.daohu.household.ListRow;
import org.daohu.javalin.access.Scope;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.VoucherLists;
import org.daohu.policy.PolicyPack;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.warning.RuleBook;

/**
 * 快照 – everything that can be shown, at one moment: the imported month, the commands applied since, and what the rules say.
 * Immutable but for results kept once they are found; thread-safe. Leaves the package only as a {@link CountyView}.
 */
final class Snapshot {

    private static final int EVALUATIONS_KEPT = 6;

    private final CountyMonth month;
    private final LedgerState state;
    private final ImmutableSet<String> touched;
    private final MasterLedger ledger;
    private final ImmutableListMultimap<String, ListRow> rowsByVoucher;
    private final ImmutableMap<String, ListRow> rowsByReference;
    private final Map<Scope, CountyView> views = new ConcurrentHashMap<>();
    private final Cache<Question, Evaluation> evaluations =
            CacheBuilder.newBuilder().maximumSize(EVALUATIONS_KEPT).build();

    private record Question(String packDigest, LocalDate asOf) {}

    Snapshot(CountyMonth month, LedgerState state, List<Outcome.Applied> log) {
        this.month = month;
        this.state = state;
        RecordedFacts facts = RecordedFacts.of(month, state, log);
        this.touched = facts.touched();
        MasterLedger payable = facts.ledger(month);
        VoucherLists.Builder lists = VoucherLists.builder();
        ImmutableListMultimap.Builder<String, ListRow> byVoucher = ImmutableListMultimap.builder();
        ImmutableMap.Builder<String, ListRow> byReference = ImmutableMap.builder();
        for (ListRow row : month.rows()) {
            String voucher = row.voucherNumber();
            byReference.put(row.reference(), row);
            if (voucher != null) {
                byVoucher.put(voucher, row);
                if (payable.payment(voucher).isPresent()) {
                    lists.add(voucher, row.paid());
                }
            }
        }
        this.rowsByVoucher = byVoucher.build();
        this.rowsByReference = byReference.buildOrThrow();
        this.ledger = payable.with(lists.build());
    }

    CountyMonth month() {
        return month;
    }

    LedgerState state() {
        return state;
    }

    ImmutableSet<String> touched() {
        return touched;
    }

    MasterLedger ledger() {
        return ledger;
    }

    ImmutableListMultimap<String, ListRow> rowsByVoucher() {
        return rowsByVoucher;
    }

    ImmutableMap<String, ListRow> rowsByReference() {
        return rowsByReference;
    }

    /** What {@code scope} sees of it. */
    CountyView view(Scope scope) {
        return views.computeIfAbsent(scope, key -> new CountyView(this, key));
    }

    /** What the rules say; judged once for each pack and day, the last few kept. */
    Evaluation evaluation(RuleBook book, PolicyPack pack, LocalDate asOf) {
        try {
            return evaluations.get(
                    new Question(pack.digest(), asOf),
                    () -> new Judging(book, pack, asOf, ledger, month.reporting())
                            .everything(month.rows(), month.people()));
        } catch (ExecutionException | UncheckedExecutionException e) {
            throw new IllegalStateException("the county could not be judged", e.getCause());
        }
    }

    /** The division in which a list row is seen: its voucher's, else the one that reported the month. */
    static Division divisionOf(ListRow row, MasterLedger ledger, Division reporting) {
        String voucher = row.voucherNumber();
        Division division = voucher == null
                ? null
                : ledger.payment(voucher).map(PaymentFacts::division).orElse(null);
        return division == null ? reporting : division;
    }
}
