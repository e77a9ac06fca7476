package org.daohu.payment;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 挂接单元 – open batches under one written number, which are taken together; a batch without a number stands alone, and so
 * does one with a word in its place. The batch with the most money speaks for policy and period. Immutable.
 *
 * @param batches places in the book
 * @param fen Σ 实发金额, above zero
 * @param policy the policy
 * @param period the period, as {@link Periods} counts it
 * @param linkable whether the machine may link it; if not, it still is one that money may belong to
 */
record ListUnit(ImmutableIntArray batches, long fen, String policy, int period, boolean linkable) {

    /** Larger amounts take no part, so that sums of a pool cannot overflow. */
    static final long MOST_FEN = Long.MAX_VALUE >> 10;

    /**
     * The units that are not linked, above zero. Not linkable are those that name a dead voucher, and those of which a
     * person has given a part to one.
     */
    static List<ListUnit> open(LinkBook book) {
        Map<String, List<Integer>> byNumber = new LinkedHashMap<>();
        List<ListUnit> units = new ArrayList<>();
        for (int b = 0; b < book.batches(); b++) {
            String number = book.key(b).voucherNumber();
            if (book.isTaken(b)) {
                continue;
            }
            if (number == null || !VoucherSpelling.isNumber(number)) {
                add(units, unit(book, List.of(b)));
            } else {
                byNumber.computeIfAbsent(number, text -> new ArrayList<>()).add(b);
            }
        }
        byNumber.values().forEach(batches -> add(units, unit(book, batches)));
        return units;
    }

    private static void add(List<ListUnit> units, @Nullable ListUnit unit) {
        if (unit != null) {
            units.add(unit);
        }
    }

    private static @Nullable ListUnit unit(LinkBook book, List<Integer> batches) {
        long fen = 0;
        boolean linkable = true;
        int main = batches.get(0);
        for (int b : batches) {
            long paid = book.paid(b);
            if (paid > MOST_FEN || paid < -MOST_FEN || fen > MOST_FEN || fen < -MOST_FEN) {
                return null;
            }
            fen += paid;
            linkable &= book.isOpen(b);
            main = paid > book.paid(main) ? b : main;
        }
        BatchKey key = book.key(main);
        String number = key.voucherNumber();
        linkable &= number == null || !book.namesDead(number);
        return fen <= 0 || fen > MOST_FEN
                ? null
                : new ListUnit(ImmutableIntArray.copyOf(batches), fen, key.policy(), Periods.of(key), linkable);
    }

    /** Whether a person keeps the voucher apart from a batch of this unit. */
    boolean isKeptApart(LinkBook book, int p) {
        for (int i = 0; i < batches.length(); i++) {
            if (book.isKeptApart(p, batches.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether each batch pays more than nothing: only then its money can be parted among vouchers. */
    boolean canBeParted(LinkBook book) {
        return batches.stream().allMatch(b -> book.paid(b) > 0);
    }
}
