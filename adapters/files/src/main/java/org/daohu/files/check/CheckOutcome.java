package org.daohu.files.check;

import org.daohu.files.FaultList;

/** 核查结局 – how a check ended. Immutable and thread-safe. */
public sealed interface CheckOutcome {

    /**
     * It ran to the end, whatever was raised; all outputs are written.
     *
     * @param result what was found
     */
    record Done(CheckResult result) implements CheckOutcome {}

    /**
     * The input stops the run; nothing but {@code faults.csv} is written.
     *
     * @param faults all that was found wrong, those that stop the run among them
     */
    record Stopped(FaultList faults) implements CheckOutcome {}

    /**
     * The output folder cannot be used; nothing is written.
     *
     * @param reasonZh why, in Chinese
     * @param reasonEn why, in English
     */
    record OutputRefused(String reasonZh, String reasonEn) implements CheckOutcome {}
}
