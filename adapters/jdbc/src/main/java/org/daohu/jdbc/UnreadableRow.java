package org.daohu.jdbc;

/** A row that cannot be taken for what it should be; says which column and why, without personal data. */
final class UnreadableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRow(String message) {
        super(message);
    }

    UnreadableRow(String message, Throwable cause) {
        super(message, cause);
    }
}
