package org.daohu.javalin.store;

import com.google.common.collect.ImmutableList;

/**
 * 分页 – one page of what was found.
 *
 * @param items the page's
 * @param total of all pages
 */
public record Slice<T>(ImmutableList<T> items, long total) {}
