package org.daohu.jdbc;

import javax.sql.DataSource;

class H2VendorContractTest extends VendorTableContract {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }
}
