package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresVendorTest extends VendorTableLaws {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }
}
