package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * 评估 – asks every rule of a book about every subject that it is given, hands each warning on and counts each verdict once
 * (L8). Warnings come in the order of the facts; who needs the contract's order sorts them (see {@link Warning#compareTo}).
 * Not thread-safe.
 */
public final class Evaluator {

    private final PolicyPack pack;
    private final ImmutableSet<Dataset> absent;
    private final LocalDate asOf;
    private final Consumer<Warning> sink;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final ImmutableList<Asked<QuotaFacts>> ofQuotas;
    private final ImmutableList<Asked<PaymentFacts>> ofPayments;
    private final ImmutableList<Asked<ProjectFacts>> ofProjects;
    private final ImmutableList<Asked<ListRowFacts>> ofListRows;

    /**
     * An evaluator of {@code book} under {@code pack} as of {@code asOf}.
     *
     * @param absent datasets that the host does not have
     * @param sink takes each warning as it is raised
     */
    public Evaluator(RuleBook book, PolicyPack pack, Set<Dataset> absent, LocalDate asOf, Consumer<Warning> sink) {
        this.pack = pack;
        this.absent = ImmutableSet.copyOf(absent);
        this.asOf = asOf;
        this.sink = sink;
        for (Rule<?> rule : book.rules()) {
            tallies.put(rule.id(), new Tally());
        }
        this.ofQuotas = asked(book, QuotaFacts.class);
        this.ofPayments = asked(book, PaymentFacts.class);
        this.ofProjects = asked(book, ProjectFacts.class);
        this.ofListRows = asked(book, ListRowFacts.class);
    }

    /** Judges a quota. */
    public void judge(QuotaFacts quota) {
        judge(ofQuotas, quota);
    }

    /** Judges a payment. */
    public void judge(PaymentFacts payment) {
        judge(ofPayments, payment);
    }

    /** Judges a project. */
    public void judge(ProjectFacts project) {
        judge(ofProjects, project);
    }

    /** Judges a list row. */
    public void judge(ListRowFacts row) {
        judge(ofListRows, row);
    }

    /** Judges every quota, payment and project of {@code ledger}; its voucher lists must be complete. */
    public void judge(MasterLedger ledger) {
        ledger.quotas().forEach(this::judge);
        ledger.payments().forEach(this::judge);
        ledger.projects().forEach(this::judge);
    }

    /** The verdicts so far by rule, in the book's order; rules without a subject too. */
    public ImmutableMap<String, VerdictCounts> counts() {
        ImmutableMap.Builder<String, VerdictCounts> counts = ImmutableMap.builder();
        tallies.forEach((rule, tally) -> counts.put(rule, tally.counts()));
        return counts.buildOrThrow();
    }

    private <F extends Facts> ImmutableList<Asked<F>> asked(RuleBook book, Class<F> type) {
        ImmutableList.Builder<Asked<F>> asked = ImmutableList.builder();
        for (Rule<? super F> rule : book.rulesFor(type)) {
            Tally tally = tallies.get(rule.id());
            if (tally != null) {
                asked.add(new Asked<>(rule, tally));
            }
        }
        return asked.build();
    }

    private <F extends Facts> void judge(ImmutableList<Asked<F>> rules, F facts) {
        for (int i = 0; i < rules.size(); i++) {
            Asked<F> asked = rules.get(i);
            Verdict verdict = RuleBook.judge(asked.rule, facts, pack, absent, asOf);
            asked.tally.count(verdict);
            if (verdict instanceof Verdict.Raised raised) {
                sink.accept(RuleBook.warning(asked.rule, facts, raised, pack, asOf));
            }
        }
    }

    private record Asked<F extends Facts>(Rule<? super F> rule, Tally tally) {}

    private static final class Tally {
        private long raised;
        private long clear;
        private long notInForce;
        private long indeterminate;

        private void count(@Nullable Verdict verdict) {
            if (verdict instanceof Verdict.Clear) {
                clear++;
            } else if (verdict instanceof Verdict.Raised) {
                raised++;
            } else if (verdict instanceof Verdict.Indeterminate) {
                indeterminate++;
            } else if (verdict instanceof Verdict.NotInForce) {
                notInForce++;
            }
        }

        private VerdictCounts counts() {
            return new VerdictCounts(raised, clear, notInForce, indeterminate);
        }
    }
}
