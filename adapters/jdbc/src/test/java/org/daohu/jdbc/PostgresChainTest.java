package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresChainTest extends ChainLaws {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }
}
