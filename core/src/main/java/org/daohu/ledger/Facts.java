package org.daohu.ledger;

import org.daohu.Division;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/** 事实 – what a rule is told of one subject. Broken records are representable, or no rule could warn about them. */
public sealed interface Facts permits QuotaFacts, SpendingFacts, ListRowFacts, RowGroupFacts, ReturnFacts {

    /** Stands for a day that is not known, where days are kept as numbers ({@link java.time.LocalDate#toEpochDay}). */
    long UNKNOWN_DAY = Long.MIN_VALUE;

    /** The subject. */
    Subject subject();

    /** The division whose policy applies, or null where it cannot be known. */
    @Nullable
    Division division();

    /** Where the subject's own row was read. */
    Origin origin();
}
