package org.daohu.jdbc;

import javax.sql.DataSource;

class H2MemoryTest extends JdbcQuotaStoreLaws {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }
}
