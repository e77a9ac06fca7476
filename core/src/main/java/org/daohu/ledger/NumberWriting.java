package org.daohu.ledger;

import org.daohu.DocumentNumber;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/** 文号书写 – how the number of a document stands in a row. */
public enum NumberWriting {
    /** 空白: nothing of it is left after folding. */
    BLANK,
    /** 规范: it reads as a {@link DocumentNumber}. */
    WELL_FORMED,
    /** 不规范: something is written, and no document number. */
    MALFORMED;

    static NumberWriting of(@Nullable String number) {
        if (number == null || TextFolding.isBlank(number)) {
            return BLANK;
        }
        return DocumentNumber.isWellFormed(number) ? WELL_FORMED : MALFORMED;
    }
}
