package org.daohu.javalin.rest;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 请求参数 – reads parameters of a request strictly; what is not lawful is a 400 that names the parameter, never its content. */
final class Params {

    static final int SIZE_MAX = 500;
    private static final int SIZE_DEFAULT = 50;
    private static final int PAGE_MAX = 10_000_000;
    private static final int TEXT_MAX = 300;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    private Params() {}

    /** 分页参数. */
    record Paging(int page, int size) {

        /** The page of {@code all}. */
        <T> ImmutableList<T> of(List<T> all) {
            long from = Math.min((long) page * size, all.size());
            long to = Math.min(from + size, all.size());
            return ImmutableList.copyOf(all.subList((int) from, (int) to));
        }
    }

    static Paging paging(Context ctx) {
        return new Paging(number(ctx, "page", 0, PAGE_MAX, 0), number(ctx, "size", 1, SIZE_MAX, SIZE_DEFAULT));
    }

    private static int number(Context ctx, String name, int least, int most, int otherwise) {
        String text = text(ctx, name);
        if (text == null) {
            return otherwise;
        }
        if (text.length() <= 9 && DIGITS.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw unlawful(name);
    }

    /** The parameter, or null if it is not there or blank. */
    static @Nullable String text(Context ctx, String name) {
        List<String> all = ctx.queryParams(name);
        if (all.size() > 1) {
            throw unlawful(name);
        }
        String text = all.isEmpty() ? "" : all.get(0).strip();
        if (text.length() > TEXT_MAX) {
            throw unlawful(name);
        }
        return text.isEmpty() ? null : text;
    }

    /** The parameter, or a 400 if it is not there. */
    static String required(Context ctx, String name) {
        String text = text(ctx, name);
        if (text == null) {
            throw unlawful(name);
        }
        return text;
    }

    static boolean flag(Context ctx, String name) {
        String text = text(ctx, name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw unlawful(name);
    }

    static @Nullable LocalDate day(Context ctx, String name) {
        String text = text(ctx, name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Told below.
        }
        throw unlawful(name);
    }

    /** First digits of a division's code, or null. */
    static @Nullable String digits(Context ctx, String name) {
        String text = text(ctx, name);
        if (text != null && !DIGITS.matcher(text).matches()) {
            throw unlawful(name);
        }
        return text;
    }

    /** One of an enum's names, or null. */
    static <E extends Enum<E>> @Nullable E choice(Context ctx, String name, Class<E> type) {
        String text = text(ctx, name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw unlawful(name);
    }

    /** Whether {@code text}, folded to one case, contains {@code part}, which is so folded. */
    static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part);
    }

    static ProblemException unlawful(String name) {
        return ProblemException.malformed("参数 " + name + " 不规范", "The parameter " + name + " is malformed.");
    }
}
