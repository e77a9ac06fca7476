package org.daohu.testkit;

import org.daohu.testkit.TableStore.Fault;

/** A store over a shared table keeps the whole ladder of the contract. */
class TableStoreTest extends TableStoreSuite {

    TableStoreTest() {
        super(Fault.NONE);
    }
}
