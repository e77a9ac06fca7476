package org.daohu.ledger;

import org.daohu.policy.CountyStatus;
import org.daohu.policy.SpendingText;
import org.jspecify.annotations.Nullable;

/**
 * 支出事实 – facts of a spending: a payment or a project. The negative list looks at each by its own fields.
 */
public sealed interface SpendingFacts extends Facts permits PaymentFacts, ProjectFacts {

    /** What its own fields say that the money is for; blank fields are left out. */
    SpendingText spending();

    /** Status of the county, or null if unknown. */
    @Nullable
    CountyStatus county();
}
