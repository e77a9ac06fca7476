package org.daohu.jdbc;

import javax.sql.DataSource;

class H2VendorTest extends VendorTableLaws {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }
}
