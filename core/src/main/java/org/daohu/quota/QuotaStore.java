package org.daohu.quota;

/**
 * 指标库 – the one port of the quota ledger. An implementation is safe under concurrent callers.
 */
public interface QuotaStore {

    /**
     * Reads the slice that {@code command} names, asks {@code decision}, and stores what was applied: the changed quotas
     * and voucher, and the outcome with its command, once, all or nothing. Refused and unchanged commands store nothing.
     *
     * <p>The store sees to lock, retry and transaction: what was read stays as it is until the outcome is stored. The
     * decision may be asked more than once, each time with a fresh slice; only the last answer counts. An exception, be
     * it the decision's or the store's, leaves nothing behind.
     *
     * @throws QuotaStoreException if the store fails, with its cause; then nothing is known to be stored, and the same
     *     command may be sent again safely
     */
    Outcome within(Command command, Decision decision);
}
