/** 政策包 – thresholds in force, negative list, exceptions and handling: immutable, dated, sourced. */
@NullMarked
package org.daohu.policy;

import org.jspecify.annotations.NullMarked;
