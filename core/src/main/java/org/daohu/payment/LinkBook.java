package org.daohu.payment;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 挂接工作簿 – what is linked so far while the steps run: vouchers and batches by their place in a fixed order, what each has
 * left, and what the links made tell of the policies. Used by one call of {@link Linking} on one thread.
 */
final class LinkBook {

    /** One link in so many out of its period is a policy's habit, not an exception. */
    private static final int RARELY = 10;

    private static final String PARTED = "parted ";
    private static final String JOINED = "joined ";

    private final List<LinkablePayment> payments;
    private final List<ListBatch> batches;
    private final Set<String> deadVouchers;
    private final Set<String> deadSpellings = new HashSet<>();
    private final Map<String, Integer> paymentByNumber = new HashMap<>();
    private final Map<BatchKey, Integer> batchByKey = new HashMap<>();
    private final long[] unexplained;
    private final int[] linksOf;
    private final boolean[] taken;
    private final boolean[] withheld;
    private final Set<Long> keptApart = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    // What the links tell of a policy.
    private final Multiset<String> linksOfPolicy = HashMultiset.create();
    private final Multiset<String> outOfPeriod = HashMultiset.create();
    private final Map<String, Set<String>> fundsOfPolicy = new HashMap<>();
    private final Map<String, Set<String>> projectsOfPolicy = new HashMap<>();
    private final Map<Integer, Set<String>> policiesOfPayment = new HashMap<>();
    private final Map<Integer, Set<PolicyPeriod>> periodsOfPayment = new HashMap<>();
    private final Map<Integer, Set<String>> listsOfPayment = new HashMap<>();
    private final int[] mainOf;

    private record PolicyPeriod(String policy, int period) {}

    /** @throws IllegalArgumentException if two vouchers have one number, or two batches one key */
    LinkBook(Collection<LinkablePayment> livePayments, Collection<String> deadVouchers, Collection<ListBatch> batches) {
        this.payments = livePayments.stream()
                .sorted(Comparator.comparing(payment -> payment.payment().voucherNumber()))
                .toList();
        this.batches =
                batches.stream().sorted(Comparator.comparing(ListBatch::key)).toList();
        this.deadVouchers = Set.copyOf(deadVouchers);
        this.unexplained = new long[payments.size()];
        this.linksOf = new int[payments.size()];
        this.taken = new boolean[this.batches.size()];
        this.withheld = new boolean[this.batches.size()];
        this.mainOf = new int[payments.size()];
        for (int p = 0; p < payments.size(); p++) {
            Payment payment = payment(p).payment();
            unexplained[p] = payment.amount().fen();
            if (paymentByNumber.put(payment.voucherNumber(), p) != null) {
                throw new IllegalArgumentException("two live payments have the number " + payment.voucherNumber());
            }
        }
        for (String number : this.deadVouchers) {
            if (isDead(number)) {
                VoucherSpelling spelling = VoucherSpelling.of(number);
                deadSpellings.add(PARTED + spelling.parted());
                deadSpellings.add(JOINED + spelling.joined());
            }
        }
        for (int b = 0; b < this.batches.size(); b++) {
            if (batchByKey.put(batch(b).key(), b) != null) {
                throw new IllegalArgumentException("a batch occurs twice: " + batch(b).key());
            }
        }
    }

    int payments() {
        return payments.size();
    }

    int batches() {
        return batches.size();
    }

    LinkablePayment payment(int p) {
        return payments.get(p);
    }

    String number(int p) {
        return payment(p).payment().voucherNumber();
    }

    ListBatch batch(int b) {
        return batches.get(b);
    }

    BatchKey key(int b) {
        return batch(b).key();
    }

    /** What the batch pays, in fen. */
    long paid(int b) {
        return batch(b).paid().fen();
    }

    /** The voucher of that number, or null. */
    @Nullable
    Integer findPayment(String number) {
        return paymentByNumber.get(number);
    }

    /** The batch of that key, or null. */
    @Nullable
    Integer findBatch(BatchKey key) {
        return batchByKey.get(key);
    }

    private boolean isDead(String number) {
        return deadVouchers.contains(number) && !paymentByNumber.containsKey(number);
    }

    /** Whether {@code number}, in whatever spelling, is that of a voucher that is not live, and as written of no live one. */
    boolean namesDead(String number) {
        if (paymentByNumber.containsKey(number)) {
            return false;
        }
        VoucherSpelling spelling = VoucherSpelling.of(number);
        return isDead(number)
                || (!spelling.isBlank()
                        && (deadSpellings.contains(PARTED + spelling.parted())
                                || deadSpellings.contains(JOINED + spelling.joined())));
    }

    /** What the links leave of the voucher, in fen. */
    long unexplained(int p) {
        return unexplained[p];
    }

    boolean isLinked(int p) {
        return linksOf[p] > 0;
    }

    /** Whether the batch is linked. */
    boolean isTaken(int b) {
        return taken[b];
    }

    /** A person gave the batch to a voucher that is no more, or persons contradict each other: a person has to say whose it is. */
    void withhold(int b) {
        withheld[b] = true;
    }

    /** Whether the machine may link the batch: it is not linked, and no person has the say. */
    boolean isOpen(int b) {
        return !taken[b] && !withheld[b];
    }

    /** Whether money is to reach people by this voucher, and it has nothing to do with refunds. */
    boolean needsList(int p) {
        return payment(p).perHousehold() && payment(p).payment().amount().isPositive();
    }

    /** A person keeps the two apart: the machine neither links nor proposes them. */
    void keepApart(int p, int b) {
        keptApart.add(pair(p, b));
    }

    boolean isKeptApart(int p, int b) {
        return !keptApart.isEmpty() && keptApart.contains(pair(p, b));
    }

    private static long pair(int p, int b) {
        return (long) p << 32 | b;
    }

    /** Whether the pay day lies in the batch's month, or in its year. */
    boolean isInPeriod(int p, BatchKey batch) {
        return Periods.of(batch) == (batch.month() == BatchKey.WHOLE_YEAR ? year(p) : month(p));
    }

    /** The month of the pay day as {@link Periods} counts it. */
    int month(int p) {
        return Periods.month(payment(p).payment().payDate());
    }

    /** The year of the pay day as {@link Periods} counts it. */
    int year(int p) {
        return Periods.year(payment(p).payment().payDate());
    }

    /** Links so much of a batch. @throws ArithmeticException if the residual does not fit */
    void link(int p, int b, long fen, LinkReason reason, Link.Sum sum) {
        unexplained[p] = Math.subtractExact(unexplained[p], fen);
        linksOf[p]++;
        taken[b] = true;
        BatchKey key = key(b);
        links.add(new Link(number(p), key, Money.ofFen(fen), reason, sum));
        policiesOfPayment.computeIfAbsent(p, payment -> new HashSet<>()).add(key.policy());
        listsOfPayment.computeIfAbsent(p, payment -> new HashSet<>()).add(key.list());
        periodsOfPayment
                .computeIfAbsent(p, payment -> new HashSet<>())
                .add(new PolicyPeriod(key.policy(), Periods.of(key)));
        if (mainOf[p] == 0 || paid(b) > paid(mainOf[p] - 1)) {
            mainOf[p] = b + 1;
        }
    }

    /**
     * Learns of the links made so far what the policies are paid from and when. Of each voucher only the batch with the
     * most money counts: a stray row of another policy tells nothing. What amounts alone have linked is no evidence, so
     * this is asked before them.
     */
    void learn() {
        for (int p = 0; p < payments.size(); p++) {
            int main = mainOf[p] - 1;
            if (main >= 0) {
                learn(p, key(main));
            }
        }
    }

    private void learn(int p, BatchKey key) {
        String policy = key.policy();
        linksOfPolicy.add(policy);
        if (!isInPeriod(p, key)) {
            outOfPeriod.add(policy);
        }
        String fund = payment(p).fund();
        if (fund != null) {
            fundsOfPolicy.computeIfAbsent(policy, name -> new HashSet<>()).add(fund);
        }
        String project = payment(p).project();
        if (project != null) {
            projectsOfPolicy.computeIfAbsent(policy, name -> new HashSet<>()).add(project);
        }
    }

    /** Whether the policy's lists are, more than rarely, paid outside their period: then a month proves nothing of it. */
    boolean isPaidOutOfPeriod(String policy) {
        return (long) outOfPeriod.count(policy) * RARELY > linksOfPolicy.count(policy);
    }

    /** Whether the voucher's fund is one that the policy is paid from, as far as links tell; true if they do not. */
    boolean fits(int p, String policy) {
        Set<String> funds = fundsOfPolicy.get(policy);
        return funds == null || hasFundOf(p, policy);
    }

    boolean hasFundOf(int p, String policy) {
        String fund = payment(p).fund();
        return fund != null && fundsOfPolicy.getOrDefault(policy, Set.of()).contains(fund);
    }

    boolean hasProjectOf(int p, String policy) {
        String project = payment(p).project();
        return project != null
                && projectsOfPolicy.getOrDefault(policy, Set.of()).contains(project);
    }

    /** Whether links tell that the voucher's fund or project pays the policy, and none that its fund does not. */
    boolean isKnownToPay(int p, String policy) {
        return fits(p, policy) && (hasFundOf(p, policy) || hasProjectOf(p, policy));
    }

    /** Whether the pay day lies within a year after the period's first day. */
    boolean isPaidAfter(int p, int period) {
        LocalDate first = Periods.firstDay(period);
        LocalDate day = payment(p).payment().payDate();
        return !day.isBefore(first) && day.isBefore(first.plusYears(1));
    }

    /** The amounts, in fen, of all vouchers and of the batches linked so far. */
    Multiset<Long> amounts() {
        Multiset<Long> amounts = HashMultiset.create();
        for (int p = 0; p < payments.size(); p++) {
            amounts.add(payment(p).payment().amount().fen());
        }
        for (int b = 0; b < batches.size(); b++) {
            if (taken[b]) {
                amounts.add(paid(b));
            }
        }
        return amounts;
    }

    /** Whether a link of the voucher is of that policy. */
    boolean pays(int p, String policy) {
        return policiesOfPayment.getOrDefault(p, Set.of()).contains(policy);
    }

    /** Whether a link of the voucher is of that policy and period. */
    boolean paysFor(int p, String policy, int period) {
        return periodsOfPayment.getOrDefault(p, Set.of()).contains(new PolicyPeriod(policy, period));
    }

    /** Whether a batch linked to the voucher stands in that list. */
    boolean hasRowsIn(int p, String list) {
        return listsOfPayment.getOrDefault(p, Set.of()).contains(list);
    }

    List<Link> links() {
        return links;
    }
}
