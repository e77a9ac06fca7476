package org.daohu;

import java.util.Objects;

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

    public Division {
        Objects.requireNonNull(system, "system");
        if (!isDigits(code) || code.length() != system.digits) {
            throw new IllegalArgumentException(
                    "a " + system + " division code has " + system.digits + " digits, found '" + code + "'");
        }
    }

    /** The division of the 9-digit finance code. @throws IllegalArgumentException if it is not 9 digits */
    public static Division finance(String code) {
        return new Division(CodeSystem.FINANCE, code);
    }

    /**
     * The division of a code whose system its length tells: 9 finance, 12 statistics, 6 GB/T 2260.
     *
     * @throws IllegalArgumentException for any other length or a character that is not a digit
     */
    public static Division parse(String code) {
        for (CodeSystem system : CodeSystem.values()) {
            if (code.length() == system.digits) {
                return new Division(system, code);
            }
        }
        throw new IllegalArgumentException("a division code has 6, 9 or 12 digits, found '" + code + "'");
    }

    /** The first six digits: province, city and county, which all three systems share. */
    public String countyPrefix() {
        return code.substring(0, 6);
    }

    /** Whether this division lies in the area that {@code prefix} (0 to 6 digits) stands for; "" is the nation. */
    public boolean isWithin(String prefix) {
        return code.startsWith(prefix);
    }

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

    private static boolean isDigits(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
