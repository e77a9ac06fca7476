package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.daohu.MoneySum;
import org.daohu.payment.BatchKey;
import org.daohu.payment.ListBatch;
import org.jspecify.annotations.Nullable;

/**
 * 发放批次汇总 – adds list rows up into batches as they stream by. Memory grows with the number of batches, not of rows. Rows may
 * come in any order. Not thread-safe.
 */
public final class ListBatches {

    private final Map<BatchKey, Sum> sums = new HashMap<>();
    private @Nullable ListRow last;
    private @Nullable Sum lastSum;

    /** No row yet. */
    public ListBatches() {}

    /** Adds a row. */
    public void add(ListRow row) {
        Sum sum = sumOf(row);
        sum.rows++;
        sum.paid.add(row.paid());
    }

    /** The batches so far, in the order of their keys. @throws ArithmeticException if the total of one does not fit */
    public ImmutableList<ListBatch> batches() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ListBatch(
                        entry.getKey(),
                        entry.getValue().rows,
                        entry.getValue().paid.total()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Neighbouring rows mostly belong together; then no key is made. */
    private Sum sumOf(ListRow row) {
        ListRow before = last;
        Sum sum = lastSum;
        if (before == null || sum == null || !sameBatch(before, row)) {
            BatchKey key = new BatchKey(row.file(), row.policy(), row.year(), row.month(), row.voucherNumber());
            sum = sums.computeIfAbsent(key, batch -> new Sum());
            lastSum = sum;
            last = row;
        }
        return sum;
    }

    private static boolean sameBatch(ListRow one, ListRow other) {
        return one.year() == other.year()
                && one.month() == other.month()
                && Objects.equals(one.voucherNumber(), other.voucherNumber())
                && one.policy().equals(other.policy())
                && one.file().equals(other.file());
    }

    private static final class Sum {
        private long rows;
        private final MoneySum paid = new MoneySum();
    }
}
