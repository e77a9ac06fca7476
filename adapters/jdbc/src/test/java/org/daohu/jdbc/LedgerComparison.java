package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.daohu.Division;
import org.daohu.jdbc.JdbcLedger.DivisionLedger;
import org.daohu.json.PolicyPacks;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.RollUp;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Evaluator;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.StandardRules;

/** Compares what a database says of {@link Facts} with what the ledger in memory says: facts, roll-ups and verdicts. */
final class LedgerComparison {

    private static final PolicyPack PACK = PolicyPacks.shipped("national-2018");

    private LedgerComparison() {}

    static void assertSame(JdbcLedger stored, MasterLedger memory) {
        for (int i = 0; i < 15; i++) {
            assertThat(stored.quota("Q" + i)).isEqualTo(memory.quota("Q" + i));
            assertThat(stored.payment("V" + i)).isEqualTo(memory.payment("V" + i));
            assertThat(stored.project("P" + i)).isEqualTo(memory.project("P" + i));
        }
        List<RollUp> rollUps = new ArrayList<>();
        for (Division division : stored.divisions()) {
            rollUps.addAll(stored.rollUps(division));
        }
        assertThat(rollUps).isEqualTo(memory.rollUps());
        for (Division division : Facts.DIVISIONS) {
            assertSame(division, stored.division(division), memory);
        }
    }

    private static void assertSame(Division division, DivisionLedger stored, MasterLedger memory) {
        DivisionLedger expected = new DivisionLedger(
                of(division, memory.quotas(), facts -> facts.division()),
                of(division, memory.payments(), facts -> facts.division()),
                of(division, memory.projects(), facts -> facts.division()),
                of(division, memory.rollUps(), rollUp -> rollUp.total().division()));
        assertThat(stored).isEqualTo(expected);
        assertThat(verdicts(stored)).isEqualTo(verdicts(expected));
    }

    private record Verdicts(List<VerdictCounts> counts, List<Warning> warnings) {}

    private static Verdicts verdicts(DivisionLedger ledger) {
        List<Warning> warnings = new ArrayList<>();
        Consumer<Warning> sink = warnings::add;
        Evaluator evaluator = new Evaluator(
                StandardRules.book(), PACK, EnumSet.noneOf(Dataset.class), LocalDate.of(2021, 6, 30), sink);
        ledger.quotas().forEach(evaluator::judge);
        ledger.payments().forEach(evaluator::judge);
        ledger.projects().forEach(evaluator::judge);
        return new Verdicts(List.copyOf(evaluator.counts().values()), warnings);
    }

    private static <T> ImmutableList<T> of(Division division, Iterable<T> all, Function<T, Division> holder) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> division.equals(holder.apply(each)))
                .collect(ImmutableList.toImmutableList());
    }
}
