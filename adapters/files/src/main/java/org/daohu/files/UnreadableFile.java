package org.daohu.files;

import org.daohu.files.Fault.Allowed;

/** Says that a file cannot be read, or not to its end. Carries what a {@link Fault} needs, and nothing of the content. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final long row;
    private final String found;
    private final transient Allowed allowed;

    /**
     * @param row the row from which on nothing can be read, or {@link Fault#WHOLE_FILE}
     * @param found what was found, in words
     */
    UnreadableFile(long row, String found, Allowed allowed) {
        super(found);
        this.row = row;
        this.found = found;
        this.allowed = allowed;
    }

    UnreadableFile(String found, Allowed allowed) {
        this(Fault.WHOLE_FILE, found, allowed);
    }

    Fault asFault(String file) {
        return new Fault(file, row, "", found, allowed, true);
    }
}
