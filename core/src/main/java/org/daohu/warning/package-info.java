/** 预警 – rules, verdicts and warnings: what gives cause to doubt. A hit is a doubt to be checked by a person. */
@NullMarked
package org.daohu.warning;

import org.jspecify.annotations.NullMarked;
