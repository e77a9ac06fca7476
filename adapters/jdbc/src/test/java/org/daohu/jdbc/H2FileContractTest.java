package org.daohu.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class H2FileContractTest extends OwnTablesContract {

    @TempDir
    Path folder;

    @Override
    DataSource open() {
        return TestDatabase.h2File(folder);
    }
}
