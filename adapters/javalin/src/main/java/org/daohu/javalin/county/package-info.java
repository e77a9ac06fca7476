/**
 * 县级数据 – the month of a county as it was imported, with the commands applied since, judged by the rules.
 *
 * <p>All of it is one immutable snapshot, replaced as a whole. Nothing leaves this package but through
 * {@link org.daohu.javalin.county.CountyView}, which is made for a {@link org.daohu.javalin.access.Scope} and shows nothing
 * beyond it.
 */
@NullMarked
package org.daohu.javalin.county;

import org.jspecify.annotations.NullMarked;
