package org.daohu.quota;

import com.google.common.math.LongMath;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daohu.Money;

/**
 * 资金守恒 – no fen appears or is lost anywhere in the tree: each quota's own identity holds, what it passed on by each
 * term is what the quotas below came with, what returned is what was recalled from them, and what it paid and got
 * refunded is what its vouchers say. Pure and thread-safe.
 */
public final class Conservation {

    private Conservation() {}

    /**
     * 不平衡 – the quota and the term that fail.
     *
     * @param quotaId the quota, or the quota that a voucher names and that does not exist
     * @param term the term that fails
     * @param stored what the quota says of the term
     * @param counted what the quotas below, or the vouchers, add up to; the stored amount itself if the quota's own
     *     identity fails
     */
    public record Violation(String quotaId, Term term, Money stored, Money counted) {}

    /**
     * The first violation: a term that the quotas below or the vouchers contradict, by quota id and term; else a quota
     * whose own identity fails; else a quota that is named and does not exist. Empty if money is conserved.
     */
    public static Optional<Violation> firstViolation(LedgerState state) {
        Map<String, Map<Term, Long>> counted = new HashMap<>();
        for (Quota quota : state.quotas().values()) {
            String parentId = quota.parentId();
            if (parentId != null) {
                count(counted, parentId, quota.via(), quota.amount());
                count(counted, parentId, Term.RETURNED, quota.terms().recalled());
            }
        }
        for (PaidVoucher voucher : state.vouchers().values()) {
            count(counted, voucher.quotaId(), Term.PAID, voucher.amount());
            count(counted, voucher.quotaId(), Term.REFUNDED, voucher.refunded());
        }
        for (Quota quota : state.quotas().values()) {
            Map<Term, Long> ofQuota = counted.remove(quota.id());
            Optional<Violation> violation = below(quota, ofQuota == null ? Map.of() : ofQuota);
            if (violation.isPresent()) {
                return violation;
            }
        }
        // What the quotas below say names the term exactly, so it comes before the sum of all terms.
        for (Quota quota : state.quotas().values()) {
            Term failing = quota.terms().failingTerm();
            if (failing != null) {
                Money stored = quota.terms().get(failing);
                return Optional.of(new Violation(quota.id(), failing, stored, stored));
            }
        }
        return counted.keySet().stream().min(String::compareTo).map(missing -> missing(missing, counted));
    }

    private static Optional<Violation> below(Quota quota, Map<Term, Long> counted) {
        for (Term term : Term.values()) {
            // What comes from outside and what is taken back have no rows below that could be counted.
            if (term != Term.RECEIVED && term != Term.RECALLED) {
                Money stored = quota.terms().get(term);
                long fen = counted.getOrDefault(term, 0L);
                if (stored.fen() != fen) {
                    return Optional.of(new Violation(quota.id(), term, stored, Money.ofFen(fen)));
                }
            }
        }
        return Optional.empty();
    }

    private static Violation missing(String quotaId, Map<String, Map<Term, Long>> counted) {
        Map.Entry<Term, Long> first =
                counted.getOrDefault(quotaId, Map.of()).entrySet().iterator().next();
        return new Violation(quotaId, first.getKey(), Money.ZERO, Money.ofFen(first.getValue()));
    }

    private static void count(Map<String, Map<Term, Long>> counted, String quotaId, Term term, Money amount) {
        counted.computeIfAbsent(quotaId, id -> new EnumMap<>(Term.class))
                .merge(term, amount.fen(), LongMath::saturatedAdd);
    }
}
