package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import org.daohu.Money;
import org.daohu.ledger.QuotaFacts;

/**
 * 总数及其明细 – a figure with the quotas that add up to it. Immutable and thread-safe.
 *
 * @param figure which
 * @param total the sum of the parts
 * @param parts quotas with a part that is not zero, by id
 */
public record FigureTotal(Figure figure, Money total, ImmutableList<Part> parts) {

    /** 一条明细: a quota and its part in the figure. */
    public record Part(QuotaFacts quota, Money amount) {}
}
