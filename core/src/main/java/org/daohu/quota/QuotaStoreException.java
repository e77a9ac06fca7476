package org.daohu.quota;

/** 指标库故障 – a quota store could not read or write. The same command may be sent again: its id makes that safe. */
public final class QuotaStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure of the store.
     *
     * @param message what was tried, without personal data
     * @param cause why it failed
     */
    public QuotaStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
