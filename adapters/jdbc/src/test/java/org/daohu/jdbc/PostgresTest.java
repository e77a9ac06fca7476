package org.daohu.jdbc;

import javax.sql.DataSource;

class PostgresTest extends JdbcQuotaStoreLaws {

    @Override
    DataSource open() {
        return TestDatabase.postgres();
    }
}
