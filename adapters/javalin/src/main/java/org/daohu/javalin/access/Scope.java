package org.daohu.javalin.access;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import org.daohu.Division;

/**
 * 可见范围 – the divisions that a caller sees, as the first digits of their codes: "" the nation, two digits a province, four a
 * city, six a county, nine one division. Immutable and thread-safe.
 *
 * @param prefixes the first digits; empty sees nothing
 */
public record Scope(ImmutableSortedSet<String> prefixes) {

    private static final int DIGITS_MAX = 12;

    public Scope {
        for (String prefix : prefixes) {
            if (prefix.length() > DIGITS_MAX || !prefix.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("the first digits of a division code, found '" + prefix + "'");
            }
        }
    }

    /** The areas that begin with these digits. @throws IllegalArgumentException if one is not 0 to 12 digits */
    public static Scope of(Collection<String> prefixes) {
        return new Scope(ImmutableSortedSet.copyOf(prefixes));
    }

    /** Whether {@code division} lies in one of the areas. */
    public boolean covers(Division division) {
        for (String prefix : prefixes) {
            if (division.isWithin(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything is seen. */
    public boolean isEverything() {
        return prefixes.contains("");
    }
}
