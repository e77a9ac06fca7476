/** 示例 – how a vendor writes a rule of its own and tests it with the generators; see README.md of this module. */
@NullMarked
package org.daohu.testkit.example;

import org.jspecify.annotations.NullMarked;
