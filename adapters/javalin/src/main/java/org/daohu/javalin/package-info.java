/**
 * 参考服务器 – a small server over the library, to start with one command and to copy from.
 */
@NullMarked
package org.daohu.javalin;

import org.jspecify.annotations.NullMarked;
