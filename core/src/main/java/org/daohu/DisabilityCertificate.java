package org.daohu;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * 残疾人证 – the number of a disability certificate: the holder's resident ID, a digit for the category of disability and
 * one for its grade, 20 characters in all.
 *
 * <p>This make-up is general knowledge and not read from a standard, so it is taken liberally: 1–7 and 1–4 are the digits
 * in use, but any two are accepted. To find the person behind a number use {@link #holder(String)}, which asks nothing of
 * what follows the ID. Immutable and thread-safe. {@link #toString} is masked.
 *
 * @param holder the person
 * @param category 残疾类别, 0 to 9
 * @param grade 残疾等级, 0 to 9
 */
public record DisabilityCertificate(ResidentId holder, int category, int grade) {

    private static final int LENGTH = 20;
    private static final int ID_LENGTH = 18;

    public DisabilityCertificate {
        Objects.requireNonNull(holder, "holder");
        if (category < 0 || category > 9 || grade < 0 || grade > 9) {
            throw new IllegalArgumentException(
                    "category and grade are one digit each, found " + category + " and " + grade);
        }
    }

    /** The certificate number that {@code text} reads after folding, or empty if it is not of the make-up above. */
    public static Optional<DisabilityCertificate> parse(String text) {
        String folded = TextFolding.fold(text);
        if (folded.length() != LENGTH || !isDigit(folded.charAt(18)) || !isDigit(folded.charAt(19))) {
            return Optional.empty();
        }
        return holder(folded)
                .map(id -> new DisabilityCertificate(id, folded.charAt(18) - '0', folded.charAt(19) - '0'));
    }

    /**
     * The resident ID in the first 18 characters of {@code text}, folded, or empty if there are fewer or they do not pass
     * its check. Whatever follows them is not looked at, so the number of a reissued certificate finds its holder too.
     */
    public static Optional<ResidentId> holder(String text) {
        String folded = TextFolding.fold(text);
        return folded.length() < ID_LENGTH ? Optional.empty() : ResidentId.parse(folded.substring(0, ID_LENGTH));
    }

    /** The full 20 characters: personal data, for matching and never for display. */
    public String number() {
        return String.format(Locale.ROOT, "%s%d%d", holder.number(), category, grade);
    }

    /** The masked ID, and nothing of the disability. */
    @Override
    public String toString() {
        return holder.masked();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
