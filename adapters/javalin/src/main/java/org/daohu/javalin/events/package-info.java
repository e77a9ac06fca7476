/**
 * 实时事件 – what happens while the server runs, for whoever listens and may see it.
 */
@NullMarked
package org.daohu.javalin.events;

import org.jspecify.annotations.NullMarked;
