package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91110108059291623Q", "91350100M000100Y43"})
    void aValidCodeIsRead(String code) {
        assertThat(UnifiedCreditCode.parse(code)).contains(new UnifiedCreditCode(code));
        assertThat(new UnifiedCreditCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91110108059291623q", " 91110108059291623Q ", "９１１１０１０８０５９２９１６２３Ｑ", "91110108059291623Q&#10;"})
    void spellingsAreFolded(String text) {
        assertThat(UnifiedCreditCode.parse(text)).contains(new UnifiedCreditCode("91110108059291623Q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91110108059291623",
                "91110108059291623Q0",
                "91110108059291623R",
                "9111010805929162SQ",
                "91110108059291I23Q",
                "91350100M0O0100Y43",
                "110105491231002",
                "11010519491231002X",
            })
    void anythingElseIsNoCode(String text) {
        assertThat(UnifiedCreditCode.parse(text)).isEmpty();
    }

    @Test
    void theDivisionIsSixDigitsEvenWhereTheSumIsRight() {
        // A (10) for 1 at position 3 adds 9 × 9, so 19 less modulo 31 at position 18.
        assertThat(UnifiedCreditCode.parse("91A101080592916235")).isEmpty();
        assertThat(checkSum("91A101080592916235")).isZero();
    }

    @Test
    void everyWrongCharacterAndEverySwapIsCaught() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            for (int k = 0; k < ALPHABET.length(); k++) {
                char c = ALPHABET.charAt(k);
                if (c != code.charAt(i)) {
                    assertThat(UnifiedCreditCode.parse(code.substring(0, i) + c + code.substring(i + 1)))
                            .as("position %d", i + 1)
                            .isEmpty();
                }
            }
            if (i + 1 < code.length() && code.charAt(i) != code.charAt(i + 1)) {
                assertThat(UnifiedCreditCode.parse(
                                code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2)))
                        .as("positions %d and %d", i + 1, i + 2)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91110108059291623R", "91110108059291623q"})
    void theConstructorRefusesWithoutRepeatingTheText(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnifiedCreditCode(code))
                .withMessage("not a unified social credit code of 18 characters with a right check");
    }

    private static int checkSum(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return (sum + ALPHABET.indexOf(code.charAt(17))) % 31;
    }
}
