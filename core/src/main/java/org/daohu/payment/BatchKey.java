package org.daohu.payment;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 发放批次键 – what a batch of a payment list is known by: the rows of one list with the same policy, the same period and the
 * same voucher number as it is written there. It holds no amount, so that a decision about a batch outlives a corrected
 * row. Immutable and thread-safe.
 *
 * @param list 发放表, the list's file name or the host's name for it
 * @param policy 补贴政策 code
 * @param year 年度
 * @param month 发放月份 1–12, or {@link #WHOLE_YEAR}
 * @param voucherNumber 支付凭证号 as written, {@linkplain Payment#voucherKey folded and trimmed}; null if blank
 */
public record BatchKey(
        String list,
        String policy,
        int year,
        int month,
        @Nullable String voucherNumber) implements Comparable<BatchKey> {

    /** 全年 – the month of a batch that is for the whole year. */
    public static final int WHOLE_YEAR = 0;

    private static final Comparator<BatchKey> ORDER = Comparator.comparing(BatchKey::list)
            .thenComparing(BatchKey::policy)
            .thenComparingInt(BatchKey::year)
            .thenComparingInt(BatchKey::month)
            .thenComparing(BatchKey::voucherNumber, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @throws IllegalArgumentException if the month is none */
    public BatchKey {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(policy, "policy");
        if (month < WHOLE_YEAR || month > 12) {
            throw new IllegalArgumentException("a month is 1 to 12, or 0 for the whole year, found " + month);
        }
        voucherNumber = Payment.voucherKey(voucherNumber);
    }

    /** 发放期 – e.g. {@code 2020-06}, or {@code 2020 全年}. */
    public String period() {
        return month == WHOLE_YEAR ? year + " 全年" : year + (month < 10 ? "-0" : "-") + month;
    }

    /** By list, policy, year, month and number; a blank number first. */
    @Override
    public int compareTo(BatchKey other) {
        return ORDER.compare(this, other);
    }
}
