/** 总台账 – the master ledger: facts by key, roll-ups by division, fiscal year and fund. */
@NullMarked
package org.daohu.ledger;

import org.jspecify.annotations.NullMarked;
