package org.daohu.jdbc;

import javax.sql.DataSource;

class H2OwnSelectContractTest extends VendorTableContract {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }

    @Override
    VendorTable mapping() {
        return VendorPlatform.ownSelect("b.\"BGT_ID\"");
    }
}
