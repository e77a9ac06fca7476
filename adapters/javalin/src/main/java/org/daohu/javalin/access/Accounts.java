package org.daohu.javalin.access;

import java.util.Optional;

/**
 * 账号来源 – where accounts come from; the port that a platform replaces by its own directory. Implementations are
 * thread-safe and read the directory afresh, so that a closed account stops working at its next request.
 */
public interface Accounts {

    /** The account, if {@code password} is its own. Takes about as long for an unknown account as for a wrong password. */
    Optional<Account> authenticate(String id, String password);

    /** The account as it stands now, or empty if there is none or it is closed. */
    Optional<Account> find(String id);
}
