/**
 * 核查 – the main job: a folder of a county's month in, ledger, warnings and report out.
 *
 * <p>{@link org.daohu.files.check.CheckRun} reads, judges and writes; the other types are the files that it leaves.
 */
@NullMarked
package org.daohu.files.check;

import org.jspecify.annotations.NullMarked;
