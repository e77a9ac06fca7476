/**
 * 挂接 – a folder of a county's month in, links between vouchers and payment lists out.
 *
 * <p>{@link org.daohu.files.link.LinkRun} reads and links; {@link org.daohu.files.link.LinkFiles} writes.
 */
@NullMarked
package org.daohu.files.link;

import org.jspecify.annotations.NullMarked;
