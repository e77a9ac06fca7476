/**
 * 业务指令 – handing in, deciding and applying commands.
 */
@NullMarked
package org.daohu.javalin.commands;

import org.jspecify.annotations.NullMarked;
