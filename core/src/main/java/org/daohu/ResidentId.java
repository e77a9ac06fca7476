package org.daohu;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 公民身份号码 – the number of a resident identity card that passes its check: 17 digits with a day of the calendar at
 * positions 7 to 14, and the check character (GB 11643).
 *
 * <p>The first six digits are never compared with a table of divisions: about half of all codes ever issued are retired,
 * and a number is kept for life. Nor is the birth date compared with today. A number that passes is well-formed; that it
 * was issued, and to whom, only a register can say.
 *
 * <p>Equal by number. Immutable and thread-safe. {@link #toString} is masked.
 */
public final class ResidentId {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;
    private static final int SHORTEST_MONTH = 28;
    private static final String CHECK_CHARACTERS = "0123456789X";

    // Of 17 digits the last three are a serial number, and the eight before it the day.
    private static final long SERIALS = 1_000;
    private static final long DAYS = 100_000_000;

    private final String number;

    private ResidentId(String number) {
        this.number = number;
    }

    /**
     * The resident ID that {@code text} reads after folding ({@link TextFolding#fold}, x to X), or empty if it has a
     * {@linkplain #fault fault}. A 15-digit number is converted: 19 goes in after position 6, the check character to the
     * end. (The serials 996–999 that marked people born before 1900 are converted like any other.)
     */
    public static Optional<ResidentId> parse(String text) {
        String folded = fold(text);
        if (faultOf(folded) != null) {
            return Optional.empty();
        }
        return Optional.of(new ResidentId(folded.length() == LENGTH ? folded : convert(folded)));
    }

    /** The first fault of {@code text} after the same folding and conversion as in {@link #parse}, or empty if none. */
    public static Optional<ResidentIdFault> fault(String text) {
        return Optional.ofNullable(faultOf(fold(text)));
    }

    /**
     * Whether {@code text} is, as it stands, a valid 18-character number; the 18th may be X or x. Nothing is folded,
     * converted or allocated, so it may run on every row of a file.
     */
    public static boolean isValid18(CharSequence text) {
        return text.length() == LENGTH && faultOf18(text) == null;
    }

    /**
     * The 18th character, 0 to 9 or X, that belongs to 17 digits (ISO 7064 MOD 11-2, as GB 11643 has it).
     *
     * @throws IllegalArgumentException if these are not 17 digits
     */
    public static char checkCharacter(CharSequence first17) {
        if (first17.length() != LENGTH - 1 || !startsWithDigits(first17, LENGTH - 1)) {
            throw new IllegalArgumentException("a check character belongs to exactly 17 digits");
        }
        return checkCharacterOf(first17);
    }

    /**
     * The valid numbers that are one slip away from {@code text}: one character replaced, or two neighbours swapped. For
     * hints: look them up in a register; if just one is there, it is likely what was meant. Some twenty are usual.
     *
     * @return in order of the slip's position, replacements first, no number twice; empty if {@code text} is valid or,
     *     folded, has not 18 characters
     */
    public static List<ResidentId> neighbours(String text) {
        String folded = fold(text);
        if (folded.length() != LENGTH || faultOf(folded) == null) {
            return List.of();
        }
        StringBuilder attempt = new StringBuilder(folded);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < LENGTH; i++) {
            for (int c = 0; c < CHECK_CHARACTERS.length(); c++) {
                attempt.setCharAt(i, CHECK_CHARACTERS.charAt(c));
                addIfValid(attempt, found);
            }
            attempt.setCharAt(i, folded.charAt(i));
        }
        for (int i = 0; i + 1 < LENGTH; i++) {
            attempt.setCharAt(i, folded.charAt(i + 1));
            attempt.setCharAt(i + 1, folded.charAt(i));
            addIfValid(attempt, found);
            attempt.setCharAt(i, folded.charAt(i));
            attempt.setCharAt(i + 1, folded.charAt(i + 1));
        }
        List<ResidentId> neighbours = new ArrayList<>(found.size());
        for (String number : found) {
            neighbours.add(new ResidentId(number));
        }
        return List.copyOf(neighbours);
    }

    /** The full 18 characters, X in upper case: personal data, for matching and never for display. */
    public String number() {
        return number;
    }

    /** 出生日期: positions 7 to 14. */
    public LocalDate birthDate() {
        return LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
    }

    /** The number for an internal screen, see {@link Mask#identityNumber(String)}. */
    public String masked() {
        return Mask.identityNumber(number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResidentId that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** The same as {@link #masked}. */
    @Override
    public String toString() {
        return masked();
    }

    private static String fold(String text) {
        return TextFolding.fold(text).toUpperCase(Locale.ROOT);
    }

    private static @Nullable ResidentIdFault faultOf(String folded) {
        if (folded.length() == LENGTH) {
            return faultOf18(folded);
        }
        if (folded.length() != OLD_LENGTH) {
            return ResidentIdFault.LENGTH;
        }
        return startsWithDigits(folded, OLD_LENGTH) ? faultOf18(convert(folded)) : ResidentIdFault.CHARACTER;
    }

    private static @Nullable ResidentIdFault faultOf18(CharSequence number) {
        long first17 = 0;
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return ResidentIdFault.CHARACTER;
            }
            first17 = first17 * 10 + digit;
            sum = weigh(sum, digit);
        }
        char last = number.charAt(LENGTH - 1);
        char check = last == 'x' ? 'X' : last;
        if (check != 'X' && (check < '0' || check > '9')) {
            return ResidentIdFault.CHARACTER;
        }
        int day = (int) (first17 / SERIALS % DAYS);
        if (!isDay(day / 10_000, day / 100 % 100, day % 100)) {
            return ResidentIdFault.DATE;
        }
        return check == checkCharacterOf(sum) ? null : ResidentIdFault.CHECK_DIGIT;
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= SHORTEST_MONTH || day <= Month.of(month).length(Year.isLeap(year)));
    }

    private static String convert(String fifteen) {
        String first17 = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return first17 + checkCharacterOf(first17);
    }

    private static char checkCharacterOf(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = weigh(sum, number.charAt(i) - '0');
        }
        return checkCharacterOf(sum);
    }

    /**
     * The weighed sum with one more digit. Doubling it each time gives position i the weight 2^(18 − i), mod 11 the standard's 7, 9,
     * 10, 5 … 4, 2. Of 17 digits it stays below 2^22, so that one remainder at the end will do.
     */
    private static int weigh(int sum, int digit) {
        return (sum + digit) * 2;
    }

    private static char checkCharacterOf(int sum) {
        return CHECK_CHARACTERS.charAt((12 - sum % 11) % 11);
    }

    private static boolean startsWithDigits(CharSequence text, int count) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int digits(CharSequence text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static void addIfValid(StringBuilder attempt, Set<String> found) {
        if (isValid18(attempt)) {
            found.add(attempt.toString());
        }
    }
}
