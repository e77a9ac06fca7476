/**
 * 测试工具 – for the tests of whoever embeds the library: contract suites that mirror its ports, and generators of lawful
 * data and of data broken in named ways.
 *
 * <ul>
 *   <li>{@link org.daohu.testkit.QuotaStoreContract} and the classes below it: extend the one that says what your store can
 *       do, and override how to get the store and how to look behind it.
 *   <li>{@link org.daohu.testkit.RegisterContract} and the class below it: the same for a register.
 *   <li>{@link org.daohu.testkit.WordArbitraries}, {@link org.daohu.testkit.HouseholdArbitraries},
 *       {@link org.daohu.testkit.LedgerArbitraries}: jqwik generators. What they call lawful passes the library's own checks;
 *       what they break fails in the way that its name says.
 * </ul>
 *
 * <p>All persons, numbers and accounts that are generated here are made up.
 */
@NullMarked
package org.daohu.testkit;

import org.jspecify.annotations.NullMarked;
