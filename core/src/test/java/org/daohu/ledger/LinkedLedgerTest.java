package org.daohu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.payment.BatchKey;
import org.daohu.payment.Coverage;
import org.daohu.payment.Link;
import org.daohu.payment.LinkReason;
import org.daohu.payment.ListBatch;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkedLedgerTest {

    private static final Division COUNTY = Division.finance("513401000");
    private static final Division TOWN = Division.finance("513401101");

    @Test
    void coverageStandsByDivisionFundAndProjectWithItsVouchers() {
        MasterLedger ledger = MasterLedger.builder()
                .add(quota("Q1", COUNTY, "F1", true))
                .add(quota("Q2", TOWN, "F1", true))
                .add(quota("Q3", TOWN, "F2", false))
                .add(payment("V1", "Q1", "P1", 10_000))
                .add(payment("V2", "Q2", "P1", 20_000))
                .add(payment("V3", "Q3", null, 30_000))
                .add(payment("V4", "Q3", null, 40_000))
                .add(payment("V5", "Q1", "P2", -500))
                .build();
        List<ListBatch> batches = List.of(batch("V1", 9_000), batch("V3", 30_000));

        LinkedLedger linked = LinkedLedger.of(ledger, batches, List.of());

        // V4 needs no list and has none, V5 is a refund.
        assertThat(linked.coverage()).isEqualTo(new Coverage(3, 1, Money.ofFen(60_000), Money.ofFen(39_000)));
        assertThat(linked.rollUps(CoverageBy.DIVISION))
                .extracting(CoverageRollUp::key, rollUp -> rollUp.total().residual())
                .containsExactly(tuple("513401000", Money.ofFen(1_000)), tuple("513401101", Money.ofFen(20_000)));
        assertThat(linked.rollUps(CoverageBy.FUND))
                .extracting(CoverageRollUp::key)
                .containsExactly("F1", "F2");
        assertThat(linked.rollUps(CoverageBy.PROJECT))
                .extracting(CoverageRollUp::key)
                .containsExactly("", "P1");
    }

    @Test
    void theVoucherOfADeadQuotaIsNotLinkedByItsAmount() {
        MasterLedger ledger =
                MasterLedger.builder().add(payment("V1", "Q9", "P1", 10_000)).build();

        assertThat(LinkedLedger.of(ledger, List.of(batch("x", 10_000)), List.of())
                        .links()
                        .links())
                .isEmpty();
    }

    @Test
    void aListThatNamesAVoidedVoucherWaitsForAPerson() {
        MasterLedger ledger = MasterLedger.builder()
                .add(quota("Q1", COUNTY, "F1", true))
                .add(payment("V1", "Q1", "P1", 10_000))
                .add(Payment.builder("V0", Money.ofFen(10_000), LocalDate.of(2020, 6, 1), Origin.file("p", 3))
                        .live(false)
                        .build())
                .build();

        assertThat(LinkedLedger.of(ledger, List.of(batch("V0", 10_000)), List.of())
                        .links()
                        .links())
                .isEmpty();
        assertThat(LinkedLedger.of(ledger, List.of(batch("V2", 10_000)), List.of())
                        .links()
                        .links())
                .extracting(Link::reason)
                .containsExactly(LinkReason.AMOUNT_AND_MONTH);
    }

    @Test
    void theLedgerStatesWhatListsExplainOfTheVouchersThatNameThem() {
        MasterLedger ledger = MasterLedger.builder()
                .add(quota("Q1", COUNTY, "F1", true))
                .add(quota("Q3", COUNTY, "F1", false))
                .add(payment("V1", "Q1", "P1", 10_000))
                .add(payment("V2", "Q3", null, 20_000))
                .add(payment("V3", "Q3", null, 30_000))
                .build();
        VoucherLists lists = VoucherLists.builder()
                .add("V1", Money.ofFen(9_000))
                .add("V2", Money.ofFen(20_000))
                .build();

        RollUp rollUp = ledger.with(lists).rollUps().get(0);

        assertThat(rollUp.total().figures().coverage())
                .isEqualTo(new Coverage(2, 1, Money.ofFen(30_000), Money.ofFen(29_000)));
        assertThat(rollUp.total().coverageRate())
                .hasValueSatisfying(rate -> assertThat(rate.denominator()).isEqualTo("voucher_amount"));
        assertThat(rollUp.quotas().get(0).figures().coverage())
                .isEqualTo(new Coverage(1, 0, Money.ofFen(10_000), Money.ofFen(9_000)));
    }

    @Test
    void ofRefundsAloneTheRateIsThatOfTheRefunds() {
        MasterLedger ledger = MasterLedger.builder()
                .add(quota("Q1", COUNTY, "F1", true))
                .add(payment("V1", "Q1", "P1", -1_000))
                .build();
        VoucherLists lists = VoucherLists.builder().add("V1", Money.ofFen(-500)).build();

        assertThat(ledger.with(lists).rollUps().get(0).total().coverageRate())
                .hasValueSatisfying(rate ->
                        assertThat(rate.percent(2, RoundingMode.HALF_UP)).hasToString("50.00"));
    }

    @Test
    void withoutListsThereIsNoCoverageToState() {
        MasterLedger ledger = MasterLedger.builder()
                .add(quota("Q1", COUNTY, "F1", true))
                .add(payment("V1", "Q1", "P1", 10_000))
                .absent(Dataset.LISTS)
                .build();

        LedgerLine total = ledger.rollUps().get(0).total();
        assertThat(total.figures().coverage()).isEqualTo(Coverage.NONE);
        assertThat(total.coverageRate()).isEmpty();
    }

    @Property(tries = 100)
    void l9_everyRollUpIsTheSumOfItsVouchersAndAllAddUpToTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        MasterLedger.Builder ledger = MasterLedger.builder();
        for (int i = 0; i < 6; i++) {
            ledger.add(quota("Q" + i, random.nextBoolean() ? COUNTY : TOWN, "F" + i % 3, random.nextInt(4) > 0));
        }
        for (int i = 0; i < 20; i++) {
            String project = random.nextInt(4) == 0 ? null : "P" + random.nextInt(4);
            ledger.add(payment("V" + i, "Q" + random.nextInt(8), project, random.nextInt(900) - 50));
        }
        List<ListBatch> batches = IntStream.range(0, 25)
                .mapToObj(i -> new ListBatch(
                        new BatchKey("list" + i, "BT" + i % 2, 2020, 6, "V" + random.nextInt(30)),
                        1,
                        Money.ofFen(random.nextInt(900) - 50)))
                .toList();
        LinkedLedger linked = LinkedLedger.of(ledger.build(), batches, List.of());

        for (CoverageBy by : CoverageBy.values()) {
            Coverage whole = Coverage.NONE;
            for (CoverageRollUp rollUp : linked.rollUps(by)) {
                Coverage sum = Coverage.NONE;
                for (CoverageRollUp.VoucherCoverage voucher : rollUp.vouchers()) {
                    sum = sum.plus(voucher.coverage());
                }
                assertThat(rollUp.total()).isEqualTo(sum);
                whole = whole.plus(sum);
            }
            assertThat(whole).isEqualTo(linked.coverage());
        }
    }

    private static QuotaRow quota(String id, Division division, String fund, boolean perHousehold) {
        return QuotaRow.builder(
                        id, new FiscalYear(2020), division, fund, Money.ofFen(1_000_000), Origin.file("quotas.csv", 2))
                .perHousehold(perHousehold)
                .build();
    }

    private static Payment payment(String number, String quota, @Nullable String project, long fen) {
        return Payment.builder(number, Money.ofFen(fen), LocalDate.of(2020, 6, 10), Origin.file("payments.csv", 2))
                .quotaId(quota)
                .projectCode(project)
                .build();
    }

    private static ListBatch batch(String number, long fen) {
        return new ListBatch(new BatchKey("list-" + number, "BT01", 2020, 6, number), 2, Money.ofFen(fen));
    }
}
