package org.daohu.examples.countymonth.generate;

/** Numbers of fixed width with leading zeros; {@code String.format} would take most of the time of a large county. */
final class Digits {

    private Digits() {}

    /** {@code prefix} and {@code value} in {@code width} digits. @throws IllegalArgumentException if it needs more */
    static String padded(String prefix, long value, int width) {
        return append(new StringBuilder(prefix.length() + width).append(prefix), value, width)
                .toString();
    }

    static StringBuilder append(StringBuilder text, long value, int width) {
        int from = text.length();
        text.append(value);
        int missing = width - (text.length() - from);
        if (missing < 0 || value < 0) {
            throw new IllegalArgumentException(value + " does not fit into " + width + " digits");
        }
        return text.insert(from, "0".repeat(missing));
    }
}
