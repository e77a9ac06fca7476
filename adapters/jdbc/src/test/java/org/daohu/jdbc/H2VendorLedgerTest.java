package org.daohu.jdbc;

import javax.sql.DataSource;

class H2VendorLedgerTest extends VendorLedgerLaws {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }

    @Override
    String schema() {
        return "PUBLIC";
    }
}
