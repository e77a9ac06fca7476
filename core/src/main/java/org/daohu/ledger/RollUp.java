package org.daohu.ledger;

import com.google.common.collect.ImmutableList;

/**
 * 台账汇总 – a roll-up with the quota lines that it is the sum of (L9). Immutable and thread-safe.
 *
 * @param total the roll-up's line
 * @param quotas its quotas, by id
 */
public record RollUp(LedgerLine total, ImmutableList<LedgerLine> quotas) {}
