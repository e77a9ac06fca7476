/**
 * 造数 – makes the files of a county with known errors, and the truth that a checker must find in them. What is true is
 * written down when an error is planted, out of the words of the rules; nothing here calls a rule, or a test of the rules
 * by this data would prove nothing.
 */
@NullMarked
package org.daohu.examples.countymonth.generate;

import org.jspecify.annotations.NullMarked;
