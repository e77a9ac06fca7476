package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.daohu.payment.LinkDecision.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person decided stands. */
class LinkDecidedTest {

    private final LinkCase given = new LinkCase();

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
                .decided("V9", LinkCase.key("a", "BT01", "2020-06", "x"), Choice.REFUSED)
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

    @ParameterizedTest(name = "written number {0}")
    @ValueSource(strings = {"x", "V1", "V2"})
    void l12_aBatchThatPersonsDisputeIsGivenToNoOther(String written) {
        BatchKey batch = LinkCase.key("a", "BT01", "2020-06", written);
        given.paid("V1", "2020-06-10", "100.00")
                .paid("V2", "2020-06-20", "100.00")
                .listed("a", "BT01", "2020-06", written, "100.00")
                .decided("V1", batch, Choice.LINKED)
                .decided("V1", batch, Choice.REFUSED);

        assertThat(given.linked()).isEmpty();
        assertThat(given.open())
                .containsExactly("PAYMENT_WITHOUT_LIST V1: ", "PAYMENT_WITHOUT_LIST V2: a", "BATCH_UNLINKED a: V2");

        given.decided("V2", batch, Choice.LINKED);
        assertThat(given.linked()).containsExactly("V2 a 100.00 DECIDED");
    }

    @ParameterizedTest(name = "written number {0}")
    @ValueSource(strings = {"x", "v-1", "V1"})
    void aBatchThatAPersonGaveToAVoucherThatIsNoMoreIsNotGivenToAnother(String written) {
        BatchKey batch = LinkCase.key("a", "BT01", "2020-06", written);
        given.paid("V1", "2020-06-10", "100.00")
                .listed("a", "BT01", "2020-06", written, "100.00")
                .decided("V9", batch, Choice.LINKED);

        assertThat(given.linked()).isEmpty();
        assertThat(given.open()).containsExactly("PAYMENT_WITHOUT_LIST V1: a", "BATCH_UNLINKED a: V1");

        given.decided("V1", batch, Choice.LINKED);
        assertThat(given.linked()).containsExactly("V1 a 100.00 DECIDED");
    }

    @Test
    void moneyTakenBackIsSharedInTheSameOrder() {
        BatchKey batch = LinkCase.key("a", "BT01", "2020-06", "x");
        given.paid("V1", "2020-06-10", "-30.00")
                .paid("V2", "2020-06-12", "-70.00")
                .listed("a", "BT01", "2020-06", "x", "-100.00")
                .decided("V1", batch, Choice.LINKED)
                .decided("V2", batch, Choice.LINKED);

        assertThat(given.linked()).containsExactly("V1 a -30.00 DECIDED", "V2 a -70.00 DECIDED");
        assertThat(given.open()).isEmpty();
    }
}
