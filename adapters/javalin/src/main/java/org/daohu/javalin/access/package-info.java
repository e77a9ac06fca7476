/**
 * 权限 – who may do what: accounts and their posts, tokens, and the divisions that a caller sees.
 *
 * <p>{@link org.daohu.javalin.access.Accounts} is the port that a platform replaces by its own user directory.
 */
@NullMarked
package org.daohu.javalin.access;

import org.jspecify.annotations.NullMarked;
