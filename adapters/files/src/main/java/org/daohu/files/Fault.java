package org.daohu.files;

import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Money;

/**
 * 数据问题 – a cell, a row or a file that cannot be read. Immutable and thread-safe.
 *
 * @param file the file as its reader knows it, e.g. {@code quotas.csv} or {@code lists/2020-06.csv}
 * @param row the row number that a spreadsheet shows (the header is 1), or {@link #WHOLE_FILE}
 * @param column the column's name, or "" where the fault is not one column's
 * @param found what stands there, shortened, personal data and long numbers masked; "" if nothing does
 * @param allowed what is allowed there
 * @param stopping whether nothing can be made of the data until this is put right: a missing required file or column, or a
 *     file that cannot be read to its end
 */
public record Fault(String file, long row, String column, String found, Allowed allowed, boolean stopping) {

    /** The row of a fault that is not one row's. */
    public static final long WHOLE_FILE = 0;

    private static final String MORE_THAN_FITS = "> " + Money.ofFen(Long.MAX_VALUE);
    private static final Allowed A_SUM_THAT_FITS = new Allowed(
            "金额之和不超过 " + Money.ofFen(Long.MAX_VALUE) + " 元",
            "amounts of at most " + Money.ofFen(Long.MAX_VALUE) + " yuan together");

    /**
     * What is allowed, in Chinese and in English.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public record Allowed(String zh, String en) {

        public Allowed {
            Objects.requireNonNull(zh, "zh");
            Objects.requireNonNull(en, "en");
        }

        /** Both, or just one where they are the same (codes, figures). */
        @Override
        public String toString() {
            return zh.equals(en) ? zh : zh + " / " + en;
        }
    }

    public Fault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(allowed, "allowed");
        if (row < WHOLE_FILE) {
            throw new IllegalArgumentException("row below 0: " + row);
        }
    }

    /** That the amounts in {@code column} of {@code file} are too large to be added up; it stops the run. */
    public static Fault sumThatDoesNotFit(String file, String column) {
        return new Fault(file, WHOLE_FILE, column, MORE_THAN_FITS, A_SUM_THAT_FITS, true);
    }

    /** The file's name as it may leave: people do name files after a person's number. */
    public String shownFile() {
        return Mask.residentIds(file);
    }

    /** One Chinese sentence, e.g. {@code quotas.csv 第3行 AMOUNT 列为“1.234”,应为:…}. */
    public String sentenceZh() {
        return shownFile() + (row == WHOLE_FILE ? "" : " 第" + row + "行") + (column.isEmpty() ? "" : " " + column + " 列")
                + (found.isEmpty() ? "为空" : "为“" + found + "”") + ",应为:" + allowed.zh() + "。";
    }

    /** The same in English. */
    public String sentenceEn() {
        return shownFile() + (row == WHOLE_FILE ? "" : ", row " + row) + (column.isEmpty() ? "" : ", column " + column)
                + (found.isEmpty() ? ": nothing found" : ": found '" + found + "'") + "; allowed: " + allowed.en()
                + ".";
    }
}
