package org.daohu.jdbc;

import javax.sql.DataSource;

class H2MemoryContractTest extends OwnTablesContract {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }
}
