/**
 * 指标 – may this be done to the money? Quotas form a tree across divisions; a {@link org.daohu.quota.Command} asks for one
 * change of it, {@link org.daohu.quota.Decision#decide} answers with an {@link org.daohu.quota.Outcome}, and a
 * {@link org.daohu.quota.QuotaStore} keeps what was applied. Deciding is a pure function: no clock, no I/O, no state.
 */
@NullMarked
package org.daohu.quota;

import org.jspecify.annotations.NullMarked;
