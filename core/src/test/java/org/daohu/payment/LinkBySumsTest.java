package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By sums of vouchers and batches: what they link, and each ambiguity that must stay open. */
class LinkBySumsTest {

    private final LinkCase given = new LinkCase();

    @Test
    void theOpenBatchesOfAPolicyAndMonthThatAddUpToAVoucher() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "x", "70.00")
                .listed("b", "BT01", "2020-06", "y", "30.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 BATCHES_ADD_UP", "V1 b 30.00 BATCHES_ADD_UP");
        assertThat(given.link().links().get(0).sentenceZh()).isEqualTo("同一政策同一发放期的多个批次合计等于凭证,且仅此一解:1张凭证与2个批次,100.00元。");
    }

    @Test
    void someOfThemIfTheAmountsAreTooOddToMeetByChance() {
        given.paid("V1", "2020-06-10", "81234.57")
                .listed("a", "BT01", "2020-06", "x", "50000.01")
                .listed("b", "BT01", "2020-06", "y", "31234.56")
                .listed("c", "BT01", "2020-06", "z", "777.77");

        assertThat(given.linked()).containsExactly("V1 a 50000.01 BATCHES_ADD_UP", "V1 b 31234.56 BATCHES_ADD_UP");
    }

    @Test
    void roundAmountsMeetByChance() {
        given.paid("V1", "2020-06-10", "80000.00")
                .listed("a", "BT01", "2020-06", "x", "50000.00")
                .listed("b", "BT01", "2020-06", "y", "30000.00")
                .listed("c", "BT01", "2020-06", "z", "10000.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void twoWaysToAddUpAreAQuestion() {
        given.paid("V1", "2020-06-10", "81234.57")
                .listed("a", "BT01", "2020-06", "w", "50000.01")
                .listed("b", "BT01", "2020-06", "x", "31234.56")
                .listed("c", "BT01", "2020-06", "y", "50000.02")
                .listed("d", "BT01", "2020-06", "z", "31234.55");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void whatTheNumberLeftUnexplained() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "V1", "70.00")
                .listed("b", "BT01", "2020-06", "x", "30.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 VOUCHER_NUMBER", "V1 b 30.00 REMAINDER");
    }

    @Test
    void butNotWithAnotherPolicy() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "V1", "70.00")
                .listed("b", "BT02", "2020-06", "x", "30.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 VOUCHER_NUMBER");
    }

    @Test
    void theVouchersOfAProjectThatAddUpToABatchAndTheLinkSaysWhatEachExplains() {
        given.paid("V1", "2020-06-10", "70.00", "P1", "F1", true)
                .paid("V2", "2020-06-10", "30.00", "P1", "F2", true)
                .paid("V3", "2020-06-10", "55.00", "P2", "F3", true)
                .listed("a", "BT01", "2020-06", "x", "100.00");

        assertThat(given.linked()).containsExactly("V1 a 70.00 PAYMENTS_ADD_UP", "V2 a 30.00 PAYMENTS_ADD_UP");
    }

    @Test
    void twelveMonthsOfAProjectPayAListForTheWholeYear() {
        for (int month = 1; month <= 12; month++) {
            given.paid("V%02d".formatted(month), "2020-%02d-10".formatted(month), "100.00");
        }
        given.listed("a", "BT01", "2020-00", "x", "1200.00");

        assertThat(given.linked()).hasSize(12).allMatch(link -> link.endsWith("a 100.00 PAYMENTS_ADD_UP"));
    }

    @Test
    void allOpenBatchesOfAPolicyAndAllOpenVouchersOfAProject() {
        given.paid("V1", "2020-06-10", "60.00")
                .paid("V2", "2020-06-12", "40.00")
                .listed("a", "BT01", "2020-06", "x", "75.00")
                .listed("b", "BT01", "2020-06", "y", "25.00");

        assertThat(given.linked())
                .containsExactly("V1 a 60.00 GROUPS_ADD_UP", "V2 a 15.00 GROUPS_ADD_UP", "V2 b 25.00 GROUPS_ADD_UP");
    }

    @Test
    void butNotWhereAPairOfThemIsEqualAndAnotherPairingIsAsGood() {
        given.paid("V1", "2020-06-10", "100.00")
                .paid("V2", "2020-06-12", "100.00")
                .listed("a", "BT01", "2020-06", "x", "100.00")
                .listed("b", "BT01", "2020-06", "y", "100.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void anAmountThatAnswersToTwoPoliciesIsAQuestion() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "w", "70.00")
                .listed("b", "BT01", "2020-06", "x", "30.00")
                .listed("c", "BT02", "2020-06", "y", "80.00")
                .listed("d", "BT02", "2020-06", "z", "20.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void aVoucherWithoutTheMarkThatHasTheSumMakesItAQuestion() {
        given.paid("V1", "2020-06-10", "70.00")
                .paid("V2", "2020-06-10", "30.00")
                .paid("V3", "2020-06-10", "100.00", "P9", "F9", false)
                .listed("a", "BT01", "2020-06", "x", "100.00");
        assertThat(given.linked()).isEmpty();

        given.batches.clear();
        given.paid("V4", "2020-06-10", "100.00", "P8", "F8", true)
                .listed("a", "BT01", "2020-06", "x", "65.00")
                .listed("b", "BT01", "2020-06", "y", "35.00");
        assertThat(given.linked()).isEmpty();
    }

    @Test
    void aListOfAPolicyThatIsPaidLateMayBelongToAnyVoucherOfItsAmount() {
        given.paid("V1", "2020-03-10", "80.00", "P9", "F9", true)
                .listed("feb", "BT09", "2020-02", "V1", "80.00")
                .paid("V2", "2020-06-10", "100.00", "P9", "F9", true)
                .listed("may", "BT09", "2020-05", "w", "100.00")
                .listed("a", "BT01", "2020-06", "x", "70.00")
                .listed("b", "BT01", "2020-06", "y", "30.00");

        assertThat(given.linked()).containsExactly("V1 feb 80.00 VOUCHER_NUMBER");
    }

    @Test
    void anOpenListThatNamesAVoidedVoucherIsOneOfThePolicysToo() {
        given.dead("V0")
                .paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "x", "70.00")
                .listed("b", "BT01", "2020-06", "y", "30.00")
                .listed("c", "BT01", "2020-06", "V0", "5.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void aGroupOfTwoGroupsIsLeftToAPerson() {
        given.paid("V1", "2020-05-27", "5035.20")
                .paid("V2", "2020-05-17", "3614.80")
                .paid("V3", "2020-05-03", "1283.90")
                .paid("V4", "2020-05-01", "1516.10")
                .listed("a", "BT01", "2020-05", "w", "1750.00")
                .listed("b", "BT01", "2020-05", "x", "6900.00")
                .listed("c", "BT01", "2020-05", "y", "2550.00")
                .listed("d", "BT01", "2020-05", "z", "250.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void groupsOfWhichAPartAddsUpCouldBePartedInAnotherWay() {
        given.paid("V1", "2020-06-10", "100.00")
                .paid("V2", "2020-06-12", "90.00")
                .listed("a", "BT01", "2020-06", "w", "80.00")
                .listed("b", "BT01", "2020-06", "x", "60.00")
                .listed("c", "BT01", "2020-06", "y", "40.00")
                .listed("d", "BT01", "2020-06", "z", "10.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void amountsThatAreTooLargeToBeAddedUpLinkNothing() {
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", "x1", "-92233720368547758.08")
                .listed("b", "BT01", "2020-06", "x1", "-92233720368547758.08")
                .listed("c", "BT01", "2020-06", "x1", "100.00");

        assertThat(given.linked()).isEmpty();
    }

    @ParameterizedTest(name = "paid {0}: {1}")
    @CsvSource({"2020-04-10, true", "2021-02-28, true", "2021-03-01, false", "2020-02-29, false"})
    void thePartsOfALatePolicyAddUpToAnOddAmountPaidWithinAYear(String day, boolean links) {
        late().paid("V2", day, "81234.57")
                .listed("a", "BT01", "2020-03", "x", "50000.01")
                .listed("b", "BT01", "2020-03", "y", "31234.56");

        assertThat(given.linked())
                .isEqualTo(
                        links
                                ? List.of(
                                        "V1 jan 80.00 VOUCHER_NUMBER",
                                        "V2 a 50000.01 BATCHES_ADD_UP",
                                        "V2 b 31234.56 BATCHES_ADD_UP")
                                : List.of("V1 jan 80.00 VOUCHER_NUMBER"));
    }

    @Test
    void vouchersOfOneMonthAddUpToALateListIfTheirFundIsKnown() {
        late().paid("V2", "2020-05-10", "50000.01")
                .paid("V3", "2020-05-20", "31234.56")
                .listed("a", "BT01", "2020-03", "x", "81234.57");
        assertThat(given.linked())
                .containsExactly(
                        "V1 jan 80.00 VOUCHER_NUMBER",
                        "V2 a 50000.01 PAYMENTS_ADD_UP",
                        "V3 a 31234.56 PAYMENTS_ADD_UP");

        given.payments.subList(1, 3).clear();
        given.paid("V2", "2020-05-10", "50000.01", "P9", "F9", true)
                .paid("V3", "2020-05-20", "31234.56", "P9", "F9", true);
        assertThat(given.linked()).containsExactly("V1 jan 80.00 VOUCHER_NUMBER");
    }

    @ParameterizedTest(name = "and a voucher of {0} on {1}")
    @CsvSource({"81234.57, 2019-05-10", "50000.01, 2020-01-10"})
    void aLateSumWithAnyRivalInAnyPeriodIsAQuestion(String yuan, String day) {
        late().paid("V2", "2020-05-10", "81234.57")
                .listed("a", "BT01", "2020-03", "x", "50000.01")
                .listed("b", "BT01", "2020-03", "y", "31234.56")
                .paid("V3", day, yuan, "P9", "F9", false);

        assertThat(given.linked()).containsExactly("V1 jan 80.00 VOUCHER_NUMBER");
    }

    @Test
    void roundPartsOfALatePolicyMeetByChanceEvenIfTheyAreAll() {
        late().paid("V2", "2020-05-10", "80000.00")
                .listed("a", "BT01", "2020-03", "x", "50000.00")
                .listed("b", "BT01", "2020-03", "y", "30000.00");

        assertThat(given.linked()).containsExactly("V1 jan 80.00 VOUCHER_NUMBER");
    }

    @Test
    void whatTheNumberLeftUnexplainedOfTheSamePolicyAndPeriodHoweverLate() {
        late().paid("V2", "2020-05-10", "81234.57")
                .listed("a", "BT01", "2020-03", "V2", "50000.01")
                .listed("b", "BT01", "2020-03", "y", "31234.56");

        assertThat(given.linked()).contains("V2 b 31234.56 REMAINDER");
    }

    /** A policy of which all that numbers tell is that it is paid a month late. */
    private LinkCase late() {
        return given.paid("V1", "2020-02-10", "80.00").listed("jan", "BT01", "2020-01", "V1", "80.00");
    }
}
