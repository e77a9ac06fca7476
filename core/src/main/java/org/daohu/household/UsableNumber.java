package org.daohu.household;

import java.util.Locale;
import java.util.regex.Pattern;
import org.daohu.ResidentId;
import org.daohu.TextFolding;
import org.daohu.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * 可用证件号码 – the text under which a person is found by number: two rows, or a row and a register entry, with the same
 * usable number are the same person. Pure and thread-safe.
 */
public final class UsableNumber {

    private static final int ID_LENGTH = 18;
    private static final int CERTIFICATE_LENGTH = 20;
    private static final int MOST_DIGITS_OF_OTHERS = 12;
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9.]+E\\+?[0-9]+");

    private UsableNumber() {}

    /**
     * The usable number of a document, or null if it has none.
     *
     * <ul>
     *   <li>居民身份证: the 18 characters if they pass their check (GB 11643); 15 digits are converted first. A number of
     *       another length is not usable, even if it is that of a disability certificate.
     *   <li>残疾人证: the first 18 characters if they pass the same check.
     *   <li>Any other document: the folded text unless it is blank. Its form is not looked at.
     * </ul>
     *
     * <p>Text is folded ({@link TextFolding#fold}) and put in upper case. The type is not part of the answer: a person may
     * be known by a certificate in one place and by the resident ID in the other. A clean 18-character number comes back as
     * the same object, with nothing allocated.
     *
     * @param number 证件号码 as recorded, folded or not; null or blank where there is none; personal data
     * @return personal data, for matching and never for display
     */
    public static @Nullable String of(IdentityType type, @Nullable String number) {
        if (number == null) {
            return null;
        }
        return switch (type) {
            case RESIDENT_ID -> residentId(number);
            case DISABILITY_CERTIFICATE -> holder(upperFolded(number));
            case PASSPORT, UNIDENTIFIED_VAGRANT, PREFERENTIAL_TREATMENT -> {
                String folded = upperFolded(number);
                yield folded.isEmpty() ? null : folded;
            }
        };
    }

    /**
     * The usable number under which a register, or a list of people, has somebody: as {@link #of}, but that the number of a disability
     * certificate (20 characters or more) recorded as a resident ID is one too, since registers hold either in one column. Of a list
     * row it would be an error of the row, which a rule tells.
     *
     * @param number 证件号码 as recorded, folded or not; null or blank where there is none; personal data
     * @return personal data, for matching and never for display
     */
    public static @Nullable String ofRegistered(IdentityType type, @Nullable String number) {
        String usable = of(type, number);
        if (usable != null || number == null || type != IdentityType.RESIDENT_ID) {
            return usable;
        }
        String folded = upperFolded(number);
        return folded.length() >= CERTIFICATE_LENGTH ? holder(folded) : null;
    }

    /**
     * The usable number of a document whose type is not recorded, as that of a payee or of the head of a household, or null
     * if it has none: a resident ID if the number passes as one, the holder's if its first 18 characters do, a firm's credit code,
     * and otherwise the folded text – unless that is more likely a resident ID that was mistyped, cut, masked or turned into a
     * power of ten by a spreadsheet, or no number at all. Such a text would find nobody, and clear whoever it stands for.
     *
     * @param number the number as recorded, folded or not; null or blank where there is none; personal data
     * @return personal data, for matching and never for display
     */
    public static @Nullable String ofAny(@Nullable String number) {
        String id = number == null ? null : residentId(number);
        if (number == null || id != null) {
            return id;
        }
        String folded = upperFolded(number);
        String holder = holder(folded);
        if (holder != null) {
            return holder;
        }
        return isOfAnotherDocument(folded) ? folded : null;
    }

    /** Passports and permits have letters, and fewer digits than a resident ID of 15 from which some are lost. */
    private static boolean isOfAnotherDocument(String folded) {
        long digits = folded.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean letters = folded.chars().anyMatch(c -> c != 'X' && Character.isLetter(c));
        if (!letters || digits == 0) {
            return false;
        }
        boolean few = digits <= MOST_DIGITS_OF_OTHERS
                && folded.indexOf('*') < 0
                && !POWER_OF_TEN.matcher(folded).matches();
        return few || UnifiedCreditCode.parse(folded).isPresent();
    }

    private static @Nullable String residentId(String number) {
        if (ResidentId.isValid18(number) && number.charAt(ID_LENGTH - 1) != 'x') {
            return number;
        }
        return ResidentId.parse(number).map(ResidentId::number).orElse(null);
    }

    private static @Nullable String holder(String folded) {
        if (folded.length() < ID_LENGTH) {
            return null;
        }
        String first = folded.substring(0, ID_LENGTH);
        return ResidentId.isValid18(first) ? first : null;
    }

    private static String upperFolded(String number) {
        return TextFolding.fold(number).toUpperCase(Locale.ROOT);
    }
}
