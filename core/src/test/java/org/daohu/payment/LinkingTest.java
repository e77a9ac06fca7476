package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daohu.payment.LinkDecision.Choice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The officer's tables: each reason once, and each ambiguity that must stay open. */
class LinkingTest {

    private final LinkCase given = new LinkCase();

    @Nested
    class ByVoucherNumber {

        @Test
        void allBatchesThatNameAVoucherBelongToItWholeWhateverTheAmounts() {
            given.paid("V1", "2020-06-10", "100.00")
                    .listed("a", "BT01", "2020-06", "V1", "60.00")
                    .listed("b", "BT02", "2019-01", "V1&#10;", "50.00");

            assertThat(given.linked()).containsExactly("V1 a 60.00 VOUCHER_NUMBER", "V1 b 50.00 VOUCHER_NUMBER");
            assertThat(given.open()).containsExactly("PAYMENT_OVER_LISTED V1: ");
            assertThat(given.link().coverage(given.payments.get(0).payment()).residual())
                    .isEqualTo(LinkCase.money("-10.00"));
        }

        @ParameterizedTest(name = "[{0}] in the list, PZ-0017 in the treasury: {1}")
        @CsvSource({
            "PZ-0017, VOUCHER_NUMBER",
            "' ＰＺ-００17', VOUCHER_NUMBER",
            "PZ-0017&#10;, VOUCHER_NUMBER",
            "pz-0017, NUMBER_SPELLING",
            "PZ0017, NUMBER_SPELLING",
            "PZ 17, NUMBER_SPELLING",
            "PZ-00017, NUMBER_SPELLING",
            "PZ-0018, none",
            "PZ-0170, none"
        })
        void numbersAreFoldedAndAnotherSpellingMustBeBorneOutByTheAmount(String written, String reason) {
            given.paid("PZ-0017", "2020-06-10", "100.00").listed("a", "BT01", "2019-01", written, "100.00");

            assertThat(given.linked())
                    .isEqualTo(reason.equals("none") ? List.of() : List.of("PZ-0017 a 100.00 " + reason));
        }

        @Test
        void anotherSpellingWithAnotherAmountIsACandidateOnly() {
            given.paid("PZ0017", "2020-06-10", "100.00").listed("a", "BT01", "2019-01", "pz17", "99.99");

            assertThat(given.linked()).isEmpty();
            assertThat(given.open()).containsExactly("PAYMENT_WITHOUT_LIST PZ0017: a", "BATCH_UNLINKED a: PZ0017");
        }

        @Test
        void aSpellingThatTwoVouchersShareIsNoProof() {
            given.paid("PZ017", "2020-06-10", "100.00")
                    .paid("PZ17", "2020-05-10", "70.00")
                    .listed("a", "BT01", "2019-01", "pz17", "100.00");

            assertThat(given.linked()).isEmpty();
        }

        @Test
        void aVoidedVoucherIsNotReplacedByAnotherOfTheSameAmount() {
            given.dead("V0").paid("V1", "2020-06-10", "100.00").listed("a", "BT01", "2020-06", "V0", "100.00");

            assertThat(given.linked()).isEmpty();
            assertThat(given.open()).containsExactly("PAYMENT_WITHOUT_LIST V1: a", "BATCH_UNLINKED a: V1");
        }

        @Test
        void aVoucherVoidedAndEnteredAgainUnderItsNumberLives() {
            given.dead("V1").paid("V1", "2020-06-10", "100.00").listed("a", "BT01", "2020-06", "V1", "100.00");

            assertThat(given.linked()).containsExactly("V1 a 100.00 VOUCHER_NUMBER");
        }

        @Test
        void twoLiveVouchersOrTwoBatchesOfOneKeyAreRefused() {
            given.paid("V1", "2020-06-10", "1.00").paid("V1", "2020-06-11", "2.00");
            assertThatThrownBy(given::link).isInstanceOf(IllegalArgumentException.class);

            LinkCase twice = new LinkCase()
                    .listed("a", "BT01", "2020-06", "V1", "1.00")
                    .listed("a", "BT01", "2020-06", " V1", "2.00");
            assertThatThrownBy(twice::link).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class ByAmountAndMonth {

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
        void amountToTheFenAndTheMonthOfThePayDay(
                String day, String paid, String period, String listed, boolean links) {
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
                    .listed("a", "BT01", "2020-06", "x", "70.00")
                    .listed("a", "BT07", "2020-06", "x", "30.00");

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
    }

    @Nested
    class ByAmountOfAllPeriods {

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
    }

    @Nested
    class BySums {

        @Test
        void theOpenBatchesOfAPolicyAndMonthThatAddUpToAVoucher() {
            given.paid("V1", "2020-06-10", "100.00")
                    .listed("a", "BT01", "2020-06", "x", "70.00")
                    .listed("b", "BT01", "2020-06", "y", "30.00");

            assertThat(given.linked()).containsExactly("V1 a 70.00 BATCHES_ADD_UP", "V1 b 30.00 BATCHES_ADD_UP");
            assertThat(given.link().links().get(0).sentenceZh())
                    .isEqualTo("同一政策同一发放期的多个批次合计等于凭证,且仅此一解:1张凭证与2个批次,100.00元。");
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
                    .containsExactly(
                            "V1 a 60.00 GROUPS_ADD_UP", "V2 a 15.00 GROUPS_ADD_UP", "V2 b 25.00 GROUPS_ADD_UP");
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
    }

    @Nested
    class DecidedByAPerson {

        @Test
        void aLinkedPairStandsAgainstTheNumberAndTheAmount() {
            given.paid("V1", "2020-06-10", "100.00")
                    .paid("V2", "2019-01-10", "1.00")
                    .listed("a", "BT01", "2020-06", "V1", "100.00")
                    .decided("V2", LinkCase.key("a", "BT01", "2020-06", "V1"), Choice.LINKED);

            assertThat(given.linked()).containsExactly("V2 a 100.00 DECIDED");
        }

        @Test
        void aRefusedPairIsNeitherLinkedByItsNumberNorProposed() {
            given.paid("V1", "2020-06-10", "100.00")
                    .listed("a", "BT01", "2020-06", "V1", "100.00")
                    .decided("V1", LinkCase.key("a", "BT01", "2020-06", "V1"), Choice.REFUSED);

            assertThat(given.linked()).isEmpty();
            assertThat(given.open()).containsExactly("PAYMENT_WITHOUT_LIST V1: ", "BATCH_UNLINKED a: ");
        }

        @Test
        void aRefusalMayLeaveOneAnswerOnly() {
            given.paid("V1", "2020-06-10", "100.00")
                    .paid("V2", "2020-06-20", "100.00")
                    .listed("a", "BT01", "2020-06", "x", "100.00")
                    .decided("V1", LinkCase.key("a", "BT01", "2020-06", "x"), Choice.REFUSED);

            assertThat(given.linked()).containsExactly("V2 a 100.00 AMOUNT_AND_MONTH");
        }

        @Test
        void severalVouchersShareABatchInTheOrderOfTheirDaysAndNoFenIsLost() {
            BatchKey batch = LinkCase.key("a", "BT01", "2020-06", "x");
            given.paid("V1", "2020-06-12", "60.00")
                    .paid("V2", "2020-06-10", "30.00")
                    .listed("a", "BT01", "2020-06", "x", "100.00")
                    .decided("V1", batch, Choice.LINKED)
                    .decided("V2", batch, Choice.LINKED);

            assertThat(given.linked()).containsExactly("V1 a 70.00 DECIDED", "V2 a 30.00 DECIDED");
            assertThat(given.open()).containsExactly("PAYMENT_OVER_LISTED V1: ");
        }

        @Test
        void aDecisionWithoutItsObjectIsKeptAndReported() {
            given.paid("V1", "2020-06-10", "100.00")
                    .listed("a", "BT01", "2020-06", "x", "100.00")
                    .decided("V9", LinkCase.key("a", "BT01", "2020-06", "x"), Choice.LINKED)
                    .decided("V1", LinkCase.key("gone", "BT01", "2020-06", "x"), Choice.REFUSED);

            assertThat(given.linked()).containsExactly("V1 a 100.00 AMOUNT_AND_MONTH");
            assertThat(given.link().decisions())
                    .extracting(DecisionStanding::state)
                    .containsExactly(DecisionStanding.State.BATCH_GONE, DecisionStanding.State.PAYMENT_GONE);
        }

        @Test
        void contradictingDecisionsLeaveThePairAlone() {
            BatchKey batch = LinkCase.key("a", "BT01", "2020-06", "V1");
            given.paid("V1", "2020-06-10", "100.00")
                    .listed("a", "BT01", "2020-06", "V1", "100.00")
                    .decided("V1", batch, Choice.LINKED)
                    .decided("V1", batch, Choice.REFUSED);

            assertThat(given.linked()).isEmpty();
            assertThat(given.link().decisions())
                    .extracting(DecisionStanding::state)
                    .containsOnly(DecisionStanding.State.CONTRADICTED);
        }
    }

    @Nested
    class Candidates {

        @Test
        void areRankedByPointsThatCanBeNamed() {
            given.paid("PZ5134000017", "2020-07-03", "101.00")
                    .paid("PZ5134000099", "2020-06-10", "100.00")
                    .paid("PZ5134000098", "2020-06-10", "100.00")
                    .paid("PZ5134000001", "2019-06-10", "100.50")
                    .listed("a", "BT01", "2020-06", "PZ5134000071", "100.00");

            OpenItem batch = given.link().workList().get(4);

            assertThat(batch.candidates())
                    .extracting(LinkCandidate::voucherNumber)
                    .containsExactly("PZ5134000098", "PZ5134000099", "PZ5134000017", "PZ5134000001");
            assertThat(batch.candidates()).extracting(LinkCandidate::points).containsExactly(65, 65, 60, 50);
            LinkCandidate slip = batch.candidates().get(2);
            assertThat(slip.grounds())
                    .containsExactly(
                            LinkGround.NUMBER_ONE_SLIP,
                            LinkGround.AMOUNT_NEAR,
                            LinkGround.NEAR_PERIOD,
                            LinkGround.MARKED);
            assertThat(slip.amountDifference()).isEqualTo(LinkCase.money("1.00"));
            assertThat(slip.daysApart()).isEqualTo(3);
        }

        @Test
        void atMostFiveAreShown() {
            for (int i = 0; i < 20; i++) {
                given.paid("V" + i, "2020-06-10", "100.00");
            }
            given.listed("a", "BT01", "2020-06", "x", "100.00");

            assertThat(given.linked()).isEmpty();
            assertThat(given.link().workList())
                    .allMatch(item -> item.candidates().size() <= 5);
        }

        @Test
        void whatHasNothingInCommonIsNoCandidate() {
            given.paid("V1", "2019-01-10", "100.00").listed("a", "BT01", "2020-06", "x", "7.00");

            assertThat(given.open()).containsExactly("PAYMENT_WITHOUT_LIST V1: ", "BATCH_UNLINKED a: ");
        }

        @ParameterizedTest(name = "{0} and {1}: {2}")
        @CsvSource({
            "PZ0017, PZ0018, true",
            "PZ0017, PZ0071, true",
            "PZ0017, PZ00171, true",
            "PZ00017, PZ0017, true",
            "PZ0017, PZ0017, false",
            "PZ0017, PZ0028, false",
            "PZ0017, PZ01, false",
            "PZ17, PZ18, false"
        })
        void oneSlipIsOneCharacterOrOneSwap(String one, String other, boolean slip) {
            assertThat(VoucherSpelling.oneSlip(one, other)).isEqualTo(slip);
            assertThat(VoucherSpelling.oneSlip(other, one)).isEqualTo(slip);
        }

        @ParameterizedTest(name = "{0} and {1} share [{2}]")
        @CsvSource({"支付低保补助, 2020-06低保补助.csv, 低保补助", "支付低保金, 保.csv, ''", "AB低保, AB低保, 低保", "'', 低保, ''"})
        void wordsAreRunsOfChineseCharacters(String purpose, String list, String words) {
            assertThat(OpenItems.sharedWords(purpose, list)).isEqualTo(words);
        }
    }
}
