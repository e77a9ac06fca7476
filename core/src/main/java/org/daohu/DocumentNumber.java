package org.daohu;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 文号 – the number of an official document in its normal form, e.g. {@code 达市财农〔2024〕3号}: issuer word, year in 〔〕,
 * numeral, 号. Immutable and thread-safe.
 *
 * @param issuer 机关代字, e.g. 达市财农
 * @param year four digits, 1949 to 2199
 * @param numeral from 0 to 99999; a padded 03 reads as 3
 */
public record DocumentNumber(String issuer, int year, int numeral) implements Comparable<DocumentNumber> {

    private static final Pattern NORMAL =
            Pattern.compile("(?<issuer>\\p{IsHan}{1,20})〔(?<year>\\d{4})〕(?<numeral>\\d{1,5})号");

    public DocumentNumber {
        if (!NORMAL.matcher(issuer + "〔" + year + "〕" + numeral + "号").matches() || year < 1949 || year > 2199) {
            throw new IllegalArgumentException("not a document number: " + issuer + "〔" + year + "〕" + numeral + "号");
        }
    }

    /**
     * {@code text} with width folded, spaces removed and the brackets [] ［］ ﹝﹞ written as 〔〕. What this does not
     * turn into a document number comes back just as folded.
     */
    public static String normalise(String text) {
        String folded = TextFolding.fold(text.replace('﹝', '〔').replace('﹞', '〕'));
        StringBuilder normal = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            switch (c) {
                case '[', '﹝' -> normal.append('〔');
                case ']', '﹞' -> normal.append('〕');
                case ' ', '\u3000', '\u00a0' -> {}
                default -> normal.append(c);
            }
        }
        return normal.toString();
    }

    /** The document number that {@code text} reads after {@link #normalise}, or empty if it is none. */
    public static Optional<DocumentNumber> parse(String text) {
        Matcher matcher = NORMAL.matcher(normalise(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (year < 1949 || year > 2199) {
            return Optional.empty();
        }
        return Optional.of(
                new DocumentNumber(matcher.group("issuer"), year, Integer.parseInt(matcher.group("numeral"))));
    }

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
}
