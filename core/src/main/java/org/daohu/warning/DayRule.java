package org.daohu.warning;

import java.time.LocalDate;
import org.daohu.ledger.Facts;
import org.jspecify.annotations.Nullable;

/**
 * 按日规则 – a rule whose facts keep the law date as a number, and tell alone what is a subject: very many are judged without a
 * date being made or read: {@link Rule#concerns(Facts, Thresholds, LocalDate)} is not asked. Otherwise a {@link Rule} like others.
 *
 * @param <F> the facts that it judges
 */
public interface DayRule<F extends Facts> extends Rule<F> {

    /**
     * 适用日期 – {@link #lawDate} as {@link LocalDate#toEpochDay}, or {@link Facts#UNKNOWN_DAY}.
     *
     * @param asOf the as-of date, as a number too
     */
    long lawDay(F facts, long asOf);

    /** {@link #lawDay} as a date. */
    @Override
    default @Nullable LocalDate lawDate(F facts, LocalDate asOf) {
        long day = lawDay(facts, asOf.toEpochDay());
        return day == Facts.UNKNOWN_DAY ? null : LocalDate.ofEpochDay(day);
    }
}
