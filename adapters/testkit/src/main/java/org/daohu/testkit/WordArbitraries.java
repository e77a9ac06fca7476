package org.daohu.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daohu.DocumentNumber;
import org.daohu.Money;
import org.daohu.ResidentId;
import org.daohu.UnifiedCreditCode;

/**
 * 字词生成器 – numbers, names and amounts as papers carry them: lawful ones, and the same broken in one named way. All are made
 * up. Thread-safe.
 */
public final class WordArbitraries {

    private static final List<String> SURNAMES = List.of("张", "李", "王", "阿依", "欧阳", "吴");
    private static final List<String> GIVEN_NAMES = List.of("三", "秀英", "国强", "古丽·买买提", "桂兰", "建军");
    private static final List<String> ISSUERS = List.of("财农", "达市财农", "川财农", "财预", "国办发", "渠府发");
    private static final String CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private WordArbitraries() {}

    /** 身份证号 – 18 characters that pass their check, of people born 1930 to 2019. */
    public static Arbitrary<String> residentIds() {
        return residentIdsBornBetween(LocalDate.of(1930, 1, 1), LocalDate.of(2019, 12, 31));
    }

    /** 身份证号 – 18 characters that pass their check, of people born from {@code first} to {@code last}, both included. */
    public static Arbitrary<String> residentIdsBornBetween(LocalDate first, LocalDate last) {
        Arbitrary<Integer> places = Arbitraries.integers().between(110000, 659999);
        Arbitrary<LocalDate> births = Arbitraries.longs()
                .between(0, ChronoUnit.DAYS.between(first, last))
                .map(first::plusDays);
        Arbitrary<Integer> serials = Arbitraries.integers().between(1, 999);
        return Combinators.combine(places, births, serials).as(WordArbitraries::residentId);
    }

    /** A number that {@link ResidentId} does not take, for the reason that {@code how} names. */
    public static Arbitrary<String> brokenResidentIds(BrokenResidentId how) {
        return residentIds().map(how::of);
    }

    /** 残疾人证号 – the holder's resident ID, category and grade: 20 characters. */
    public static Arbitrary<String> disabilityCertificates() {
        return Combinators.combine(
                        residentIds(),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 4))
                .as((id, category, grade) -> id + category + grade);
    }

    /** 统一社会信用代码 – 18 characters that pass their check. */
    public static Arbitrary<String> creditCodes() {
        Arbitrary<Integer> divisions = Arbitraries.integers().between(110000, 659999);
        Arbitrary<String> bodies = Arbitraries.strings()
                .withChars(CREDIT_CODE_CHARACTERS.toCharArray())
                .ofLength(9);
        return Combinators.combine(divisions, bodies).as((division, body) -> withCheck("91" + division + body));
    }

    /** A code that {@link UnifiedCreditCode} does not take, for the reason that {@code how} names. */
    public static Arbitrary<String> brokenCreditCodes(BrokenCreditCode how) {
        return creditCodes().map(how::of);
    }

    /** 文号 – a document number of the years 2015 to 2026. */
    public static Arbitrary<DocumentNumber> documentNumbers() {
        return Combinators.combine(
                        Arbitraries.of(ISSUERS),
                        Arbitraries.integers().between(2015, 2026),
                        Arbitraries.integers().between(1, 999))
                .as(DocumentNumber::new);
    }

    /** A text that {@link DocumentNumber} does not take, for the reason that {@code how} names. */
    public static Arbitrary<String> brokenDocumentNumbers(BrokenDocumentNumber how) {
        return documentNumbers().map(how::of);
    }

    /** 姓名 – names of two characters and more, some with an interpunct. */
    public static Arbitrary<String> personNames() {
        return Combinators.combine(Arbitraries.of(SURNAMES), Arbitraries.of(GIVEN_NAMES))
                .as(String::concat);
    }

    /**
     * 金额 – amounts from {@code least} to {@code most}, both included; they shrink towards {@code least} if that is positive,
     * else towards zero.
     */
    public static Arbitrary<Money> amounts(Money least, Money most) {
        return Arbitraries.longs().between(least.fen(), most.fen()).map(Money::ofFen);
    }

    /**
     * 录入痕迹 – {@code text} as keyboards and exports write it: full-width, with blank space, an encoded line break or a byte
     * order mark around it. It folds ({@link org.daohu.TextFolding#fold}) to what {@code text} folds to.
     */
    public static Arbitrary<String> asTyped(String text) {
        Arbitrary<String> around =
                Arbitraries.of("", " ", "\u3000", "\u00a0", "\t", "\r\n", "&#10;", "&#x0D;", "\ufeff", "\u200b");
        Arbitrary<Boolean> wide = Arbitraries.of(false, true);
        return Combinators.combine(around, wide, around)
                .as((before, widened, after) -> before + (widened ? widened(text) : text) + after);
    }

    static String residentId(int place, LocalDate birth, int serial) {
        String first17 = place + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + threeDigits(serial);
        return first17 + ResidentId.checkCharacter(first17);
    }

    private static String threeDigits(int serial) {
        return Integer.toString(1000 + serial).substring(1);
    }

    private static String withCheck(String first17) {
        for (int i = 0; i < CREDIT_CODE_CHARACTERS.length(); i++) {
            String code = first17 + CREDIT_CODE_CHARACTERS.charAt(i);
            if (UnifiedCreditCode.parse(code).isPresent()) {
                return code;
            }
        }
        throw new IllegalStateException("every body of a credit code has a check character: " + first17);
    }

    private static String widened(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }
}
