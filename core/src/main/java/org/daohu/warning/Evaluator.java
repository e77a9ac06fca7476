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
import org.daohu.ledger.ReturnFacts;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.policy.PolicyPack;

/**
 * 评估 – asks every rule of a book about every subject that it is given, hands each warning on and counts each verdict once
 * (L8). Warnings come in the order of the facts; who needs the contract's order sorts them (see {@link Warning#compareTo}).
 * Not thread-safe.
 */
public final class Evaluator {

    private final Terms terms;
    private final Consumer<Warning> sink;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final ImmutableList<Asked<QuotaFacts>> ofQuotas;
    private final ImmutableList<Asked<PaymentFacts>> ofPayments;
    private final ImmutableList<Asked<ProjectFacts>> ofProjects;
    private final ImmutableList<Asked<ListRowFacts>> ofListRows;
    private final ImmutableList<Asked<RowGroupFacts>> ofRowGroups;
    private final ImmutableList<Asked<ReturnFacts>> ofReturns;

    /**
     * An evaluator of {@code book} under {@code pack} as of {@code asOf}.
     *
     * @param absent datasets that the host does not have
     * @param sink takes each warning as it is raised
     */
    public Evaluator(RuleBook book, PolicyPack pack, Set<Dataset> absent, LocalDate asOf, Consumer<Warning> sink) {
        this.terms = new Terms(pack, ImmutableSet.copyOf(absent), asOf);
        this.sink = sink;
        for (Rule<?> rule : book.rules()) {
            tallies.put(rule.id(), new Tally());
        }
        this.ofQuotas = asked(book, QuotaFacts.class);
        this.ofPayments = asked(book, PaymentFacts.class);
        this.ofProjects = asked(book, ProjectFacts.class);
        this.ofListRows = asked(book, ListRowFacts.class);
        this.ofRowGroups = asked(book, RowGroupFacts.class);
        this.ofReturns = asked(book, ReturnFacts.class);
    }

    /** Judges a quota. */
    public void judge(QuotaFacts quota) {
        judge(ofQuotas, quota);
    }

    /** Judges quotas as {@link #judge(QuotaFacts)} does one after the other, but quicker. */
    public void judgeQuotas(Iterable<QuotaFacts> quotas) {
        Batch<QuotaFacts> batch = new Batch<>(ofQuotas.size());
        for (QuotaFacts quota : quotas) {
            batch.add(quota);
            if (batch.isFull()) {
                judge(ofQuotas, batch);
            }
        }
        judge(ofQuotas, batch);
    }

    /** Judges a payment. */
    public void judge(PaymentFacts payment) {
        judge(ofPayments, payment);
    }

    /** Judges a project. */
    public void judge(ProjectFacts project) {
        judge(ofProjects, project);
    }

    /** Judges a list row; what other rows tell of it is in the facts. */
    public void judge(ListRowFacts row) {
        judge(ofListRows, row);
    }

    /** Judges a returned payment. */
    public void judge(ReturnFacts returned) {
        judge(ofReturns, returned);
    }

    /** Judges every quota, payment, project and returned payment of {@code ledger}; its voucher lists must be complete. */
    public void judge(MasterLedger ledger) {
        judgeQuotas(ledger.quotas());
        ledger.payments().forEach(this::judge);
        ledger.projects().forEach(this::judge);
        ledger.returns().forEach(this::judge);
    }

    /** The verdicts so far by rule, in the book's order; rules without a subject too. */
    public ImmutableMap<String, VerdictCounts> counts() {
        ImmutableMap.Builder<String, VerdictCounts> counts = ImmutableMap.builder();
        tallies.forEach((rule, tally) -> counts.put(rule, tally.counts()));
        return counts.buildOrThrow();
    }

    /** Counts the verdicts of {@code other}, an evaluator of the same book, as well. */
    void addCounts(Evaluator other) {
        tallies.forEach((rule, tally) -> {
            Tally added = other.tallies.get(rule);
            if (added != null) {
                tally.add(added);
            }
        });
    }

    /** The rules about list rows, in the book's order. */
    ImmutableList<Asked<ListRowFacts>> ofListRows() {
        return ofListRows;
    }

    /** The rules about groups of list rows, in the book's order. */
    ImmutableList<Asked<RowGroupFacts>> ofRowGroups() {
        return ofRowGroups;
    }

    Consumer<Warning> sink() {
        return sink;
    }

    private <F extends Facts> ImmutableList<Asked<F>> asked(RuleBook book, Class<F> type) {
        ImmutableList.Builder<Asked<F>> asked = ImmutableList.builder();
        for (Rule<? super F> rule : book.rulesFor(type)) {
            Tally tally = tallies.get(rule.id());
            if (tally != null) {
                asked.add(new Asked<>(rule, tally, terms));
            }
        }
        return asked.build();
    }

    private <F extends Facts> void judge(ImmutableList<Asked<F>> rules, F facts) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).judge(facts, sink);
        }
    }

    private <F extends Facts> void judge(ImmutableList<Asked<F>> rules, Batch<F> batch) {
        batch.locate();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).judge(batch, i);
        }
        batch.handOn(sink);
    }
}
