/** 到户 – the words that everything shares. */
@NullMarked
package org.daohu;

import org.jspecify.annotations.NullMarked;
