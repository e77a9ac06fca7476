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
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

/** What is read from the database of one key or one division is what the ledger in memory says of it. */
class JdbcLedgerProperties {

    private static final class Databases {
        static final DataSource H2 = migrated(TestDatabase.h2Memory());
        static final DataSource POSTGRES = migrated(TestDatabase.postgres());

        private static DataSource migrated(DataSource database) {
            Migrations.apply(database);
            return database;
        }
    }

    private final PolicyPack pack = PolicyPacks.shipped("national-2018");

    @Property(tries = 40)
    void l7_l9_h2_gives_the_facts_roll_ups_and_verdicts_of_the_memory(@ForAll("facts") Facts facts) {
        assertSame(Databases.H2, facts);
    }

    @Property(tries = 15)
    void l7_l9_postgresql_gives_the_facts_roll_ups_and_verdicts_of_the_memory(@ForAll("facts") Facts facts) {
        assertSame(Databases.POSTGRES, facts);
    }

    private void assertSame(DataSource database, Facts facts) {
        for (String table : List.of("quota_row", "project", "payment", "target", "county", "voucher_list")) {
            TestDatabase.execute(database, "DELETE FROM daohu_" + table);
        }
        facts.store(new FactTables(ConnectionSource.own(database)));
        JdbcLedger stored = new JdbcLedger(ConnectionSource.own(database));
        MasterLedger memory = facts.inMemory();

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

    private void assertSame(Division division, DivisionLedger stored, MasterLedger memory) {
        DivisionLedger expected = new DivisionLedger(
                of(division, memory.quotas(), facts -> facts.division()),
                of(division, memory.payments(), facts -> facts.division()),
                of(division, memory.projects(), facts -> facts.division()),
                of(division, memory.rollUps(), rollUp -> rollUp.total().division()));
        assertThat(stored).isEqualTo(expected);
        assertThat(verdicts(stored)).isEqualTo(verdicts(expected));
    }

    private record Verdicts(List<VerdictCounts> counts, List<Warning> warnings) {}

    private Verdicts verdicts(DivisionLedger ledger) {
        List<Warning> warnings = new ArrayList<>();
        Consumer<Warning> sink = warnings::add;
        Evaluator evaluator = new Evaluator(
                StandardRules.book(), pack, EnumSet.noneOf(Dataset.class), LocalDate.of(2021, 6, 30), sink);
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

    @Provide
    Arbitrary<Facts> facts() {
        return Facts.any();
    }
}
