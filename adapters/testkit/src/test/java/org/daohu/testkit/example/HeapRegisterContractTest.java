package org.daohu.testkit.example;

import java.util.List;
import org.daohu.household.HeapRegister;
import org.daohu.household.Register;
import org.daohu.household.RegisterEntry;
import org.daohu.testkit.LoadedRegisterContract;

/** The register in memory keeps the contract. */
class HeapRegisterContractTest extends LoadedRegisterContract {

    @Override
    protected Register registerOf(List<RegisterEntry> entries) {
        HeapRegister.Builder register = HeapRegister.builder();
        entries.forEach(register::add);
        return register.build();
    }
}
