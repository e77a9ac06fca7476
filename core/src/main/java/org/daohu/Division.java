package org.daohu;

import java.util.Objects;
import java.util.Optional;

/**
 * 行政区划 – a division code together with the system that it belongs to; the three systems are kept apart because the same
 * digits mean different places in them. Immutable and thread-safe.
 *
 * @param system which code system
 * @param code 9, 12 or 6 digits, as the system has them
 */
public record Division(CodeSystem system, String code) implements Comparable<Division> {

    /** 代码体系 – the code systems in use. */
    public enum CodeSystem {
        /** 财政区划, 9 digits: {@code 610102000} the division itself (本级), {@code 610102998} its whole area (辖区). */
        FINANCE(9),
        /** 统计用区划, 12 digits: 2 + 2 + 2 + 3 + 3. */
        STATISTICS(12),
        /** GB/T 2260, 6 digits. */
        GBT_2260(6);

        private final int digits;

        CodeSystem(int digits) {
            this.digits = digits;
        }

        /** How many digits a code of this system has. */
        public int digits() {
            return digits;
        }
    }

    /** @throws IllegalArgumentException if {@code code} has not just the digits that {@code system} has */
    public Division {
        Objects.requireNonNull(system, "system");
        if (!isCode(system, code)) {
            throw new IllegalArgumentException("a " + system + " division code has " + system.digits
                    + " digits, found '" + Mask.inText(code) + "'");
        }
    }

    /**
     * The division of the 9-digit finance code.
     *
     * @throws IllegalArgumentException if it is not 9 digits
     */
    public static Division finance(String code) {
        return new Division(CodeSystem.FINANCE, code);
    }

    /**
     * The division of a code whose system its length tells: 9 finance, 12 statistics, 6 GB/T 2260. Nothing is folded or
     * trimmed.
     *
     * @throws IllegalArgumentException for any other length or a character that is not a digit
     */
    public static Division parse(String code) {
        return read(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a division code has 6, 9 or 12 digits, found '" + Mask.inText(code) + "'"));
    }

    /** The same as {@link #parse}, but empty where that throws. */
    public static Optional<Division> read(String code) {
        for (CodeSystem system : CodeSystem.values()) {
            if (isCode(system, code)) {
                return Optional.of(new Division(system, code));
            }
        }
        return Optional.empty();
    }

    /** The first six digits: province, city and county, which all three systems share. */
    public String countyPrefix() {
        return code.substring(0, 6);
    }

    /**
     * Whether this division lies in the area that {@code prefix} stands for: "" the nation, two digits a province, four a
     * city, six a county. Systems share these digits, so divisions of different systems may lie in the same area.
     */
    public boolean isWithin(String prefix) {
        return code.startsWith(prefix);
    }

    /** By code, then by system. */
    @Override
    public int compareTo(Division other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : system.compareTo(other.system);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }

    private static boolean isCode(CodeSystem system, String code) {
        if (code.length() != system.digits) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
