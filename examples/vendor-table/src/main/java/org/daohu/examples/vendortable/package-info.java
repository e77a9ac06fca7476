/**
 * 厂商自有指标表 – a platform that keeps its own quota table and its own payment programs, with the library embedded beside
 * them; and what of it survives when the process is killed.
 */
@NullMarked
package org.daohu.examples.vendortable;

import org.jspecify.annotations.NullMarked;
