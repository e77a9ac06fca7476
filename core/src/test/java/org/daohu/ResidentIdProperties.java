package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResidentIdProperties {

    private static final String CHECK_CHARACTERS = "0123456789X";

    @Provide
    Arbitrary<String> lawful() {
        return LawfulNumbers.residentIds();
    }

    @Provide
    Arbitrary<String> bornInThe1900s() {
        return LawfulNumbers.residentIdsBornBetween(LocalDate.of(1900, 1, 1), LocalDate.of(1999, 12, 31));
    }

    @Property
    void everyLawfulNumberIsReadAsItself(@ForAll("lawful") String number) {
        assertThat(ResidentId.parse(number)).map(ResidentId::number).contains(number);
    }

    @Property(tries = 200)
    void everySingleWrongCharacterIsCaught(@ForAll("lawful") String number) {
        for (int i = 0; i < number.length(); i++) {
            for (int k = 0; k < CHECK_CHARACTERS.length(); k++) {
                char c = CHECK_CHARACTERS.charAt(k);
                if (c != number.charAt(i)) {
                    String wrong = number.substring(0, i) + c + number.substring(i + 1);
                    assertThat(ResidentId.parse(wrong)).as("position %d", i + 1).isEmpty();
                }
            }
        }
    }

    @Property(tries = 200)
    void everySwapOfDifferentNeighboursIsCaught(@ForAll("lawful") String number) {
        for (int i = 0; i + 1 < number.length(); i++) {
            if (number.charAt(i) != number.charAt(i + 1)) {
                assertThat(ResidentId.parse(swapped(number, i)))
                        .as("position %d", i + 1)
                        .isEmpty();
            }
        }
    }

    @Property
    void fifteenDigitsComeBackAsTheEighteenTheyWereTakenFrom(@ForAll("bornInThe1900s") String number) {
        String fifteen = number.substring(0, 6) + number.substring(8, 17);

        assertThat(ResidentId.parse(fifteen)).map(ResidentId::number).contains(number);
    }

    @Property(tries = 100)
    void theNumberMeantIsAmongTheNeighboursOfEverySlip(@ForAll("lawful") String number) {
        ResidentId meant = ResidentId.parse(number).orElseThrow();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i) == '7' ? '3' : '7';
            List<ResidentId> replaced = ResidentId.neighbours(number.substring(0, i) + c + number.substring(i + 1));
            assertThat(replaced)
                    .as("position %d replaced", i + 1)
                    .contains(meant)
                    .doesNotHaveDuplicates();
            if (i + 1 < number.length() && number.charAt(i) != number.charAt(i + 1)) {
                assertThat(ResidentId.neighbours(swapped(number, i)))
                        .as("position %d swapped", i + 1)
                        .contains(meant)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Property
    void theRowCheckAgreesWithReading(@ForAll("lawful") String number, @ForAll char c) {
        String text = number.substring(0, 17) + c;
        boolean folds = !TextFolding.fold(text).equals(text);

        assertThat(ResidentId.isValid18(text))
                .isEqualTo(!folds && ResidentId.parse(text).isPresent());
    }

    @Property
    void noTextWhateverMakesACheckFail(@ForAll String text) {
        assertThat(ResidentId.parse(text).isEmpty())
                .isEqualTo(ResidentId.fault(text).isPresent());
        assertThat(ResidentId.neighbours(text)).doesNotHaveDuplicates();
    }

    private static String swapped(String number, int i) {
        return number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
    }
}
