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
}
