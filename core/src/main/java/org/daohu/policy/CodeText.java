package org.daohu.policy;

import org.daohu.TextFolding;

/** How a pack's codes are kept: folded, as those of the data are, for a code in another writing would meet none of them. */
final class CodeText {

    private CodeText() {}

    /** {@code code}, folded. @throws IllegalArgumentException if nothing is left of it, which would turn a control off */
    static String folded(String code) {
        String folded = TextFolding.fold(code);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("a blank code");
        }
        return folded;
    }

    /** The code of one policy, folded. @throws IllegalArgumentException for a blank, and for a pattern, which no policy would meet */
    static String ofPolicy(String code) {
        String folded = folded(code);
        if (folded.indexOf('*') >= 0) {
            throw new IllegalArgumentException("the code of one policy, without *, found " + folded);
        }
        return folded;
    }
}
