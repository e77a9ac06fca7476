/** 预警规则 – the shipped rules, one file each. */
@NullMarked
package org.daohu.warning.standard;

import org.jspecify.annotations.NullMarked;
