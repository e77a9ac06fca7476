package org.daohu.testkit.example;

import java.util.List;
import org.daohu.household.CompactRegister;
import org.daohu.household.Register;
import org.daohu.household.RegisterEntry;
import org.daohu.household.RegisterKey;
import org.daohu.testkit.LoadedRegisterContract;

/** The register in memory keeps the contract. */
class CompactRegisterContractTest extends LoadedRegisterContract {

    @Override
    protected Register registerOf(List<RegisterEntry> entries) {
        CompactRegister.Builder register = CompactRegister.builder(RegisterKey.of(new byte[RegisterKey.BYTES]));
        entries.forEach(register::add);
        return register.build();
    }
}
