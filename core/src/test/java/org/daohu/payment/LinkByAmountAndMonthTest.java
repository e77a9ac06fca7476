package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By amount and month: what they link, and each ambiguity that must stay open. */
class LinkByAmountAndMonthTest {

    private final LinkCase given = new LinkCase();

    @ParameterizedTest(name = "paid {0} {1}, listed {2} {3}: {4}")
    @CsvSource({
        "2020-06-01, 100.00, 2020-06, 100.00, true",
        "2020-06-30, 100.00, 2020-06, 100.00, true",
        "2020-07-01, 100.00, 2020-06, 100.00, false",
        "2020-05-31, 100.00, 2020-06, 100.00, false",
        "2020-06-01, 100.00, 2020-06, 99.99, false",
        "2020-06-01, 100.00, 2020-06, 100.01, false",
        "2020-01-01, 100.00, 2020-00, 100.00, true",
        "2020-12-31, 100.00, 2020-00, 100.00, true",
        "2021-01-01, 100.00, 2020-00, 100.00, false",
        "2020-06-01, 0.00, 2020-06, 0.00, false",
        "2020-06-01, -5.00, 2020-06, -5.00, false"
    })
    void amountToTheFenAndTheMonthOfThePayDay(String day, String paid, String period, String listed, boolean links) {
        given.paid("V1", day, paid).listed("a", "BT01", period, "wrong", listed);

        assertThat(given.linked().contains("V1 a " + listed + " AMOUNT_AND_MONTH"))
                .isEqualTo(links);
    }

    @Test
    void theMonthTellsEqualAmountsApart() {
        given.paid("V1", "2020-05-10", "100.00")
                .paid("V2", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "x", "100.00")
                .listed("b", "BT01", "2020-05", "y", "100.00");

        assertThat(given.linked()).containsExactly("V1 b 100.00 AMOUNT_AND_MONTH", "V2 a 100.00 AMOUNT_AND_MONTH");
    }

    @Test
    void twoVouchersOfTheAmountAreAQuestion() {
        given.paid("V1", "2020-06-10", "100.00")
                .paid("V2", "2020-06-20", "100.00")
                .listed("a", "BT01", "2020-06", "x", "100.00");

        assertThat(given.linked()).isEmpty();
        assertThat(given.open()).contains("BATCH_UNLINKED a: V1 V2");
    }

    @Test
    void aVoucherWithoutTheMarkIsNeverLinkedByAmountButMakesItAQuestion() {
        given.paid("V1", "2020-06-10", "100.00", "P1", "F1", false).listed("a", "BT01", "2020-06", "x", "100.00");
        assertThat(given.linked()).isEmpty();

        given.paid("V2", "2020-06-20", "100.00");
        assertThat(given.linked()).isEmpty();
    }

    @Test
    void twoBatchesOfTheAmountAreAQuestion() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "x", "100.00")
                .listed("b", "BT02", "2020-00", "y", "100.00");

        assertThat(given.linked()).isEmpty();
        assertThat(given.open()).contains("PAYMENT_WITHOUT_LIST V1: a b");
    }

    @Test
    void aVoucherThatItsOwnRowsExplainIsNoRival() {
        given.paid("V1", "2020-06-10", "100.00")
                .paid("V2", "2020-06-20", "100.00")
                .listed("a", "BT01", "2020-06", "V1", "100.00")
                .listed("b", "BT01", "2020-06", "x", "100.00");

        assertThat(given.linked()).containsExactly("V1 a 100.00 VOUCHER_NUMBER", "V2 b 100.00 AMOUNT_AND_MONTH");
    }

    @Test
    void whatOneWrongNumberNamesIsTakenTogether() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "x1", "70.00")
                .listed("a", "BT07", "2020-06", "x1", "30.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 AMOUNT_AND_MONTH", "V1 a 30.00 AMOUNT_AND_MONTH");
    }

    @Test
    void aFundThatThePolicyWasNeverPaidFromIsAQuestion() {
        given.paid("V1", "2020-05-10", "80.00", "P1", "F1", true)
                .paid("V2", "2020-06-10", "100.00", "P2", "F2", true)
                .listed("a", "BT01", "2020-05", "V1", "80.00")
                .listed("b", "BT01", "2020-06", "x", "100.00");

        assertThat(given.linked()).containsExactly("V1 a 80.00 VOUCHER_NUMBER");
        assertThat(given.open()).containsExactly("PAYMENT_WITHOUT_LIST V2: b", "BATCH_UNLINKED b: V2");
    }

    @Test
    void whereAPolicyIsPaidAMonthLateTheMonthProvesNothing() {
        given.paid("V1", "2020-03-10", "80.00")
                .listed("feb", "BT01", "2020-02", "V1", "80.00")
                .paid("V2", "2020-04-10", "100.00")
                .paid("V3", "2020-05-10", "100.00")
                .listed("mar", "BT01", "2020-03", "x", "100.00")
                .listed("apr", "BT01", "2020-04", "y", "100.00");

        assertThat(given.linked()).containsExactly("V1 feb 80.00 VOUCHER_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"待补", "无", "-", "0", "000", "/"})
    void aWordInThePlaceOfANumberHoldsNothingTogether(String word) {
        given.paid("V1", "2020-06-10", "70.00", "P1", "F1", true)
                .paid("V2", "2020-06-10", "30.00", "P2", "F2", true)
                .listed("a", "BT01", "2020-06", word, "70.00")
                .listed("b", "BT07", "2020-06", word, "30.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 AMOUNT_AND_MONTH", "V2 b 30.00 AMOUNT_AND_MONTH");
    }

    @Test
    void aListOfTheAmountThatNamesAVoidedVoucherMakesItAQuestion() {
        given.dead("V0")
                .paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "V0", "100.00")
                .listed("b", "BT01", "2020-06", "x1", "100.00");

        assertThat(given.linked()).isEmpty();
        assertThat(given.open()).contains("PAYMENT_WITHOUT_LIST V1: a b");
    }
}
