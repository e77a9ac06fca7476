package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresContractTest extends OwnTablesContract {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }
}
