package org.daohu.javalin.county;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.household.ListRow;
import org.daohu.household.Register;
import org.daohu.ledger.Facts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Evaluator;
import org.daohu.warning.ListScreening;
import org.daohu.warning.RuleBook;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/**
 * 核查 – asks every rule about every subject of a snapshot, and counts the verdicts by division, so that each caller gets the
 * counts of its own divisions. The one class here that knows how lists are screened. Used once, by one thread.
 */
final class Judging {

    private final RuleBook book;
    private final PolicyPack pack;
    private final LocalDate asOf;
    private final MasterLedger ledger;
    private final Division reporting;

    private final List<Warning> warnings = new ArrayList<>();
    private final Map<Division, Evaluator> byDivision = new TreeMap<>();

    Judging(RuleBook book, PolicyPack pack, LocalDate asOf, MasterLedger ledger, Division reporting) {
        this.book = book;
        this.pack = pack;
        this.asOf = asOf;
        this.ledger = ledger;
        this.reporting = reporting;
    }

    /**
     * 发放表核查结果 of some rows.
     *
     * @param warnings raised by the rows that were asked for
     * @param counts verdicts on them, by rule
     */
    record RowsJudged(List<Warning> warnings, ImmutableMap<String, VerdictCounts> counts) {}

    /** Everything: the rows of all lists, then quotas, payments and projects. */
    Evaluation everything(Iterable<ListRow> rows, Register register) {
        Map<Division, Map<String, VerdictCounts>> counts = new TreeMap<>();
        judgeRows(rows, register, counts);
        for (QuotaFacts quota : ledger.quotas()) {
            evaluatorOf(quota).judge(quota);
        }
        for (PaymentFacts payment : ledger.payments()) {
            evaluatorOf(payment).judge(payment);
        }
        for (ProjectFacts project : ledger.projects()) {
            evaluatorOf(project).judge(project);
        }
        byDivision.forEach((division, evaluator) -> add(counts, division, evaluator.counts()));
        return Evaluation.of(pack, asOf, warnings, counts, reporting);
    }

    /** The rows of one list alone, after all {@code earlier} ones, which count for repeats and for nothing else. */
    RowsJudged oneList(Iterable<ListRow> earlier, Iterable<ListRow> rows, Register register) {
        Evaluator evaluator = new Evaluator(book, pack, ledger.absent(), asOf, warnings::add);
        ListScreening screening = new ListScreening(ledger, register, evaluator, asOf);
        earlier.forEach(row -> admit(screening, row));
        warnings.clear();
        ImmutableMap<String, VerdictCounts> before = evaluator.counts();
        rows.forEach(row -> admit(screening, row));
        return new RowsJudged(warnings, difference(before, evaluator.counts()));
    }

    /** Rows come file by file, and so mostly division by division: counts are read where the division changes. */
    private void judgeRows(
            Iterable<ListRow> rows, Register register, Map<Division, Map<String, VerdictCounts>> counts) {
        Evaluator evaluator = new Evaluator(book, pack, ledger.absent(), asOf, warnings::add);
        ListScreening screening = new ListScreening(ledger, register, evaluator, asOf);
        Division current = reporting;
        ImmutableMap<String, VerdictCounts> before = evaluator.counts();
        for (ListRow row : rows) {
            Division division = Snapshot.divisionOf(row, ledger, reporting);
            if (!division.equals(current)) {
                ImmutableMap<String, VerdictCounts> now = evaluator.counts();
                add(counts, current, difference(before, now));
                before = now;
                current = division;
            }
            admit(screening, row);
        }
        add(counts, current, difference(before, evaluator.counts()));
    }

    private static void admit(ListScreening screening, ListRow row) {
        screening.admit(screening.prepare(row, Origin.file("lists/" + row.file(), row.number() + 1)));
    }

    private Evaluator evaluatorOf(Facts facts) {
        Division division = facts.division();
        return byDivision.computeIfAbsent(
                division == null ? reporting : division,
                key -> new Evaluator(book, pack, ledger.absent(), asOf, warnings::add));
    }

    private static void add(
            Map<Division, Map<String, VerdictCounts>> counts, Division division, Map<String, VerdictCounts> more) {
        Map<String, VerdictCounts> sums = counts.computeIfAbsent(division, key -> new HashMap<>());
        more.forEach((rule, count) -> sums.merge(rule, count, Judging::sum));
    }

    static VerdictCounts sum(VerdictCounts one, VerdictCounts other) {
        return new VerdictCounts(
                one.raised() + other.raised(),
                one.clear() + other.clear(),
                one.notInForce() + other.notInForce(),
                one.indeterminate() + other.indeterminate());
    }

    private static ImmutableMap<String, VerdictCounts> difference(
            Map<String, VerdictCounts> before, Map<String, VerdictCounts> after) {
        ImmutableMap.Builder<String, VerdictCounts> difference = ImmutableMap.builder();
        after.forEach((rule, now) -> {
            @Nullable VerdictCounts then = before.get(rule);
            difference.put(
                    rule,
                    then == null
                            ? now
                            : new VerdictCounts(
                                    now.raised() - then.raised(),
                                    now.clear() - then.clear(),
                                    now.notInForce() - then.notInForce(),
                                    now.indeterminate() - then.indeterminate()));
        });
        return difference.buildOrThrow();
    }
}
