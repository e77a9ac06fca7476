package org.daohu.quota;

import java.util.List;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 指标金额构成 – the amount of a quota and what became of it, term by term. All terms are gross: a recall does not lower
 * what was allocated, it adds to {@code returned}. Immutable and thread-safe.
 *
 * <p>received + returned + refunded − (allocated down + allocated own + refined + moved out + carried over + recalled +
 * paid) = balance.
 *
 * <p>Values that break this are representable, since a host's table may hold them; {@link #failingTerm()} names the term
 * and a command on such a quota is refused.
 *
 * @param received 下达
 * @param allocatedDown 分配下级
 * @param allocatedOwn 分配本级
 * @param refined 细化到项目
 * @param movedOut 调剂
 * @param carriedOver 结转
 * @param recalled 收回
 * @param returned 下级缴回
 * @param paid 支付
 * @param refunded 退款
 */
public record QuotaTerms(
        Money received,
        Money allocatedDown,
        Money allocatedOwn,
        Money refined,
        Money movedOut,
        Money carriedOver,
        Money recalled,
        Money returned,
        Money paid,
        Money refunded) {

    private static final List<Term> TERMS = List.of(Term.values());

    /** The terms of a quota of which nothing has been used. */
    public static QuotaTerms received(Money amount) {
        Money zero = Money.ZERO;
        return new QuotaTerms(amount, zero, zero, zero, zero, zero, zero, zero, zero, zero);
    }

    /** The amount of {@code term}. */
    public Money get(Term term) {
        return switch (term) {
            case RECEIVED -> received;
            case ALLOCATED_DOWN -> allocatedDown;
            case ALLOCATED_OWN -> allocatedOwn;
            case REFINED -> refined;
            case MOVED_OUT -> movedOut;
            case CARRIED_OVER -> carriedOver;
            case RECALLED -> recalled;
            case RETURNED -> returned;
            case PAID -> paid;
            case REFUNDED -> refunded;
        };
    }

    /**
     * 余额 – what is left: 未分配 of a pending quota, 未支付 of an executable one. Negative only if {@link #failingTerm()}
     * names a term.
     *
     * @throws ArithmeticException if terms beyond {@link Limits#TERM_FEN_MAX} do not add up in a long
     */
    public Money balance() {
        long fen = Math.addExact(Math.addExact(received.fen(), returned.fen()), refunded.fen());
        return Money.ofFen(
                Math.subtractExact(fen, Math.addExact(passedOnFen(), Math.addExact(recalled.fen(), paid.fen()))));
    }

    /**
     * The first term that breaks the identity, or null if it holds: a term below zero or beyond
     * {@link Limits#TERM_FEN_MAX}; more returned than was passed on; more refunded than paid; or the term, in the order
     * of {@link Term}, that brings the balance below zero.
     */
    public @Nullable Term failingTerm() {
        return isPlainlySound() ? null : firstFailingTerm();
    }

    /** Sound by a few additions, which is all that nearly every decision needs; false leaves it open. */
    private boolean isPlainlySound() {
        long bits = received.fen() | returned.fen() | refunded.fen() | recalled.fen() | paid.fen();
        bits |= allocatedDown.fen() | allocatedOwn.fen() | refined.fen() | movedOut.fen() | carriedOver.fen();
        // Below 2^56 all terms are within TERM_FEN_MAX, and none is negative.
        return bits >>> 56 == 0
                && returned.fen() <= passedOnFen()
                && refunded.fen() <= paid.fen()
                && !balance().isNegative();
    }

    private @Nullable Term firstFailingTerm() {
        for (Term term : TERMS) {
            long fen = get(term).fen();
            if (fen < 0 || fen > Limits.TERM_FEN_MAX) {
                return term;
            }
        }
        if (returned.fen() > passedOnFen()) {
            return Term.RETURNED;
        }
        if (refunded.fen() > paid.fen()) {
            return Term.REFUNDED;
        }
        long left = received.fen() + returned.fen() + refunded.fen();
        for (Term term : TERMS) {
            if (!term.adds()) {
                left -= get(term).fen();
                if (left < 0) {
                    return term;
                }
            }
        }
        return null;
    }

    /** These terms with {@code more} added to {@code term}. @throws ArithmeticException if it does not fit */
    QuotaTerms plus(Term term, Money more) {
        return new QuotaTerms(
                term == Term.RECEIVED ? received.plus(more) : received,
                term == Term.ALLOCATED_DOWN ? allocatedDown.plus(more) : allocatedDown,
                term == Term.ALLOCATED_OWN ? allocatedOwn.plus(more) : allocatedOwn,
                term == Term.REFINED ? refined.plus(more) : refined,
                term == Term.MOVED_OUT ? movedOut.plus(more) : movedOut,
                term == Term.CARRIED_OVER ? carriedOver.plus(more) : carriedOver,
                term == Term.RECALLED ? recalled.plus(more) : recalled,
                term == Term.RETURNED ? returned.plus(more) : returned,
                term == Term.PAID ? paid.plus(more) : paid,
                term == Term.REFUNDED ? refunded.plus(more) : refunded);
    }

    /** What was passed on and has not returned, in fen; sound terms only. */
    long outFen() {
        return passedOnFen() - returned.fen();
    }

    private long passedOnFen() {
        long allocated = Math.addExact(allocatedDown.fen(), allocatedOwn.fen());
        return Math.addExact(Math.addExact(allocated, refined.fen()), Math.addExact(movedOut.fen(), carriedOver.fen()));
    }
}
