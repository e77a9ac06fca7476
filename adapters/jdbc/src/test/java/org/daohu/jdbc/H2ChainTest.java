package org.daohu.jdbc;

import javax.sql.DataSource;

class H2ChainTest extends ChainLaws {

    @Override
    DataSource open() {
        return TestDatabase.h2Memory();
    }
}
