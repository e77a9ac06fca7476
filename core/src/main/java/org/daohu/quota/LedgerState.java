package org.daohu.quota;

import com.google.common.collect.ImmutableSortedMap;

/**
 * 账务状态 – all quotas by id and all vouchers by number, at one moment, in ascending order. Immutable and thread-safe.
 */
public record LedgerState(ImmutableSortedMap<String, Quota> quotas, ImmutableSortedMap<String, PaidVoucher> vouchers) {

    /** No quotas and no vouchers. */
    public static final LedgerState EMPTY = new LedgerState(ImmutableSortedMap.of(), ImmutableSortedMap.of());
}
