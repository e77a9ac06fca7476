/** 快速上手 – the shortest way from a quota to a warning. */
@NullMarked
package org.daohu.examples.quickstart;

import org.jspecify.annotations.NullMarked;
