package org.daohu.ledger;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import org.daohu.Money;
import org.daohu.payment.VoucherList;

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

    /** Adds up rows by voucher. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Sum> sums = new HashMap<>();

        private Builder() {}

        /** Adds a row. @throws ArithmeticException if the voucher's sum does not fit */
        public Builder add(String voucherNumber, Money paid) {
            Sum sum = sums.computeIfAbsent(voucherNumber, voucher -> new Sum());
            sum.rows++;
            sum.fen = Math.addExact(sum.fen, paid.fen());
            return this;
        }

        /** The sums so far. */
        public VoucherLists build() {
            ImmutableMap.Builder<String, VoucherList> built = ImmutableMap.builder();
            sums.forEach((voucher, sum) -> built.put(voucher, new VoucherList(sum.rows, Money.ofFen(sum.fen))));
            return new VoucherLists(built.buildOrThrow());
        }
    }

    private static final class Sum {
        private long rows;
        private long fen;
    }
}
