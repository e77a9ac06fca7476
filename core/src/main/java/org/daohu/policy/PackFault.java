package org.daohu.policy;

import java.util.Objects;

/**
 * 政策包差错 – one thing wrong with a policy pack. Immutable and thread-safe.
 *
 * @param file the pack's file, table or name, as the caller gave it
 * @param row where in it, e.g. {@code rules[3]}; empty for the pack as a whole
 * @param property the property concerned, e.g. {@code from}; empty if the row as a whole
 * @param found what was found
 * @param allowedZh what is allowed, in Chinese
 * @param allowedEn the same in English
 */
public record PackFault(String file, String row, String property, String found, String allowedZh, String allowedEn) {

    public PackFault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(allowedZh, "allowedZh");
        Objects.requireNonNull(allowedEn, "allowedEn");
    }

    /** Row and property as one path, e.g. {@code rules[3].from}. */
    public String path() {
        return row.isEmpty() || property.isEmpty() ? row + property : row + "." + property;
    }

    /** The fault in one Chinese sentence. */
    public String messageZh() {
        return file + (path().isEmpty() ? "" : " 的 " + path()) + ":发现 " + found + ",要求" + allowedZh;
    }

    /** The fault in one English sentence. */
    public String messageEn() {
        return file + (path().isEmpty() ? "" : ", " + path()) + ": found " + found + ", allowed: " + allowedEn;
    }
}
