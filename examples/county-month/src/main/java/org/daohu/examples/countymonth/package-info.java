/** 一县一月 – the main job on the command line: checks a month of a county, explains a policy pack, makes a county. */
@NullMarked
package org.daohu.examples.countymonth;

import org.jspecify.annotations.NullMarked;
