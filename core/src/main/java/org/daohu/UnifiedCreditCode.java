package org.daohu;

import java.util.Locale;
import java.util.Optional;

/**
 * 统一社会信用代码 – the code of a legal person or other organisation (GB 32100): 18 characters out of the digits and the
 * letters without I, O, S, V and Z; digits at positions 3 to 8 (the registering division); the last one checks the rest.
 *
 * <p>A code that passes is well-formed; that it was issued only a register can say. Codes are public, so
 * {@link #toString} shows it. Immutable and thread-safe.
 *
 * @param code 18 characters, letters in upper case
 */
public record UnifiedCreditCode(String code) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** @throws IllegalArgumentException if {@code code} does not pass as it stands */
    public UnifiedCreditCode {
        if (!passes(code)) {
            throw new IllegalArgumentException("not a unified social credit code of 18 characters with a right check");
        }
    }

    /** The code that {@code text} reads after folding ({@link TextFolding#fold}, upper case), or empty if it is none. */
    public static Optional<UnifiedCreditCode> parse(String text) {
        String folded = TextFolding.fold(text).toUpperCase(Locale.ROOT);
        return passes(folded) ? Optional.of(new UnifiedCreditCode(folded)) : Optional.empty();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    private static boolean passes(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0 || (i >= 2 && i < 8 && value > 9)) {
                return false;
            }
            // Powers of three modulo 31 are the standard's weights 1, 3, 9, 27, 19 …; the check character itself has 1.
            sum += value * (i == LENGTH - 1 ? 1 : weight);
            weight = weight * 3 % 31;
        }
        return sum % 31 == 0;
    }
}
