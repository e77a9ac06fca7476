package org.daohu.javalin.rest;

import java.util.List;

/** 一页 – one page of a resource. */
record Page<T>(List<T> items, int page, int size, long total) {

    static <T> Page<T> of(List<T> all, Params.Paging paging) {
        return new Page<>(paging.of(all), paging.page(), paging.size(), all.size());
    }
}
