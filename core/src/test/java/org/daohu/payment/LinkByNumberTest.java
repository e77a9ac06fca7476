package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By voucher number: what it links, and what stays open. */
class LinkByNumberTest {

    private final LinkCase given = new LinkCase();

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
        "P-Z/17, NUMBER_SPELLING",
        "第PZ0017号, NUMBER_SPELLING",
        "支付凭证号：PZ-0017, NUMBER_SPELLING",
        "No.PZ17, NUMBER_SPELLING",
        "PZ-0018, none",
        "PZ-0170, none"
    })
    void numbersAreFoldedAndAnotherSpellingMustBeBorneOutByTheAmount(String written, String reason) {
        given.paid("PZ-0017", "2020-06-10", "100.00").listed("a", "BT01", "2019-01", written, "100.00");

        assertThat(given.linked()).isEqualTo(reason.equals("none") ? List.of() : List.of("PZ-0017 a 100.00 " + reason));
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

    @ParameterizedTest(name = "{0} in the list, {1} in the treasury: {2}")
    @CsvSource({
        "ZF20200037, ZF-2020-0037, true",
        "ZF-2020-37, ZF-2020-0037, true",
        "银付12, 银付字第012号, true",
        "00-000037, 00000037, true",
        "ZF2020037, ZF-2020-0037, false",
        "第号, 凭证, false",
        "37, NOVA37, false"
    })
    void aSeparatorMayBeDroppedOrANumberFilledUp(String written, String number, boolean links) {
        given.paid(number, "2020-06-10", "100.00").listed("a", "BT01", "2019-01", written, "100.00");

        assertThat(given.linked()).isEqualTo(links ? List.of(number + " a 100.00 NUMBER_SPELLING") : List.of());
    }

    @Test
    void twoVouchersEachTheSameInAnotherWayAreNoProof() {
        given.paid("ZF-2020-0037", "2020-06-10", "100.00")
                .paid("ZF2020037", "2020-06-10", "70.00")
                .listed("a", "BT01", "2019-01", "zf-2020-037", "100.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void moneyTakenBackUnderAnotherSpellingIsItsRefund() {
        given.paid("PZ0017", "2020-06-10", "-100.00").listed("a", "BT01", "2019-01", "pz17", "-100.00");
        assertThat(given.linked()).containsExactly("PZ0017 a -100.00 NUMBER_SPELLING");
    }

    @Test
    void thatNothingEqualsNothingProvesNothing() {
        given.paid("PZ0017", "2020-06-10", "0.00").listed("a", "BT01", "2019-01", "pz17", "0.00");
        assertThat(given.linked()).isEmpty();
    }

    @Test
    void aVoidedVoucherInAnotherSpellingIsNotReplacedEither() {
        given.dead("PZ-0017")
                .paid("PZ00017", "2020-06-10", "100.00")
                .paid("V1", "2020-06-10", "70.00")
                .listed("a", "BT01", "2020-06", "pz17", "100.00")
                .listed("b", "BT01", "2020-06", "PZ17号", "70.00");

        assertThat(given.linked()).isEmpty();
    }

    @Test
    void aListIsBeyondAVoucherOfNothing() {
        given.paid("V1", "2020-06-10", "0.00").listed("a", "BT01", "2020-06", "V1", "5.00");
        assertThat(given.open()).containsExactly("PAYMENT_OVER_LISTED V1: ");
    }

    @ParameterizedTest(name = "{0} paid, {1} listed: {2}")
    @CsvSource({
        "-10.00, -9.99, PAYMENT_PARTLY_LISTED",
        "-10.00, -10.01, PAYMENT_OVER_LISTED",
        "-10.00, 5.00, PAYMENT_PARTLY_LISTED",
        "0.00, -5.00, PAYMENT_OVER_LISTED",
        "10.00, 9.99, PAYMENT_PARTLY_LISTED",
        "10.00, 10.01, PAYMENT_OVER_LISTED"
    })
    void whatIsOpenIsNamedByItsSide(String paid, String listed, String kind) {
        given.paid("V1", "2020-06-10", paid).listed("a", "BT01", "2020-06", "V1", listed);
        assertThat(given.open()).containsExactly(kind + " V1: ");
    }
}
