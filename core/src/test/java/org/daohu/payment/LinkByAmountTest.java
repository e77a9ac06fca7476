package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the amount alone, of all periods: what it links, and each ambiguity that must stay open. */
class LinkByAmountTest {

    private final LinkCase given = new LinkCase();

    @ParameterizedTest(name = "paid {0} {1}: {2}")
    @CsvSource({
        "2020-03-01, 20316.65, AMOUNT_AND_MONTH",
        "2020-04-01, 20316.65, AMOUNT_ALONE",
        "2021-02-28, 20316.65, AMOUNT_ALONE",
        "2021-03-01, 20316.65, none",
        "2020-02-29, 20316.65, none",
        "2020-04-01, 20000.00, none",
        "2020-04-01, 20316.66, none"
    })
    void aLatePaymentOfAnOddAmountByAFundOfThePolicy(String day, String paid, String reason) {
        given.paid("V1", "2020-01-10", "80.00")
                .listed("jan", "BT01", "2020-01", "V1", "80.00")
                .paid("V2", day, paid)
                .listed("mar", "BT01", "2020-03", "x", paid.equals("20000.00") ? paid : "20316.65");

        assertThat(given.linked())
                .isEqualTo(
                        reason.equals("none")
                                ? List.of("V1 jan 80.00 VOUCHER_NUMBER")
                                : List.of("V1 jan 80.00 VOUCHER_NUMBER", "V2 mar 20316.65 " + reason));
    }

    @Test
    void aFundThatNothingTellsOfIsNoProof() {
        given.paid("V2", "2020-04-01", "20316.65").listed("mar", "BT01", "2020-03", "x", "20316.65");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void anAmountThatWasPaidTwiceIsAQuestionEvenIfOneIsExplained() {
        given.paid("V1", "2020-01-10", "20316.65")
                .listed("jan", "BT01", "2020-01", "V1", "20316.65")
                .paid("V2", "2020-04-01", "20316.65")
                .listed("mar", "BT01", "2020-03", "x", "20316.65");

        assertThat(given.linked()).containsExactly("V1 jan 20316.65 VOUCHER_NUMBER");
    }

    @Test
    void whatTheNumberLeftUnexplainedStandsInTheSameList() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-03", "V1", "70.00")
                .listed("a", "BT07", "2020-02", "x", "30.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 VOUCHER_NUMBER", "V1 a 30.00 REMAINDER");
    }

    @Test
    void twoRemaindersOfOneAmountAreAQuestion() {
        given.paid("V1", "2020-06-10", "100.00")
                .paid("V2", "2020-06-11", "90.00")
                .listed("a", "BT01", "2020-06", "V1", "70.00")
                .listed("a", "BT01", "2020-06", "V2", "60.00")
                .listed("a", "BT01", "2020-06", "x", "30.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 VOUCHER_NUMBER", "V2 a 60.00 VOUCHER_NUMBER");
    }

    @Test
    void anAmountThatALinkedListHasTooIsNotTheOnlyOne() {
        given.paid("V1", "2020-01-10", "20400.00")
                .listed("jan", "BT01", "2020-01", "V1", "20316.65")
                .paid("V2", "2020-04-01", "20316.65")
                .listed("mar", "BT01", "2020-03", "x", "20316.65");

        assertThat(given.linked()).containsExactly("V1 jan 20316.65 VOUCHER_NUMBER");
    }
}
