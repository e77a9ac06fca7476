package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresOwnSelectContractTest extends VendorTableContract {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }

    @Override
    VendorTable mapping() {
        return VendorPlatform.ownSelect("b.\"BGT_ID\" COLLATE \"C\"");
    }
}
