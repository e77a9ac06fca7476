package org.daohu.javalin.rest;

import io.javalin.http.Context;

/** 版本 – what a caller has read, as a strong entity tag; a change must name it. */
final class Versions {

    private Versions() {}

    /** Tells the version of what is answered. */
    static void tell(Context ctx, String version) {
        ctx.header("ETag", "\"" + version + "\"");
    }

    static void tell(Context ctx, int version) {
        tell(ctx, Integer.toString(version));
    }

    /** The version that the caller has read; 428 if it names none. */
    static String named(Context ctx) {
        String header = ctx.header("If-Match");
        if (header == null || header.isBlank()) {
            throw ProblemException.of(
                    428,
                    "IF_MATCH_MISSING",
                    "缺少 If-Match:须写明所读版本",
                    "If-Match is missing: name the version that you read.");
        }
        String tag = header.strip();
        if (tag.length() < 3 || tag.charAt(0) != '"' || tag.charAt(tag.length() - 1) != '"') {
            throw changed();
        }
        return tag.substring(1, tag.length() - 1);
    }

    /** The version as a number; one that is none was never told. */
    static int namedNumber(Context ctx) {
        String named = named(ctx);
        if (named.length() > 9 || !named.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw changed();
        }
        return Integer.parseInt(named);
    }

    static ProblemException changed() {
        return ProblemException.of(
                412, "CHANGED_MEANWHILE", "读取之后已被他人更改,请重新读取", "It was changed since you read it; read it again.");
    }
}
