/**
 * 服务器的数据 – what the server keeps beside the quota ledger: submissions, imports, the trail and settings.
 */
@NullMarked
package org.daohu.javalin.store;

import org.jspecify.annotations.NullMarked;
