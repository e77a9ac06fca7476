package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsableNumberTest {

    @ParameterizedTest(name = "{0} {1} → {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "null", ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            RESIDENT_ID            | 11010519491231002X           | 11010519491231002X  | clean
            RESIDENT_ID            | 11010519491231002x           | 11010519491231002X  | lower-case check character
            RESIDENT_ID            | 440524188001010014           | 440524188001010014  | born before 1900
            RESIDENT_ID            | １１０１０５１９４９１２３１００２Ｘ | 11010519491231002X | full width
            RESIDENT_ID            | '　51343620000320711X '       | 51343620000320711X  | ideographic space around
            RESIDENT_ID            | 51343620000320711X&#10;      | 51343620000320711X  | encoded line break at the end
            RESIDENT_ID            | 110105491231002              | 11010519491231002X  | 15 digits, converted
            RESIDENT_ID            | 440524800101001              | 440524198001010013  | 15 digits, converted
            RESIDENT_ID            | 440524801301001              | null                | 15 digits, month 13
            RESIDENT_ID            | 1101051949123100             | null                | 16 characters
            RESIDENT_ID            | 11010519491231002            | null                | 17 characters, the check character lost
            RESIDENT_ID            | 110105194912310021           | null                | wrong check character
            RESIDENT_ID            | 11010519491231002X4          | null                | 19 characters
            RESIDENT_ID            | 11010519491231002X43         | null                | a certificate's number under the wrong type
            RESIDENT_ID            | 11010519490231002X           | null                | 31 February
            RESIDENT_ID            | ''                           | null                | blank
            RESIDENT_ID            | null                         | null                | none
            DISABILITY_CERTIFICATE | 11010519491231002X43         | 11010519491231002X  | 20 characters
            DISABILITY_CERTIFICATE | 11010519491231002x43         | 11010519491231002X  | 20 characters, lower-case x
            DISABILITY_CERTIFICATE | 11010519491231002X43B1       | 11010519491231002X  | a reissued certificate
            DISABILITY_CERTIFICATE | 11010519491231002X           | 11010519491231002X  | the ID alone
            DISABILITY_CERTIFICATE | 11010519491231002            | null                | 17 characters
            DISABILITY_CERTIFICATE | 11010519491231002143         | null                | first 18 fail their check
            DISABILITY_CERTIFICATE | 110105491231002              | null                | 15 digits are not 18 characters
            DISABILITY_CERTIFICATE | '110105491231002   43'       | null                | nor with spaces behind
            PASSPORT               | e12345678                    | E12345678           | upper case
            PASSPORT               | Ｅ12345678                    | E12345678           | full width
            PASSPORT               | 110105194912310021           | 110105194912310021  | the form is not looked at
            PASSPORT               | '　&#10;'                     | null                | nothing left
            UNIDENTIFIED_VAGRANT   | 救助-17                       | 救助-17              | any text
            UNIDENTIFIED_VAGRANT   | null                         | null                | none
            PREFERENTIAL_TREATMENT | 优12                          | 优12                 | any text
            """)
    void isStrictAboutTheRowsOwnType(IdentityType type, String number, String usable, String because) {
        assertThat(UsableNumber.of(type, number)).as(because).isEqualTo(usable);
    }

    @ParameterizedTest(name = "{0} {1} → {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "null", ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            RESIDENT_ID            | 11010519491231002x           | 11010519491231002X  | as of a row
            RESIDENT_ID            | 110105491231002              | 11010519491231002X  | as of a row, 15 digits
            RESIDENT_ID            | 11010519491231002X4          | null                | 19 characters are neither
            RESIDENT_ID            | 11010519491231002X43         | 11010519491231002X  | a certificate's number under the wrong type
            RESIDENT_ID            | １１０１０５１９４９１２３１００２ｘ４３  | 11010519491231002X  | the same in full width
            RESIDENT_ID            | 11010519491231002X43B1       | 11010519491231002X  | a reissued certificate
            RESIDENT_ID            | 11010519491231002143         | null                | first 18 fail their check
            DISABILITY_CERTIFICATE | 11010519491231002X43         | 11010519491231002X  | as of a row
            PASSPORT               | 11010519491231002X43         | 11010519491231002X43 | the form is not looked at
            RESIDENT_ID            | null                         | null                | none
            """)
    void aRegisterMayHoldACertificateInTheColumnOfTheId(
            IdentityType type, String number, String usable, String because) {
        assertThat(UsableNumber.ofRegistered(type, number)).as(because).isEqualTo(usable);
    }

    @Test
    void aCleanNumberComesBackAsTheSameObject() {
        String clean = new String("51343620000320711X".toCharArray());

        assertThat(UsableNumber.of(IdentityType.RESIDENT_ID, clean)).isSameAs(clean);
    }

    @ParameterizedTest
    @EnumSource
    void noTypeMakesANumberOfABlank(IdentityType type) {
        assertThat(UsableNumber.of(type, null)).isNull();
        assertThat(UsableNumber.of(type, " \u3000\n")).isNull();
    }
}
