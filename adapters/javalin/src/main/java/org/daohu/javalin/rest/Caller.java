package org.daohu.javalin.rest;

import java.time.Instant;
import org.daohu.javalin.access.Account;
import org.daohu.javalin.access.Permission;
import org.daohu.javalin.access.Tokens;

/**
 * 调用者 – who makes a request.
 *
 * @param account the account as it stands at this request
 * @param signIn what the token proves
 * @param expiresAt when the token ends
 */
record Caller(Account account, Tokens.SignIn signIn, Instant expiresAt) {

    /** Refuses who may not. */
    void require(Permission permission) {
        if (!account.may(permission)) {
            throw ProblemException.forbidden();
        }
    }
}
