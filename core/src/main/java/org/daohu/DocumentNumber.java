package org.daohu;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 文号 – the number of an official document in its normal form, e.g. {@code 达市财农〔2024〕3号}: issuer word, year in 〔〕,
 * numeral, 号. Immutable and thread-safe.
 *
 * <p>Of what people write, only two things are put right: width, and the brackets [] ［］ ﹝﹞. Round brackets, a missing
 * 号, 第 before the numeral or a year of two digits are malformed, because a rule has to be able to say so.
 *
 * @param issuer 机关代字, 1 to 20 Chinese characters, e.g. 达市财农
 * @param year 1949 to 2199
 * @param numeral from 0 to 99999; a padded 03 reads as 3
 */
public record DocumentNumber(String issuer, int year, int numeral) implements Comparable<DocumentNumber> {

    private static final Pattern NORMAL =
            Pattern.compile("(?<issuer>\\p{IsHan}{1,20})〔(?<year>[0-9]{4})〕(?<numeral>[0-9]{1,5})号");
    private static final Pattern ISSUER = Pattern.compile("\\p{IsHan}{1,20}");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_NUMERAL = 99999;

    /** @throws IllegalArgumentException if a part is not in its range */
    public DocumentNumber {
        if (!ISSUER.matcher(issuer).matches() || !isYear(year) || numeral < 0 || numeral > LAST_NUMERAL) {
            throw new IllegalArgumentException(
                    "not a document number: " + Mask.inText(issuer) + "〔" + year + "〕" + numeral + "号");
        }
    }

    /**
     * {@code text} folded ({@link TextFolding#fold}), all spaces removed, and the brackets [] ［］ ﹝﹞ written as 〔〕. What
     * this does not turn into a document number comes back just so. Normalising what is normal changes nothing.
     */
    public static String normalise(String text) {
        String normal = text;
        String before;
        do {
            before = normal;
            normal = normaliseOnce(before);
        } while (!normal.equals(before));
        return normal;
    }

    /** The document number that {@code text} reads after {@link #normalise}, or empty if it is none. */
    public static Optional<DocumentNumber> parse(String text) {
        Matcher matcher = NORMAL.matcher(normalise(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        int numeral = Integer.parseInt(matcher.group("numeral"));
        return isYear(year)
                ? Optional.of(new DocumentNumber(matcher.group("issuer"), year, numeral))
                : Optional.empty();
    }

    /** By issuer, then year, then numeral. */
    @Override
    public int compareTo(DocumentNumber other) {
        int byIssuer = issuer.compareTo(other.issuer);
        if (byIssuer != 0) {
            return byIssuer;
        }
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Integer.compare(numeral, other.numeral);
    }

    /** The normal form, e.g. {@code 达市财农〔2024〕3号}. */
    @Override
    public String toString() {
        return issuer + "〔" + year + "〕" + numeral + "号";
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Folding turns ［］ into [] and ﹝﹞ into 〔〕. */
    private static String normaliseOnce(String text) {
        String folded = TextFolding.fold(text);
        StringBuilder normal = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            switch (c) {
                case '[' -> normal.append('〔');
                case ']' -> normal.append('〕');
                default -> {
                    if (!Character.isSpaceChar(c)) {
                        normal.append(c);
                    }
                }
            }
        }
        return normal.toString();
    }
}
