package org.daohu.payment;

import java.util.Objects;
import org.daohu.Money;

/**
 * 发放批次 – the rows of a payment list that belong together, added up. Immutable and thread-safe.
 *
 * @param key what it is known by
 * @param rows how many rows, at least 1
 * @param paid Σ 实发金额 of them
 */
public record ListBatch(BatchKey key, long rows, Money paid) {

    /** @throws IllegalArgumentException if it has no row */
    public ListBatch {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(paid, "paid");
        if (rows < 1) {
            throw new IllegalArgumentException("a batch has at least one row, found " + rows);
        }
    }
}
