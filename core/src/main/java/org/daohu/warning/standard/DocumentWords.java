package org.daohu.warning.standard;

import org.daohu.Mask;
import org.jspecify.annotations.Nullable;

/** 文号写法 – how a document number as written is shown. Pure and thread-safe. */
final class DocumentWords {

    private DocumentWords() {}

    /** As written; a dash for blank; anything that may be a personal number, typed into the wrong cell, is masked. */
    static String shown(@Nullable String number) {
        String present = StandardRule.present(number);
        return present == null ? "–" : Mask.inText(present);
    }
}
