package org.daohu.ledger;

import com.google.common.collect.ImmutableMap;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.RecipientCheck;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 发放明细事实 – a list row with its voucher, its person and what other rows tell of it. Immutable and thread-safe.
 *
 * @param row the row
 * @param origin file and spreadsheet row
 * @param voucher the live payment that it names, or null
 * @param voucherDead whether it names a payment that exists but is not live
 * @param division the division of the voucher's quota or project, else the one that reports, or null
 * @param match what the register says of its person on the pay day (as-of date without one)
 * @param numberSlip the one registered number a single slip away from an invalid one, or null; personal data
 * @param recipients what the lists of the deceased, of the payroll and of card accounts say of the people that it names and of its account
 * @param others what other rows tell of this one, by the id of the rule that asks; see {@link #others(String)}
 */
public record ListRowFacts(
        ListRow row,
        Origin origin,
        @Nullable Payment voucher,
        boolean voucherDead,
        @Nullable Division division,
        PersonMatch match,
        @Nullable String numberSlip,
        RecipientCheck recipients,
        ImmutableMap<String, OtherRows> others)
        implements Facts {

    /** What other rows tell the rule {@code rule} of this one; {@link OtherRows#NONE} if nothing. */
    public OtherRows others(String rule) {
        return others.getOrDefault(rule, OtherRows.NONE);
    }

    /** This row with what other rows tell the rule {@code rule} of it. */
    public ListRowFacts with(String rule, OtherRows told) {
        return new ListRowFacts(
                row,
                origin,
                voucher,
                voucherDead,
                division,
                match,
                numberSlip,
                recipients,
                ImmutableMap.<String, OtherRows>builder()
                        .putAll(others)
                        .put(rule, told)
                        .buildKeepingLast());
    }

    @Override
    public Subject subject() {
        return Subject.row(row.file(), row.number());
    }

    @Override
    public String toString() {
        return "ListRowFacts[" + row + ", " + match + "]";
    }
}
