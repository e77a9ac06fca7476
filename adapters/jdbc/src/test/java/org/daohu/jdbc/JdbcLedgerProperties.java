package org.daohu.jdbc;

import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read from the database of one key or one division is what the ledger in memory says of it. */
class JdbcLedgerProperties {

    private static final class Databases {
        static final DataSource H2 = TestDatabase.h2Memory();
        static final DataSource POSTGRES = TestDatabase.postgres();
    }

    @Property(tries = 40)
    void l7_l9_h2_gives_the_facts_roll_ups_and_verdicts_of_the_memory(@ForAll("facts") Facts facts) {
        assertSame(Databases.H2, facts);
    }

    @Property(tries = 15)
    void l7_l9_postgresql_gives_the_facts_roll_ups_and_verdicts_of_the_memory(@ForAll("facts") Facts facts) {
        assertSame(Databases.POSTGRES, facts);
    }

    private static void assertSame(DataSource database, Facts facts) {
        facts.clear(database);
        facts.store(new FactTables(ConnectionSource.own(database)));

        LedgerComparison.assertSame(new JdbcLedger(ConnectionSource.own(database)), facts.inMemory());
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Facts.any();
    }
}
