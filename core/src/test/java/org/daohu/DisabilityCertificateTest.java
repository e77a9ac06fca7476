package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisabilityCertificateTest {

    private static final ResidentId HOLDER =
            ResidentId.parse("11010519491231002X").orElseThrow();

    @ParameterizedTest
    @CsvSource({"11010519491231002X43, 4, 3", "１１０１０５１９４９１２３１００２ｘ４３, 4, 3", "11010519491231002X09, 0, 9"})
    void twentyCharactersAreTheHoldersIdAndTwoDigits(String text, int category, int grade) {
        assertThat(DisabilityCertificate.parse(text)).contains(new DisabilityCertificate(HOLDER, category, grade));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11010519491231002X",
                "11010519491231002X4",
                "11010519491231002X430",
                "11010519491231002X4A",
                "11010519491231002XA3",
                "11010519491231002143",
                "11010549123100243000",
            })
    void anythingElseIsNoCertificateNumber(String text) {
        assertThat(DisabilityCertificate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002X43",
                "11010519491231002x43B1",
                " 11010519491231002X残",
            })
    void theFirstEighteenCharactersLeadToTheHolder(String text) {
        assertThat(DisabilityCertificate.holder(text)).contains(HOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11010519491231002", "110105491231002", "11010519491231002143", "残11010519491231002X"})
    void withoutEighteenValidCharactersInFrontThereIsNoHolder(String text) {
        assertThat(DisabilityCertificate.holder(text)).isEmpty();
    }

    @Test
    void theNumberIsPutTogetherAgain() {
        assertThat(new DisabilityCertificate(HOLDER, 4, 3).number()).isEqualTo("11010519491231002X43");
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "10, 3", "4, -1", "4, 10"})
    void categoryAndGradeAreOneDigitEach(int category, int grade) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DisabilityCertificate(HOLDER, category, grade));
    }

    @Test
    void l11_aCertificateIsShownMaskedAndWithoutTheDisability() {
        assertThat(new DisabilityCertificate(HOLDER, 4, 3)).hasToString("110105***********X");
    }
}
