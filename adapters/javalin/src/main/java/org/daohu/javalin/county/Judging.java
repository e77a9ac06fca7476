package org.daohu.javalin.county;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.household.ListRow;
import org.daohu.ledger.Facts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.Subject;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Evaluator;
import org.daohu.warning.Fact;
import org.daohu.warning.Finding;
import org.daohu.warning.ListScreening;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Spill;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/**
 * 核查 – asks every rule about every subject of a moment's facts, and counts the verdicts by division, so that each caller gets the
 * counts of its own divisions. What an earlier evaluation said of facts that are still the same is taken over. The one class here
 * that knows how lists are screened. Used once, by one thread.
 */
final class Judging {

    /** Sorts behind every name of a file. */
    private static final String LAST = "\uFFFF";

    private final RuleBook book;
    private final PolicyPack pack;
    private final LocalDate asOf;
    private final MasterLedger ledger;
    private final Division reporting;

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

    /**
     * Everything: the rows of all lists, quotas, payments, projects and returned payments.
     *
     * @param facts those of the ledger of this judging
     * @param before what the same rules, pack and day said of an earlier moment of the same month, or null
     */
    Evaluation everything(CountyFacts facts, @Nullable Evaluation before) {
        Evaluation.OfRows rows =
                before != null && before.facts().named().equals(facts.named()) ? before.rows() : rows(facts);
        Rejudging rejudging = new Rejudging();
        rejudging.differences(before == null ? Map.of() : before.facts().quotas(), facts.quotas(), Evaluator::judge);
        rejudging.differences(
                before == null ? Map.of() : before.facts().payments(), facts.payments(), Evaluator::judge);
        rejudging.differences(
                before == null ? Map.of() : before.facts().projects(), facts.projects(), Evaluator::judge);
        rejudging.differences(before == null ? Map.of() : before.facts().returns(), facts.returns(), Evaluator::judge);
        return new Evaluation(
                pack,
                asOf,
                facts,
                rows,
                rejudging.doubts(before == null ? ImmutableList.of() : before.factDoubts()),
                rejudging.counts(before == null ? ImmutableMap.of() : before.factCounts()));
    }

    /** Judges what differs: facts that are no more as they were give their verdicts back, new ones are judged. */
    private final class Rejudging {
        private final Map<Division, Evaluator> retracted = new TreeMap<>();
        private final Map<Division, Evaluator> judged = new TreeMap<>();
        private final Set<Subject> changed = new HashSet<>();
        private final List<Warning> warnings = new ArrayList<>();

        private <F extends Facts> void differences(
                Map<String, F> before, Map<String, F> now, BiConsumer<Evaluator, F> judge) {
            before.forEach((key, facts) -> {
                if (!facts.equals(now.get(key))) {
                    changed.add(facts.subject());
                    judge.accept(evaluator(retracted, facts, warning -> {}), facts);
                }
            });
            now.forEach((key, facts) -> {
                if (!facts.equals(before.get(key))) {
                    judge.accept(evaluator(judged, facts, warnings::add), facts);
                }
            });
        }

        private Evaluator evaluator(Map<Division, Evaluator> byDivision, Facts facts, Consumer<Warning> sink) {
            Division division = facts.division();
            return byDivision.computeIfAbsent(
                    division == null ? reporting : division,
                    key -> new Evaluator(book, pack, ledger.absent(), asOf, sink));
        }

        private ImmutableList<Doubt> doubts(List<Doubt> before) {
            List<Doubt> doubts = new ArrayList<>();
            for (Doubt doubt : before) {
                if (!changed.contains(doubt.warning().subject())) {
                    doubts.add(doubt);
                }
            }
            warnings.forEach(warning -> doubts.add(Doubt.of(warning, reporting)));
            doubts.sort(Doubt.ORDER);
            return ImmutableList.copyOf(doubts);
        }

        /** Divisions about which nothing is left to say are left out. */
        private ImmutableMap<Division, ImmutableMap<String, VerdictCounts>> counts(
                Map<Division, ImmutableMap<String, VerdictCounts>> before) {
            Map<Division, Map<String, VerdictCounts>> sums = new TreeMap<>();
            before.forEach((division, counts) -> add(sums, division, counts));
            judged.forEach((division, evaluator) -> add(sums, division, evaluator.counts()));
            retracted.forEach((division, evaluator) -> {
                Map<String, VerdictCounts> less = evaluator.counts();
                sums.getOrDefault(division, new HashMap<>())
                        .replaceAll((rule, count) -> difference(count, less.getOrDefault(rule, VerdictCounts.NONE)));
            });
            sums.values().removeIf(counts -> counts.values().stream().allMatch(VerdictCounts.NONE::equals));
            return Evaluation.copyOf(sums);
        }
    }

    /** What the rules say of the rows of all lists. */
    private Evaluation.OfRows rows(CountyFacts facts) {
        Map<Division, Map<String, VerdictCounts>> counts = new TreeMap<>();
        ImmutableList<Doubt> doubts = judgeRows(facts, counts).stream()
                .map(warning -> Doubt.of(warning, reporting))
                .sorted(Doubt.ORDER)
                .collect(ImmutableList.toImmutableList());
        return new Evaluation.OfRows(doubts, Evaluation.copyOf(counts));
    }

    /**
     * The rows of one list alone, as if it came after all {@code earlier} ones, whatever its name; those count for repeats and
     * for nothing else.
     */
    RowsJudged oneList(List<ListRow> earlier, List<ListRow> rows, CountyMonth.People people) {
        List<Warning> warnings = new ArrayList<>();
        List<ListRow> all = new ArrayList<>(earlier);
        rows.forEach(row -> all.add(row.in(LAST + row.file())));
        screened(all, people, warning -> {
            if (warning.subject().key().startsWith(LAST)) {
                warnings.add(plain(warning));
            }
        });
        // Counted by a screening of its own, in which repeats of earlier lists do not show: raised are those above.
        ImmutableMap<String, VerdictCounts> alone = screened(rows, people, warning -> {});
        return new RowsJudged(warnings, withRaised(alone, warnings));
    }

    /**
     * Rows of several divisions repeat each other, so all are judged together. If there are several, the counts of each come
     * from a screening of its rows alone, with the doubts that were raised among all.
     */
    private List<Warning> judgeRows(CountyFacts facts, Map<Division, Map<String, VerdictCounts>> counts) {
        CountyMonth.People people = facts.month().people();
        List<ListRow> rows = facts.month().rows();
        ListMultimap<Division, ListRow> byVoucherDivision = ArrayListMultimap.create();
        rows.forEach(row -> byVoucherDivision.put(facts.divisionOf(row), row));
        List<Warning> raised = new ArrayList<>();
        ImmutableMap<String, VerdictCounts> all = screened(rows, people, raised::add);
        if (byVoucherDivision.keySet().size() <= 1) {
            add(counts, byVoucherDivision.keySet().stream().findFirst().orElse(reporting), all);
            return raised;
        }
        byVoucherDivision
                .asMap()
                .forEach((division, own) -> add(
                        counts,
                        division,
                        withRaised(
                                screened(List.copyOf(own), people, warning -> {}),
                                raised.stream()
                                        .filter(warning -> division.equals(
                                                warning.division() == null ? reporting : warning.division()))
                                        .toList())));
        return raised;
    }

    private ImmutableMap<String, VerdictCounts> screened(
            List<ListRow> rows, CountyMonth.People people, Consumer<Warning> sink) {
        Set<String> files = rows.stream().map(ListRow::file).collect(Collectors.toSet());
        ListScreening screening = new ListScreening(
                ledger, people.register(), people.recipients(), book, pack, asOf, files, Spill.inMemory());
        screening.screen(rows, Judging::origin, sink);
        return screening.counts();
    }

    private static Origin origin(ListRow row) {
        return Origin.file("lists/" + unmarked(row.file()), row.number() + 1);
    }

    /** The warning with the list's own name. */
    private static Warning plain(Warning warning) {
        Finding finding = warning.finding();
        Subject subject = warning.subject();
        return new Warning(
                warning.rule(),
                warning.ruleVersion(),
                new Subject(subject.kind(), unmarked(subject.key()), subject.row()),
                warning.division(),
                warning.lawDate(),
                warning.asOf(),
                new Finding(
                        unmarked(finding.sentenceZh()),
                        unmarked(finding.sentenceEn()),
                        finding.facts().stream()
                                .map(fact -> new Fact(fact.name(), unmarked(fact.value()), fact.origin()))
                                .collect(ImmutableList.toImmutableList()),
                        finding.amount()),
                warning.thresholds(),
                warning.packName(),
                warning.packDigest());
    }

    private static String unmarked(String text) {
        return text.replace(LAST, "");
    }

    /** {@code counts} with the doubts of {@code raised}; what they are more or less is taken from the clear ones. */
    private static ImmutableMap<String, VerdictCounts> withRaised(
            Map<String, VerdictCounts> counts, List<Warning> raised) {
        ImmutableMap.Builder<String, VerdictCounts> corrected = ImmutableMap.builder();
        counts.forEach((rule, count) -> {
            long found = raised.stream()
                    .filter(warning -> warning.rule().equals(rule))
                    .count();
            long clear = Math.max(0, count.clear() + count.raised() - found);
            corrected.put(rule, new VerdictCounts(found, clear, count.notInForce(), count.indeterminate()));
        });
        return corrected.buildOrThrow();
    }

    static void add(
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

    private static VerdictCounts difference(VerdictCounts one, VerdictCounts less) {
        return new VerdictCounts(
                one.raised() - less.raised(),
                one.clear() - less.clear(),
                one.notInForce() - less.notInForce(),
                one.indeterminate() - less.indeterminate());
    }
}
