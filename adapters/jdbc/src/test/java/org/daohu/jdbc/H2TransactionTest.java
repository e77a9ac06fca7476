package org.daohu.jdbc;

import javax.sql.DataSource;

class H2TransactionTest extends TransactionLaws {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }
}
