/** 基准 – how fast the quota ledger and the main job are: against hand-written code, and against their own size. */
@NullMarked
package org.daohu.examples.bench;

import org.jspecify.annotations.NullMarked;
