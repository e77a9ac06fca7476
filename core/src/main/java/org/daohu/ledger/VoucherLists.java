package org.daohu.ledger;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import org.daohu.Money;
import org.daohu.MoneySum;
import org.daohu.payment.VoucherList;
import org.jspecify.annotations.Nullable;

/** 凭证明细 – the list rows of every voucher, added up by voucher number. Immutable and thread-safe. */
public final class VoucherLists {

    /** No list names any voucher. */
    public static final VoucherLists EMPTY = new VoucherLists(ImmutableMap.of());

    private final ImmutableMap<String, VoucherList> byVoucher;

    private VoucherLists(ImmutableMap<String, VoucherList> byVoucher) {
        this.byVoucher = byVoucher;
    }

    /** The rows that name {@code voucherNumber} (folded), added up; {@link VoucherList#NONE} if none does. */
    public VoucherList of(String voucherNumber) {
        return byVoucher.getOrDefault(voucherNumber, VoucherList.NONE);
    }

    /** The sums that {@code byVoucher} has by voucher number (folded). */
    public static VoucherLists of(Map<String, VoucherList> byVoucher) {
        return new VoucherLists(ImmutableMap.copyOf(byVoucher));
    }

    /** An adder of rows. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Adds up rows by voucher, in any order and shared out among any number of builders: only the totals have to fit. Memory
     * grows with the vouchers, not with the rows. Not thread-safe.
     */
    public static final class Builder {
        private final Map<String, Sum> sums = new HashMap<>();
        // The rows of a list name one voucher after the other.
        private @Nullable String lastVoucher;
        private Sum lastSum = new Sum();

        private Builder() {}

        /** Adds a row. */
        public Builder add(String voucherNumber, Money paid) {
            if (!voucherNumber.equals(lastVoucher)) {
                lastVoucher = voucherNumber;
                lastSum = sums.computeIfAbsent(voucherNumber, voucher -> new Sum());
            }
            lastSum.rows++;
            lastSum.paid.add(paid);
            return this;
        }

        /** Adds the rows that {@code other} has added up. */
        public Builder add(Builder other) {
            other.sums.forEach((voucher, added) -> {
                Sum sum = sums.computeIfAbsent(voucher, number -> new Sum());
                sum.rows += added.rows;
                sum.paid.add(added.paid);
            });
            return this;
        }

        /** The sums so far. @throws ArithmeticException if a voucher's sum does not fit */
        public VoucherLists build() {
            ImmutableMap.Builder<String, VoucherList> built = ImmutableMap.builder();
            sums.forEach((voucher, sum) -> built.put(voucher, new VoucherList(sum.rows, sum.paid.total())));
            return new VoucherLists(built.buildOrThrow());
        }
    }

    private static final class Sum {
        private long rows;
        private final MoneySum paid = new MoneySum();
    }
}
