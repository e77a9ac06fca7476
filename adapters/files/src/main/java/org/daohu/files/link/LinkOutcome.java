package org.daohu.files.link;

import org.daohu.files.FaultList;
import org.daohu.ledger.LinkedLedger;

/** 挂接结局 – how linking a folder ended. Immutable and thread-safe. */
public sealed interface LinkOutcome {

    /** What was found wrong in the files. */
    FaultList faults();

    /**
     * All was linked that can be.
     *
     * @param ledger the payments with their links
     * @param faults rows that were left out
     */
    record Done(LinkedLedger ledger, FaultList faults) implements LinkOutcome {}

    /**
     * The input stops the run.
     *
     * @param faults all that was found wrong, those that stop the run among them
     */
    record Stopped(FaultList faults) implements LinkOutcome {}
}
