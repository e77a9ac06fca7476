package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresTransactionTest extends TransactionLaws {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }
}
