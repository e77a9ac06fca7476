package org.daohu.examples.countymonth.generate;

import java.nio.file.Path;
import java.util.Objects;

/**
 * 造数要求 – how big a county to make, and where. Immutable and thread-safe.
 *
 * @param seed the same seed and sizes give the same bytes
 * @param people persons in the register, from {@link #PEOPLE_MIN} to {@link #PEOPLE_MAX}
 * @param rows data rows of all payment lists, from {@link #ROWS_MIN} to {@link #ROWS_PER_PERSON_MAX} × people
 * @param faults rows that cannot be read, added on top; 0 for none
 * @param placeRules whether to plant for the rules that a place puts in force too: lists have further columns, and {@code
 *     deaths.csv}, {@code payroll.csv}, {@code card-accounts.csv}, {@code returns.csv}, {@code caps.csv} and {@code truth-place.csv}
 *     are made; needs at least {@link
 *     #PLACE_PEOPLE_MIN} people and {@link #PLACE_ROWS_MIN} rows
 * @param out a folder that is new or empty
 */
public record GenerateRequest(long seed, int people, int rows, int faults, boolean placeRules, Path out) {

    /** Fewer people leave no room for every planted case. */
    public static final int PEOPLE_MIN = 300;

    /** More people would need more identity numbers than the birth dates in use give. */
    public static final int PEOPLE_MAX = 5_000_000;

    /** Fewer rows leave no room for every planted case. */
    public static final int ROWS_MIN = 500;

    /** Fewer people leave no room for the cases of the rules of a place. */
    public static final int PLACE_PEOPLE_MIN = 600;

    /** Fewer rows leave no room for the cases of the rules of a place. */
    public static final int PLACE_ROWS_MIN = 1_200;

    /** More rows a person would need more policies and months than the county has. */
    public static final int ROWS_PER_PERSON_MAX = 30;

    /** More faults than this are no longer dirt in a file but another file. */
    public static final int FAULTS_MAX = 10_000;

    public GenerateRequest {
        Objects.requireNonNull(out, "out");
        requireWithin("people", people, placeRules ? PLACE_PEOPLE_MIN : PEOPLE_MIN, PEOPLE_MAX);
        requireWithin("rows", rows, placeRules ? PLACE_ROWS_MIN : ROWS_MIN, (long) ROWS_PER_PERSON_MAX * people);
        requireWithin("faults", faults, 0, FAULTS_MAX);
    }

    /** A county without the cases of the rules of a place. */
    public GenerateRequest(long seed, int people, int rows, int faults, Path out) {
        this(seed, people, rows, faults, false, out);
    }

    private static void requireWithin(String what, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " 超出范围 must be from " + min + " to " + max + ", found " + value);
        }
    }
}
