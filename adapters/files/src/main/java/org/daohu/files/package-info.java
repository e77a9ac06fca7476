/**
 * 文件 – a month of a county, read from csv and xlsx files into facts. {@link org.daohu.files.CountyFolder} is the way in: it
 * looks at every file first, then hands out facts in the order of file name and row, the same for any number of threads.
 * What cannot be read is a {@link org.daohu.files.Fault} with file, row, column, what was found and what is allowed; it is
 * listed, never thrown, and costs no other row.
 *
 * <p>Nothing read here reaches a log or an exception; what a fault quotes is masked.
 */
@NullMarked
package org.daohu.files;

import org.jspecify.annotations.NullMarked;
