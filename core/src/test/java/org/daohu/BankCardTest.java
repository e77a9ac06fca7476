package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardTest {

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "４１１１１１１１１１１１１１１１", " 079927398713\u3000", "6222021001116245702"})
    void aRightLastDigitPasses(String number) {
        assertThat(BankCard.luhn(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4111111111111112",
                "1411111111111111",
                "79927398713",
                "00000000000000000000",
                "411111111111111A"
            })
    void aWrongDigitLengthOrCharacterDoesNot(String number) {
        assertThat(BankCard.luhn(number)).isFalse();
    }
}
