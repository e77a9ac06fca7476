package org.daohu.json;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.daohu.policy.PackFault;

/** 政策包被拒 – a policy pack was refused; it names every fault at once. Nothing of the pack was taken. */
public final class FaultyPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<PackFault> faults;

    FaultyPackException(String file, ImmutableList<PackFault> faults) {
        super("policy pack " + file + " has " + faults.size() + " fault(s):\n"
                + faults.stream().map(PackFault::messageEn).collect(Collectors.joining("\n")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a pack is refused for a fault");
        }
        this.faults = faults;
    }

    /** Every fault, in the order of the file; not empty. */
    public ImmutableList<PackFault> faults() {
        return faults;
    }
}
