package org.daohu.quota;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 账务切片 – the part of the ledger that one command names, read at one moment: those quotas of
 * {@link Command#quotaIds()} that exist, the voucher if it exists, and the command applied earlier under the same id. A
 * quota that is not in the slice does not exist: a store that cannot read fails, it never gives an empty slice.
 * Immutable and thread-safe.
 *
 * @param quotas in any order; the first of an id counts
 * @param voucher the voucher that the command names; null if it does not exist or the command names none
 * @param earlier the command applied under this command's id; null if there is none
 */
public record LedgerSlice(
        List<Quota> quotas,
        @Nullable PaidVoucher voucher,
        @Nullable Command earlier) {

    /** Nothing of what the command names exists. */
    public static final LedgerSlice EMPTY = new LedgerSlice(List.of(), null, null);

    public LedgerSlice {
        quotas = List.copyOf(quotas);
    }

    /** The quota {@code id}, or null if it does not exist. */
    public @Nullable Quota quota(String id) {
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            if (quota.id().equals(id)) {
                return quota;
            }
        }
        return null;
    }

    /** The voucher {@code number}, or null if it does not exist. */
    @Nullable
    PaidVoucher voucher(String number) {
        return voucher != null && voucher.number().equals(number) ? voucher : null;
    }
}
