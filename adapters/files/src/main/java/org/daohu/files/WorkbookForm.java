package org.daohu.files;

import com.google.common.collect.ImmutableSet;

/**
 * What a look at a workbook tells about how it must be read. Immutable.
 *
 * @param hasStyles whether it has a part of styles; without one its numbers have no format
 * @param isoDateSheets the names of the worksheets in which dates stand as text of their own kind, which the library does
 *     not read
 */
record WorkbookForm(boolean hasStyles, ImmutableSet<String> isoDateSheets) {}
