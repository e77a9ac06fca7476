package org.daohu.testkit.example;

import org.daohu.household.Register;
import org.daohu.testkit.RegisterContract;

/** The register of a host that has none keeps what holds of every register. */
class NoRegisterContractTest extends RegisterContract {

    @Override
    protected Register register() {
        return Register.none();
    }
}
