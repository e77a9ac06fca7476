package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of writing one account, and what is no account that could be looked up. The accounts are made up. */
final class UsableAccountTest {

    private static final String ACCOUNT = "6217003420001234567";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ACCOUNT,
                "6217 0034 2000 1234 567",
                "6217003420001234567\t",
                " 6217003420001234567 ",
                "\u30006217\u00a00034\u20092000 1234 567",
                "６２１７００３４２０００１２３４５６７",
                "6217003420001234567.0",
                "6217003420001234567.00",
                "'6217003420001234567",
                "’6217003420001234567",
                "=\"6217003420001234567\"",
                "6217-0034-2000-1234-567",
                "6217－0034—2000–1234‐567",
                "6217003420001234567&#10;",
                "62170034\r\n20001234567",
                "\ufeff6217003420001234567",
                "\u202d6217003420001234567\u202c",
            })
    void onlyTheWayOfWritingDiffers(String written) {
        assertThat(UsableAccount.of(written)).isEqualTo(ACCOUNT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "-",
                "/",
                "无",
                "待补",
                "现金",
                "0",
                "同上",
                "6217****4567",
                "6217000000000xxxxxx",
                "621700XXXXXXXXX4567",
                "6217…4567",
                "尾号4567",
                "4567",
                "6.21700342000123E+18",
                "6.217E18",
                "621700342E10",
                "6217003420001234567（本人）",
                "建行6217003420001234567",
                "6217003420001234567、6228480000000000001",
                "6217003420001234567/6228480000000000001",
                "6217003420001234567 6228480000000000001",
                "6,217,003,420,001,234,567",
                "6217003420001234567.5",
                "6217003420001234567.",
                "0000000000000000000",
                "111111111111",
            })
    void whatCannotBeLookedUp(@Nullable String written) {
        assertThat(UsableAccount.of(written)).isNull();
    }

    @Test
    void eightToThirtyDigits() {
        assertThat(UsableAccount.of("1234567")).isNull();
        assertThat(UsableAccount.of("12345678")).isEqualTo("12345678");
        assertThat(UsableAccount.of("123456789012345678901234567891")).hasSize(30);
        assertThat(UsableAccount.of("1234567890123456789012345678912")).isNull();
    }

    /** A spreadsheet keeps fifteen digits of a number. */
    @Test
    void anAccountThatEndsWhereSpreadsheetsLoseDigitsIsNoneUnlessItsCheckDigitIsRight() {
        assertThat(UsableAccount.of("6217003420001230000")).isNull();
        assertThat(UsableAccount.of("6217003420001260000")).isEqualTo("6217003420001260000");
        assertThat(UsableAccount.of("621700342000123000")).isNull();
        assertThat(UsableAccount.of("62170034200012300")).isEqualTo("62170034200012300");
        assertThat(UsableAccount.of("6217003420001230001")).isEqualTo("6217003420001230001");
        assertThat(UsableAccount.of("6217003420001231000")).isEqualTo("6217003420001231000");
    }

    @Test
    void aLeadingZeroStays() {
        assertThat(UsableAccount.of("022340001234567")).isEqualTo("022340001234567");
    }
}
