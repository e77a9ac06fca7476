package org.daohu.warning;

import java.time.LocalDate;
import org.daohu.ledger.Facts;

/**
 * A host's rule of which a test wants one thing or two: about all facts of its type, by the law of the as-of date, clear.
 *
 * @param <F> the facts that it judges
 */
public interface PlainRule<F extends Facts> extends Rule<F> {

    @Override
    default String titleZh() {
        return "自有规则";
    }

    @Override
    default String titleEn() {
        return "Own";
    }

    @Override
    default boolean concerns(F facts) {
        return true;
    }

    @Override
    default LocalDate lawDate(F facts, LocalDate asOf) {
        return asOf;
    }

    @Override
    default Verdict check(F facts, Thresholds thresholds, LocalDate asOf) {
        return Verdict.CLEAR;
    }
}
