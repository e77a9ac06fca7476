package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** L11: no full number and no name leaves through a mask. */
@Tag("L11")
class MaskProperties {

    @Provide
    Arbitrary<String> lawful() {
        return LawfulNumbers.residentIds();
    }

    @Provide
    Arbitrary<String> accounts() {
        return Arbitraries.strings().numeric().ofMinLength(12).ofMaxLength(19);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().filter(text -> !text.isBlank() && !text.contains("*"));
    }

    @Property
    void l11_noMaskContainsWhatItWasGiven(@ForAll("anything") String value, @ForAll Mask.Level level) {
        String stripped = value.strip();

        assertThat(Mask.name(value)).doesNotContain(stripped);
        assertThat(Mask.identityNumber(value, level)).doesNotContain(stripped);
        assertThat(Mask.account(value, level)).doesNotContain(stripped);
    }

    @Property
    void l11_neitherTheBirthDateNorTheSerialOfAnIdStays(@ForAll("lawful") String number, @ForAll Mask.Level level) {
        assertThat(Mask.identityNumber(number, level).substring(6))
                .matches("\\**[0-9X]?")
                .doesNotContain(number.substring(6, 14), number.substring(14));
        assertThat(ResidentId.parse(number).orElseThrow()).hasToString(Mask.identityNumber(number));
    }

    @Property
    void l11_noNumberStaysInTextWhateverStandsAroundIt(
            @ForAll("lawful") String number, @ForAll @StringLength(max = 5) String before, @ForAll String after) {
        assertThat(Mask.inText(before + number + after)).doesNotContain(number);
        assertThat(Mask.inText(before + number.toLowerCase(Locale.ROOT) + after))
                .doesNotContain(number.toLowerCase(Locale.ROOT));
    }

    @Property
    void l11_noAccountStaysInText(
            @ForAll("accounts") String account, @ForAll @CharRange(from = '一', to = '龥') String around) {
        assertThat(Mask.inText(around + account + around)).isEqualTo(around + "*".repeat(account.length()) + around);
    }

    @Property
    void maskedTextHasNothingLeftToMask(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = ' ', to = '-') String text) {
        String masked = Mask.inText(text);

        assertThat(Mask.inText(masked)).isEqualTo(masked);
        assertThat(masked).hasSameSizeAs(text);
    }

    @Provide
    Arbitrary<String> digitsAndMore() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("0９٣\ud835\udfceXＸ a中").ofMaxLength(3),
                        Arbitraries.oneOf(
                                lawful(),
                                lawful().map(number -> number.replace('1', '１').replace('0', '٠')),
                                Arbitraries.strings()
                                        .withChars("05９٣X")
                                        .ofMinLength(15)
                                        .ofMaxLength(20)),
                        Arbitraries.strings().withChars("0９٣\ud835\udfceXＸ a中").ofMaxLength(3))
                .as((before, number, after) -> before + number + after);
    }

    @Property
    void l11_everyValidIdBetweenOtherThanDigitsIsMaskedInASentence(@ForAll("digitsAndMore") String text) {
        String masked = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{17}[\\p{Nd}XxＸｘ]\\p{Nd}{0,2}(?!\\p{Nd})")
                .matcher(text)
                .replaceAll(found -> DisabilityCertificate.holder(found.group()).isPresent()
                        ? Mask.identityNumber(found.group())
                        : found.group());

        assertThat(Mask.residentIds(text)).isEqualTo(masked);
    }
}
