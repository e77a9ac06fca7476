package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.CharBuffer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31",
        "440524188001010014, 1880-01-01",
        "51343620000320711X, 2000-03-20",
    })
    void aValidNumberIsReadWithItsBirthDate(String number, LocalDate birth) {
        ResidentId id = ResidentId.parse(number).orElseThrow();

        assertThat(id.number()).isEqualTo(number);
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(ResidentId.isValid18(number)).isTrue();
        assertThat(ResidentId.fault(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                " 11010519491231002X\u3000",
                "11010519491231002X&#10;",
                "\ufeff11010519491231002X\r\n",
                "110105491231002",
            })
    void spellingsOfOneNumberAreTheSamePerson(String spelling) {
        assertThat(ResidentId.parse(spelling)).isEqualTo(ResidentId.parse("11010519491231002X"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "'   ', LENGTH",
        "1101051949123100X, LENGTH",
        "11010519491231002, LENGTH",
        "11010519491231002X1, LENGTH",
        "11010519491231002X43, LENGTH",
        "110105 19491231 002X, LENGTH",
        "1101051949123A002X, CHARACTER",
        "X10105194912310021, CHARACTER",
        "11010519491231002Y, CHARACTER",
        "11010549123100X, CHARACTER",
        "110105194913310020, DATE",
        "110105194900310020, DATE",
        "110105194912320020, DATE",
        "110105194912000020, DATE",
        "110105190002290020, DATE",
        "110105179912310020, DATE",
        "110105220001010020, DATE",
        "110105491331002, DATE",
        "110105190102290021, DATE",
        "110105194912310021, CHECK_DIGIT",
        "110105200002290020, CHECK_DIGIT",
        "440524188001010015, CHECK_DIGIT",
    })
    void theFirstFaultInOrderIsTold(String text, ResidentIdFault fault) {
        assertThat(ResidentId.fault(text)).contains(fault);
        assertThat(ResidentId.parse(text)).isEmpty();
        assertThat(ResidentId.isValid18(text)).isFalse();
    }

    @Test
    void aCharacterFaultIsToldBeforeTheDateAndTheDateBeforeTheCheck() {
        assertThat(ResidentId.fault("11010519491331002A")).contains(ResidentIdFault.CHARACTER);
        assertThat(ResidentId.fault("110105194913310029")).contains(ResidentIdFault.DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010518000101002", "11010521991231002", "11010520000229002", "11010519040229002"})
    void theEdgesOfTheCalendarAreDays(String first17) {
        assertThat(ResidentId.fault(first17 + ResidentId.checkCharacter(first17)))
                .isEmpty();
    }

    @Test
    void aPlaceThatNoTableKnowsIsNoFault() {
        String first17 = "99999919491231002";

        assertThat(ResidentId.parse(first17 + ResidentId.checkCharacter(first17)))
                .isPresent();
    }

    @Test
    void theRowCheckFoldsNothing() {
        assertThat(ResidentId.isValid18("11010519491231002x")).isTrue();
        assertThat(ResidentId.isValid18(" 11010519491231002X")).isFalse();
        assertThat(ResidentId.isValid18("１１０１０５１９４９１２３１００２Ｘ")).isFalse();
        assertThat(ResidentId.isValid18("110105491231002")).isFalse();
        assertThat(ResidentId.isValid18(CharBuffer.wrap("_11010519491231002X", 1, 19)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1101051949123100", "110105194912310022", "1101051949123100A"})
    void aCheckCharacterBelongsToSeventeenDigitsOnly(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentId.checkCharacter(text))
                .withMessage("a check character belongs to exactly 17 digits");
    }

    @Test
    void theNumberMeantIsAmongTheNeighboursOfASlip() {
        assertThat(ResidentId.neighbours("110105194912310022"))
                .contains(ResidentId.parse("11010519491231002X").orElseThrow());
        assertThat(ResidentId.neighbours("1101O519491231002X"))
                .containsExactly(ResidentId.parse("11010519491231002X").orElseThrow());
    }

    @Test
    void onlyAnInvalidTextOfEighteenCharactersHasNeighbours() {
        assertThat(ResidentId.neighbours("11010519491231002X")).isEmpty();
        assertThat(ResidentId.neighbours("11010519491231002x")).isEmpty();
        assertThat(ResidentId.neighbours("11010519491231002")).isEmpty();
        assertThat(ResidentId.neighbours("110105491331002")).isEmpty();
        assertThat(ResidentId.neighbours("")).isEmpty();
        assertThat(ResidentId.neighbours("11O1O519491231002X")).isEmpty();
    }

    @Test
    void l11_aResidentIdIsShownMasked() {
        ResidentId id = ResidentId.parse("11010519491231002X").orElseThrow();

        assertThat(id).hasToString("110105***********X");
        assertThat(id.masked()).isEqualTo("110105***********X");
        assertThat(Optional.of(id).toString()).doesNotContain("1949", "002X");
    }

    @Test
    void equalByNumber() {
        ResidentId id = ResidentId.parse("11010519491231002X").orElseThrow();

        assertThat(id)
                .isEqualTo(ResidentId.parse("110105491231002").orElseThrow())
                .hasSameHashCodeAs(ResidentId.parse("110105491231002").orElseThrow())
                .isNotEqualTo(ResidentId.parse("440524188001010014").orElseThrow())
                .isNotEqualTo("11010519491231002X");
    }
}
