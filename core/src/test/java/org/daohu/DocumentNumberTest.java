package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "达市财农〔2024〕3号",
                "达市财农[2024]3号",
                "达市财农［2024］3号",
                "达市财农﹝2024﹞3号",
                "达市财农﹝2024]3号",
                "达市财农〔２０２４〕３号",
                "达市财农〔2024〕03号",
                " 达市财农 〔2024〕 3 号\u3000",
                "达市财农\u00a0〔2024〕3号&#10;",
            })
    void widthSpacesAndTheseBracketsArePutRight(String text) {
        assertThat(DocumentNumber.parse(text)).contains(new DocumentNumber("达市财农", 2024, 3));
        assertThat(DocumentNumber.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "达市财农(2024)3号",
                "达市财农（2024）3号",
                "达市财农【2024】3号",
                "达市财农<2024>3号",
                "达市财农{2024}3号",
                "达市财农2024年3号",
                "达市财农〔2024〕3",
                "达市财农〔2024〕号",
                "达市财农〔2024〕第3号",
                "达市财农〔24〕3号",
                "达市财农〔二〇二四〕3号",
                "达市财农〔2024〕三号",
                "达市财农〔2024〕100000号",
                "达市财农〔1948〕3号",
                "达市财农〔2200〕3号",
                "〔2024〕3号",
                "DS〔2024〕3号",
                "达市财农〔2024〕3号 附件",
                "达市财农〔2024〕3号、4号",
                "达市财农〔2024〕〔2024〕3号",
                "关于达市财农一二三四五六七八九十一二三四五〔2024〕3号",
            })
    void anyOtherFormIsMalformed(String text) {
        assertThat(DocumentNumber.parse(text)).isEmpty();
        assertThat(DocumentNumber.isWellFormed(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "达市财农〔1949〕0号, 1949, 0",
        "达市财农〔2199〕99999号, 2199, 99999",
        "达市财农〔2024〕00007号, 2024, 7",
    })
    void theEdgesOfTheRangesAreRead(String text, int year, int numeral) {
        assertThat(DocumentNumber.parse(text)).contains(new DocumentNumber("达市财农", year, numeral));
    }

    @Test
    void whatIsNoDocumentNumberComesBackFolded() {
        assertThat(DocumentNumber.normalise(" 财农（２０１７） 8号[A] ")).isEqualTo("财农(2017)8号〔A〕");
    }

    @ParameterizedTest
    @CsvSource({"'', 2024, 3", "A, 2024, 3", "财农, 1948, 3", "财农, 2200, 3", "财农, 2024, -1", "财农, 2024, 100000"})
    void thePartsAreInTheirRanges(String issuer, int year, int numeral) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(issuer, year, numeral));
    }

    @Test
    void orderIsByIssuerThenYearThenNumeral() {
        DocumentNumber third = new DocumentNumber("粤财农", 2022, 193);

        assertThat(third)
                .isGreaterThan(new DocumentNumber("和财农", 2024, 200))
                .isGreaterThan(new DocumentNumber("粤财农", 2021, 200))
                .isGreaterThan(new DocumentNumber("粤财农", 2022, 20))
                .isEqualByComparingTo(new DocumentNumber("粤财农", 2022, 193));
    }

    @Provide
    Arbitrary<String> issuers() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fa5')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.strings()
                .withChars("财农〔〕[]［］﹝﹞()（）2０ 号\u3000\u00a0&#10;\u0301a")
                .ofMaxLength(16);
    }

    @Property
    void theNormalFormReadsBackAsTheSameNumber(
            @ForAll("issuers") String issuer,
            @ForAll @IntRange(min = 1949, max = 2199) int year,
            @ForAll @IntRange(max = 99999) int numeral) {
        DocumentNumber number = new DocumentNumber(issuer, year, numeral);

        assertThat(DocumentNumber.parse(number.toString())).contains(number);
        assertThat(DocumentNumber.normalise(number.toString())).isEqualTo(number.toString());
    }

    @Property
    void normalisingTheNormalisedChangesNothing(@ForAll("awkward") String text) {
        String normal = DocumentNumber.normalise(text);

        assertThat(DocumentNumber.normalise(normal)).isEqualTo(normal);
        assertThat(normal).doesNotContain("[", "]", " ");
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        Arbitrary<String> issuer = Arbitraries.strings().withChars("达市财农々〇鿿A 号").ofMaxLength(22);
        Arbitrary<String> bracket = Arbitraries.of("〔", "〕", "[", "]", "［", "﹝", "(", "");
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789２零 ").ofMaxLength(6);
        Arbitrary<String> year = Arbitraries.oneOf(
                digits, Arbitraries.integers().between(1945, 2203).map(String::valueOf));
        Arbitrary<String> end = Arbitraries.of("号", "号", "号 ", "", "号号", "&#10;号");
        return Combinators.combine(issuer, bracket, year, bracket, digits, end)
                .as((word, open, of, close, numeral, last) -> word + open + of + close + numeral + last);
    }

    @Property
    void aNumberIsWellFormedIfItReadsSoOnceNormalised(@ForAll("nearlyNumbers") String text) {
        boolean reads = Pattern.matches(
                "\\p{IsHan}{1,20}〔(19(49|[5-9][0-9])|2[01][0-9]{2})〕[0-9]{1,5}号", DocumentNumber.normalise(text));

        assertThat(DocumentNumber.isWellFormed(text)).isEqualTo(reads);
        assertThat(DocumentNumber.parse(text).isPresent()).isEqualTo(reads);
    }

    @Property
    void normalisingTheNormalChangesNothing(@ForAll("nearlyNumbers") String text) {
        String normal = DocumentNumber.normalise(text);

        assertThat(DocumentNumber.normalise(normal)).isEqualTo(normal);
        assertThat(normal).doesNotContain(" ", "[", "］");
    }
}
