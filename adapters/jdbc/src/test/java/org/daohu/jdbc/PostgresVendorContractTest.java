package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresVendorContractTest extends VendorTableContract {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }
}
