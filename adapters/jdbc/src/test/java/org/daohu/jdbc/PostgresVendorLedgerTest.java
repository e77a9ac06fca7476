package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresVendorLedgerTest extends VendorLedgerLaws {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }

    @Override
    String schema() {
        return "public";
    }
}
