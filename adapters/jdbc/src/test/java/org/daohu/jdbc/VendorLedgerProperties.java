package org.daohu.jdbc;

import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rules over a vendor's own tables, read by an account that may not write, answer as over the same facts in memory. */
class VendorLedgerProperties {

    private static final class Databases {
        static final Vendor H2 = new Vendor(TestDatabase.h2Memory());
        static final Vendor POSTGRES = new Vendor(TestDatabase.postgres());
    }

    /** A database with the vendor's tables beside ours. */
    private static final class Vendor {
        private final DataSource database;
        private final VendorBooks books;
        private final DataSource reader;

        Vendor(DataSource database) {
            this.database = database;
            books = new VendorBooks(database);
            reader = TestDatabase.readOnly(database);
        }

        void assertSame(Facts facts) {
            facts.clear(database);
            facts.storeWhatVendorsDoNotKeep(new FactTables(ConnectionSource.own(database)));
            books.store(facts);

            LedgerComparison.assertSame(
                    VendorBooks.ledger(reader), VendorBooks.asRead(facts).inMemory());
        }
    }

    @Property(tries = 20)
    void l7_l9_h2_gives_the_facts_roll_ups_and_verdicts_of_the_memory(@ForAll("facts") Facts facts) {
        Databases.H2.assertSame(facts);
    }

    @Property(tries = 8)
    void l7_l9_postgresql_gives_the_facts_roll_ups_and_verdicts_of_the_memory(@ForAll("facts") Facts facts) {
        Databases.POSTGRES.assertSame(facts);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Facts.any();
    }
}
