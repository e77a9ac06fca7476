package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "１２３ＡＢＣ, 123ABC",
        "（到人）, (到人)",
        "PZ001&#10;, PZ001",
        "PZ&#x0D;&#xA;001&#013;&#9;, PZ001",
        "' \u3000\u00a0甲 乙\u3000', 甲 乙",
        "\ufeff甲\u200b乙, 甲乙",
        "' ', ''",
        "'', ''",
        "A&B, A&B",
        "&#65;, &#65;",
        "＆#10;甲, 甲",
        "&#&#10;10;甲, 甲",
    })
    void whatPeopleAndExportsLeaveBehindFoldsAway(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void realLineBreaksGo() {
        assertThat(TextFolding.fold("\r\nPZ\n001\t")).isEqualTo("PZ001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PZ 001", "达市财农", "甲A1乙"})
    void plainTextComesBackAsTheSameObject(String text) {
        assertThat(TextFolding.fold(text)).isSameAs(text);
    }

    @Test
    void everyChineseCharacterStopAndBracketFoldsAsItsWidthDoes() {
        for (char c = '\u3001'; c <= '\u9fff'; c++) {
            String text = "甲" + c + "甲";
            assertThat(TextFolding.fold(text)).as(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.strings()
                .withChars("&#x0aD1;3９＆；a\u0301é\u200d\ufeff\u3000 \n甲")
                .ofMaxLength(14);
    }

    @Property
    void blankIsWhatFoldsAway(@ForAll("spacy") String text) {
        assertThat(TextFolding.isBlank(text)).isEqualTo(TextFolding.fold(text).isEmpty());
    }

    @Provide
    Arbitrary<String> spacy() {
        return Arbitraries.oneOf(
                awkward(),
                Arbitraries.strings()
                        .withChars(" \u3000\u00a0\u2003\u2028\u1680\u180e\u200b\ufeff\n\t\u0001")
                        .ofMaxLength(4),
                Arbitraries.strings().ofMaxLength(3));
    }

    @Property
    void foldingTheFoldedChangesNothing(@ForAll String text) {
        String folded = TextFolding.fold(text);

        assertThat(TextFolding.fold(folded)).isEqualTo(folded);
    }

    @Property
    void foldingTheFoldedChangesNothingWhereBreaksAreNested(@ForAll("awkward") String text) {
        String folded = TextFolding.fold(text);

        assertThat(TextFolding.fold(folded)).isEqualTo(folded);
        assertThat(folded).doesNotContain("&#10;", "\n", "\u200d");
    }
}
