package org.daohu.payment;

import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * 合计范围 – vouchers or units that may be added up with each other: some subset, or all of them.
 *
 * @param places what is in it, ascending
 * @param fens their amounts, each above zero
 * @param period the period
 * @param group the policy, project or fund that they share
 */
record SumPool(ImmutableIntArray places, ImmutableLongArray fens, int period, String group) {

    /** Of more than this only the sum of all is looked at. */
    static final int MOST_TRIED = 12;

    static SumPool of(List<Integer> places, IntToLongFunction fen, int period, String group) {
        ImmutableIntArray all = ImmutableIntArray.copyOf(places);
        return new SumPool(all, ImmutableLongArray.copyOf(all.stream().mapToLong(fen)), period, group);
    }

    /** Is told of every subset that is tried. */
    interface Visitor {
        /** Takes a subset: places by bit, or {@link #ALL}. */
        void visit(int subset, long sum);
    }

    /** The subset of all members, however many. */
    static final int ALL = -1;

    /** How many subsets are tried. */
    long trials() {
        return fens.length() > MOST_TRIED ? 1 : (1L << fens.length()) - 1;
    }

    /** Visits every subset that is not empty, if there are few members, else only all of them. */
    void forEachSubset(Visitor visitor) {
        if (fens.length() > MOST_TRIED) {
            long sum = total();
            if (sum > 0) {
                visitor.visit(ALL, sum);
            }
            return;
        }
        long[] sums = new long[1 << fens.length()];
        for (int subset = 1; subset < sums.length; subset++) {
            int lowest = Integer.numberOfTrailingZeros(subset);
            sums[subset] = sums[subset & (subset - 1)] + fens.get(lowest);
            visitor.visit(subset == sums.length - 1 ? ALL : subset, sums[subset]);
        }
    }

    /** The sum of all, or −1 if it does not fit: what cannot be said equals nothing. */
    long total() {
        long sum = 0;
        for (int i = 0; i < fens.length(); i++) {
            sum += fens.get(i);
            if (sum < 0) {
                return -1;
            }
        }
        return sum;
    }

    /**
     * Whether some members, but not all, add up to some, but not all, of {@code other}, and to a sum too exact to be met by chance: then
     * what is paid for what is told of these parts and not of the whole.
     */
    boolean hasPartEqualTo(SumPool other) {
        Set<Long> sums = new HashSet<>();
        forEachPart((subset, sum) -> sums.add(sum));
        long step = LongMath.gcd(commonStep(ALL), other.commonStep(ALL));
        long tried = LongMath.saturatedMultiply(trials(), other.trials());
        boolean[] found = new boolean[1];
        other.forEachPart((subset, sum) -> found[0] |= sums.contains(sum) && Chance.isBeyond(sum, step, tried));
        return found[0];
    }

    private void forEachPart(Visitor visitor) {
        forEachSubset((subset, sum) -> {
            if (subset != ALL) {
                visitor.visit(subset, sum);
            }
        });
    }

    /** The members of a subset. */
    ImmutableIntArray members(int subset) {
        if (subset == ALL) {
            return places;
        }
        ImmutableIntArray.Builder members = ImmutableIntArray.builder();
        for (int i = 0; i < fens.length(); i++) {
            if ((subset & 1 << i) != 0) {
                members.add(places.get(i));
            }
        }
        return members.build();
    }

    /** The largest amount of which each member of the subset is a multiple: round amounts meet by chance. */
    long commonStep(int subset) {
        long step = 0;
        for (int i = 0; i < fens.length(); i++) {
            if (subset == ALL || (subset & 1 << i) != 0) {
                step = LongMath.gcd(step, fens.get(i));
            }
        }
        return step;
    }
}
