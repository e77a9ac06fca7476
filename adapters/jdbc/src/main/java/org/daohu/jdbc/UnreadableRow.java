package org.daohu.jdbc;

import org.jspecify.annotations.Nullable;

/** A row that cannot be taken for what it should be; says which column and why, without personal data. */
final class UnreadableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable VendorFault fault;

    UnreadableRow(String message) {
        super(message);
        fault = null;
    }

    UnreadableRow(String message, Throwable cause) {
        super(message, cause);
        fault = null;
    }

    /** A value of a vendor's; {@code what} says in short what is wrong with which record. */
    UnreadableRow(String what, VendorFault fault) {
        super(what + ". " + fault.sentenceZh() + " " + fault.sentenceEn());
        this.fault = fault;
    }

    /** The value of a vendor's table that is at fault; null if it is none. */
    @Nullable
    VendorFault fault() {
        return fault;
    }
}
