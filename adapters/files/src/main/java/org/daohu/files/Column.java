package org.daohu.files;

import org.daohu.Mask;

/**
 * A column of a file.
 *
 * @param name its name, folded
 * @param slot its place among the columns that are read, or -1 if it is known but not read
 * @param required whether the column must be there
 * @param filled whether each cell of it must be filled
 * @param privacy what its cells tell of a person
 */
record Column(String name, int slot, boolean required, boolean filled, Privacy privacy) {

    private static final int LONGEST_QUOTE = 60;

    /** What a cell tells of a person, and so how it is quoted. */
    enum Privacy {
        NONE,
        NAME,
        IDENTITY_NUMBER,
        ACCOUNT
    }

    /** {@code text} as a fault may quote it. */
    String quote(String text) {
        return shorten(
                switch (privacy) {
                    case NONE -> Mask.inText(text);
                    case NAME -> Mask.name(text);
                    case IDENTITY_NUMBER -> Mask.identityNumber(text);
                    case ACCOUNT -> Mask.account(text);
                });
    }

    /** At most {@value #LONGEST_QUOTE} characters of {@code text}, never half of a pair. */
    static String shorten(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end) + "…";
    }
}
