package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The candidates of what is left open, and how they are ranked. */
class LinkCandidatesTest {

    private final LinkCase given = new LinkCase();

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
                        LinkGround.NUMBER_ONE_SLIP, LinkGround.AMOUNT_NEAR, LinkGround.NEAR_PERIOD, LinkGround.MARKED);
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
        assertThat(given.link().workList()).allMatch(item -> item.candidates().size() <= 5);
    }

    @Test
    void aVoucherOfTheNextMonthIsFoundAmongManyOfNearerAmounts() {
        given.paid("P1", "2019-01-10", "500.00", "P1", "F1", true).listed("a", "BT01", "2019-01", "P1", "500.00");
        for (int i = 0; i < 40; i++) {
            given.paid("N" + i, "2018-01-10", "%d.00".formatted(880 + i), "P2", "F2", false);
        }
        given.paid("LATE", "2020-07-05", "1100.00").listed("b", "BT01", "2020-06", "x", "900.00");

        assertThat(given.open()).contains("PAYMENT_WITHOUT_LIST LATE: b");
        assertThat(given.link().workList().stream()
                        .filter(item -> item.kind() == OpenItem.Kind.BATCH_UNLINKED)
                        .flatMap(item -> item.candidates().stream())
                        .map(LinkCandidate::voucherNumber))
                .contains("LATE");
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

    @Test
    void aRefundIsProposedForMoneyTakenBackAndNothingElseForIt() {
        given.paid("V1", "2020-06-10", "-100.00", "P1", "F1", false)
                .listed("a", "BT01", "2020-06", "x", "-100.00")
                .listed("b", "BT01", "2020-06", "y", "100.00");

        assertThat(given.open()).containsExactly("BATCH_UNLINKED a: V1", "BATCH_UNLINKED b: ");
    }
}
