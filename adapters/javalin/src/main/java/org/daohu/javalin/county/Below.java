package org.daohu.javalin.county;

import org.daohu.Money;

/**
 * 下属合计 – a quota and all that came from it within a caller's divisions, added up. Immutable and thread-safe.
 *
 * @param quotas how many quotas, itself included
 * @param pending balances of pending quotas
 * @param unpaid balances of executable quotas
 * @param paid net payments
 * @param passedOn allocated to divisions beyond the caller's
 */
public record Below(int quotas, Money pending, Money unpaid, Money paid, Money passedOn) {

    static final Below NOTHING = new Below(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    Below plus(Below other) {
        return new Below(
                quotas + other.quotas,
                pending.plus(other.pending),
                unpaid.plus(other.unpaid),
                paid.plus(other.paid),
                passedOn.plus(other.passedOn));
    }
}
