package org.daohu.ledger;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Division;
import org.daohu.payment.Coverage;
import org.daohu.payment.LinkDecision;
import org.daohu.payment.LinkablePayment;
import org.daohu.payment.Linking;
import org.daohu.payment.Links;
import org.daohu.payment.ListBatch;

/**
 * 挂接台账 – a ledger's payments linked to the batches of payment lists, and what the links add up to. Rules are not asked of
 * it: they judge by the voucher numbers that the lists state, and no link silences one. Immutable and thread-safe.
 */
public final class LinkedLedger {

    private final ImmutableList<PaymentFacts> payments;
    private final Links links;
    private final boolean withoutLists;

    private LinkedLedger(ImmutableList<PaymentFacts> payments, Links links, boolean withoutLists) {
        this.payments = payments;
        this.links = links;
        this.withoutLists = withoutLists;
    }

    /**
     * Links the live payments of {@code ledger}.
     *
     * @throws IllegalArgumentException if two batches have one key
     * @throws ArithmeticException if a sum does not fit
     */
    public static LinkedLedger of(
            MasterLedger ledger, Collection<ListBatch> batches, Collection<LinkDecision> decisions) {
        List<PaymentFacts> payments = new ArrayList<>();
        List<LinkablePayment> linkable = new ArrayList<>();
        for (PaymentFacts facts : ledger.payments()) {
            QuotaRow quota = facts.quota();
            payments.add(facts);
            linkable.add(new LinkablePayment(
                    facts.payment(),
                    facts.payment().projectCode(),
                    quota == null ? null : quota.fund(),
                    quota != null && quota.perHousehold()));
        }
        return new LinkedLedger(
                ImmutableList.sortedCopyOf(
                        Comparator.comparing(facts -> facts.payment().voucherNumber()), payments),
                Linking.link(linkable, ledger.deadVouchers(), batches, decisions),
                ledger.absent().contains(Dataset.LISTS));
    }

    /** The links, the work list and the decisions. */
    public Links links() {
        return links;
    }

    /** Whether the host has no lists at all: then there is no coverage, rather than one of zero. */
    public boolean isWithoutLists() {
        return withoutLists;
    }

    /** Coverage of all vouchers that need a list or have a link; of none {@linkplain #isWithoutLists without lists}. @throws ArithmeticException if a sum does not fit */
    public Coverage coverage() {
        Coverage sum = Coverage.NONE;
        for (PaymentFacts facts : payments) {
            if (counts(facts)) {
                sum = sum.plus(links.coverage(facts.payment()));
            }
        }
        return sum;
    }

    /**
     * 覆盖汇总 – the same by division, fund or project, in the order of their keys: each voucher stands in just one, and
     * the totals add up to {@link #coverage()}.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public ImmutableList<CoverageRollUp> rollUps(CoverageBy by) {
        Map<String, List<CoverageRollUp.VoucherCoverage>> byKey = new TreeMap<>();
        for (PaymentFacts facts : payments) {
            if (counts(facts)) {
                byKey.computeIfAbsent(key(facts, by), key -> new ArrayList<>())
                        .add(new CoverageRollUp.VoucherCoverage(
                                facts.payment().voucherNumber(), links.coverage(facts.payment())));
            }
        }
        ImmutableList.Builder<CoverageRollUp> rollUps = ImmutableList.builder();
        byKey.forEach((key, vouchers) -> {
            Coverage total = Coverage.NONE;
            for (CoverageRollUp.VoucherCoverage voucher : vouchers) {
                total = total.plus(voucher.coverage());
            }
            rollUps.add(new CoverageRollUp(by, key, total, ImmutableList.copyOf(vouchers)));
        });
        return rollUps.build();
    }

    private boolean counts(PaymentFacts facts) {
        return !withoutLists
                && (facts.needsList() || links.isLinked(facts.payment().voucherNumber()));
    }

    private static String key(PaymentFacts facts, CoverageBy by) {
        String key = switch (by) {
            case DIVISION -> {
                Division division = facts.division();
                yield division == null ? null : division.code();
            }
            case FUND -> {
                QuotaRow quota = facts.quota();
                yield quota == null ? null : quota.fund();
            }
            case PROJECT -> facts.payment().projectCode();
        };
        return key == null ? "" : key;
    }
}
