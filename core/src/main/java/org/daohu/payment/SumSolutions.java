package org.daohu.payment;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 合计解 – sums that came out, and which of them stand alone: a voucher or a unit that takes part in two of them proves
 * neither.
 */
final class SumSolutions {

    /**
     * Vouchers and units that add up to the same.
     *
     * @param payments places of the vouchers, ascending
     * @param units places of the units, ascending
     * @param linkable whether this may be linked if it stands alone
     */
    record Solution(ImmutableIntArray payments, ImmutableIntArray units, boolean linkable) {
        boolean sameAs(Solution other) {
            return payments.equals(other.payments) && units.equals(other.units);
        }
    }

    private final @Nullable Solution[] ofPayment;
    private final @Nullable Solution[] ofUnit;
    private final boolean[] paymentContested;
    private final boolean[] unitContested;

    SumSolutions(int payments, int units) {
        ofPayment = new Solution[payments];
        ofUnit = new Solution[units];
        paymentContested = new boolean[payments];
        unitContested = new boolean[units];
    }

    /** Takes a solution in; the same one may come twice. */
    void offer(Solution solution) {
        offer(solution, solution.payments(), ofPayment, paymentContested);
        offer(solution, solution.units(), ofUnit, unitContested);
    }

    private static void offer(
            Solution solution, ImmutableIntArray places, @Nullable Solution[] taken, boolean[] contested) {
        for (int i = 0; i < places.length(); i++) {
            int place = places.get(i);
            Solution earlier = taken[place];
            if (earlier == null || (earlier.sameAs(solution) && solution.linkable())) {
                taken[place] = solution;
            } else if (!earlier.sameAs(solution)) {
                contested[place] = true;
            }
        }
    }

    /** So many equal amounts answer to these units that none can be told from the others. */
    void contestUnits(ImmutableIntArray units) {
        units.forEach(u -> unitContested[u] = true);
    }

    /** As {@link #contestUnits}. */
    void contestPayments(ImmutableIntArray payments) {
        payments.forEach(p -> paymentContested[p] = true);
    }

    /** Whether any of these took part in a solution, or was contested. */
    boolean touches(ImmutableIntArray payments, ImmutableIntArray units) {
        return payments.stream().anyMatch(p -> ofPayment[p] != null || paymentContested[p])
                || units.stream().anyMatch(u -> ofUnit[u] != null || unitContested[u]);
    }

    /** The solutions that may be linked, in the order of their first unit. */
    List<Solution> standing() {
        List<Solution> standing = new ArrayList<>();
        for (int u = 0; u < ofUnit.length; u++) {
            Solution solution = ofUnit[u];
            if (solution != null && solution.linkable() && solution.units().get(0) == u && standsAlone(solution)) {
                standing.add(solution);
            }
        }
        return standing;
    }

    private boolean standsAlone(Solution solution) {
        return solution.units().stream().noneMatch(u -> unitContested[u])
                && solution.payments().stream().noneMatch(p -> paymentContested[p]);
    }
}
