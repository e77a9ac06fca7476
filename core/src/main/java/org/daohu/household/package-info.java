/** 到人到户 – payment-list rows, the register as of a day, matching of persons, duplicates. */
@NullMarked
package org.daohu.household;

import org.jspecify.annotations.NullMarked;
