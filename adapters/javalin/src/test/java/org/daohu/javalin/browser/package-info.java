/** 页面测试 – the pages as people use them, in Chromium over a running server. */
@NullMarked
package org.daohu.javalin.browser;

import org.jspecify.annotations.NullMarked;
