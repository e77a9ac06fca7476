package org.daohu.javalin.rest;

import org.daohu.files.Fault;

/** A fault of a file, as answers show it; what was found was masked where it was read. */
record FaultView(
        String file,
        long row,
        String column,
        String found,
        String allowedZh,
        String allowedEn,
        boolean stopping,
        String sentenceZh,
        String sentenceEn) {

    static FaultView of(Fault fault) {
        return new FaultView(
                fault.shownFile(),
                fault.row(),
                fault.column(),
                fault.found(),
                fault.allowed().zh(),
                fault.allowed().en(),
                fault.stopping(),
                fault.sentenceZh(),
                fault.sentenceEn());
    }
}
