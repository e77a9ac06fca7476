package org.daohu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Origin;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.payment.VoucherList;
import org.daohu.policy.CountyStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The master ledger: facts by key, roll-ups, live and dead rows. */
class MasterLedgerTest {

    private static final Division PROVINCE = Division.finance("510000000");
    private static final Division COUNTY = Division.finance("513401000");
    private static final FiscalYear YEAR = new FiscalYear(2020);
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    @Test
    void theRealRowKeepsItsUnallocatedAmountToTheFen() {
        RollUp province = MasterLedger.builder()
                .add(pending("TOP", PROVINCE, null, "6967760000.00"))
                .add(executable("OWN", PROVINCE, "TOP", "1351199265.02"))
                .add(pending("DOWN", COUNTY, "TOP", "5604710734.98"))
                .build()
                .rollUps()
                .get(0);

        assertThat(province.total().division()).isEqualTo(PROVINCE);
        LedgerFigures figures = province.total().figures();
        assertThat(figures.received()).isEqualTo(yuan("6967760000.00"));
        assertThat(figures.allocatedOwn()).isEqualTo(yuan("1351199265.02"));
        assertThat(figures.allocatedDown()).isEqualTo(yuan("5604710734.98"));
        assertThat(figures.unallocated()).isEqualTo(yuan("11850000.00"));
        assertThat(figures.pending()).isEqualTo(yuan("11850000.00"));
    }

    @Test
    void ratesNameTheirDenominators() {
        LedgerLine total = MasterLedger.builder()
                .add(pending("TOP", COUNTY, null, "1000.00"))
                .add(executable("P", COUNTY, "TOP", "800.00"))
                .add(Payment.builder("V1", yuan("200.00"), DAY, row(2))
                        .quotaId("P")
                        .build())
                .add(Payment.builder("V2", yuan("-50.00"), DAY, row(3))
                        .quotaId("P")
                        .build())
                .build()
                .rollUps()
                .get(0)
                .total();

        assertThat(total.allocationRate()).hasValueSatisfying(rate -> {
            assertThat(rate.denominator()).isEqualTo("received");
            assertThat(rate.percent(2, RoundingMode.HALF_UP)).isEqualByComparingTo("80.00");
        });
        assertThat(total.paymentRate()).hasValueSatisfying(rate -> {
            assertThat(rate.denominator()).isEqualTo("allocated_own");
            assertThat(rate.percent(2, RoundingMode.HALF_UP)).isEqualByComparingTo("18.75");
        });
        assertThat(total.figures().paid()).isEqualTo(yuan("200.00"));
        assertThat(total.figures().refunded()).isEqualTo(yuan("50.00"));
        assertThat(total.figures().unpaid()).isEqualTo(yuan("650.00"));
    }

    @Test
    void aQuotaNamedToAProjectFromAboveIsPlacedAtOnce() {
        LedgerFigures figures = MasterLedger.builder()
                .add(executable("P", COUNTY, null, "10.00"))
                .build()
                .rollUps()
                .get(0)
                .total()
                .figures();

        assertThat(figures.received()).isEqualTo(yuan("10.00"));
        assertThat(figures.allocatedOwn()).isEqualTo(yuan("10.00"));
        assertThat(figures.unallocated()).isEqualTo(Money.ZERO);
    }

    @Test
    void agencyHeldMoneyIsAllocatedButStillPending() {
        LedgerFigures figures = MasterLedger.builder()
                .add(pending("TOP", COUNTY, null, "10.00"))
                .add(QuotaRow.builder("TOWN", YEAR, COUNTY, "F1", yuan("6.00"), row(3))
                        .sourceId("TOP")
                        .agencyCode("T01")
                        .pending(true)
                        .build())
                .build()
                .rollUps()
                .get(0)
                .total()
                .figures();

        assertThat(figures.allocatedOwn()).isEqualTo(yuan("6.00"));
        assertThat(figures.unallocated()).isEqualTo(yuan("4.00"));
        assertThat(figures.pending()).isEqualTo(yuan("10.00"));
    }

    @Test
    void deadRowsCountForNothingAndShadowNothing() {
        QuotaRow dead = QuotaRow.builder("Q", YEAR, COUNTY, "F1", yuan("99.00"), row(2))
                .live(false)
                .build();
        Payment voided = Payment.builder("V", yuan("5.00"), DAY, row(2))
                .quotaId("Q")
                .live(false)
                .build();
        MasterLedger ledger = MasterLedger.builder()
                .add(dead)
                .add(executable("Q", COUNTY, null, "10.00"))
                .add(voided)
                .build();

        assertThat(ledger.quota("Q")).hasValueSatisfying(quota -> {
            assertThat(quota.row().amount()).isEqualTo(yuan("10.00"));
            assertThat(quota.paid()).isEqualTo(Money.ZERO);
        });
        assertThat(ledger.isDeadVoucher("V")).isTrue();
        assertThat(ledger.payment("V")).isEmpty();
    }

    @Test
    void aVoucherThatWasVoidedAndEnteredAgainIsAlive() {
        Payment voided =
                Payment.builder("V", yuan("5.00"), DAY, row(2)).live(false).build();
        Payment again = Payment.builder("V", yuan("6.00"), DAY, row(3)).build();
        MasterLedger ledger = MasterLedger.builder().add(voided).add(again).build();

        assertThat(ledger.isDeadVoucher("V")).isFalse();
        assertThat(ledger.payment("V"))
                .hasValueSatisfying(
                        payment -> assertThat(payment.payment().amount()).isEqualTo(yuan("6.00")));
    }

    @Test
    void twoLiveRowsOfOneKeyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterLedger.builder()
                        .add(executable("Q", COUNTY, null, "1.00"))
                        .add(executable("Q", COUNTY, null, "1.00")))
                .withMessageContaining("quota Q occurs twice");
    }

    @Test
    void paymentsAndProjectsFindWhatTheyName() {
        Project project = Project.builder("P1", "村道硬化", COUNTY, row(2)).build();
        QuotaRow quota = QuotaRow.builder("Q", YEAR, COUNTY, "F1", yuan("10.00"), row(2))
                .projectCode("P1")
                .build();
        Payment payment = Payment.builder("V", yuan("4.00"), DAY, row(2))
                .quotaId("Q")
                .projectCode("P1")
                .build();
        TargetRow target = new TargetRow("P1", "I1", null, null, null, null, DAY, null, null, row(2));
        CountyStatus county = new CountyStatus(Division.parse("513401"), true, null, null, row(2));
        MasterLedger ledger = MasterLedger.builder()
                .add(project)
                .add(quota)
                .add(payment)
                .add(target)
                .add(county)
                .build()
                .with(VoucherLists.builder().add("V", yuan("3.00")).build());

        assertThat(ledger.project("P1")).hasValueSatisfying(facts -> {
            assertThat(facts.quotas()).containsExactly(quota);
            assertThat(facts.payments()).containsExactly(payment);
            assertThat(facts.targets()).containsExactly(target);
            assertThat(facts.county()).isEqualTo(county);
        });
        assertThat(ledger.payment("V")).hasValueSatisfying(facts -> {
            assertThat(facts.quota()).isEqualTo(quota);
            assertThat(facts.project()).isEqualTo(project);
            assertThat(facts.list()).isEqualTo(new VoucherList(1, yuan("3.00")));
            assertThat(facts.list().residual(payment.amount())).isEqualTo(yuan("1.00"));
            assertThat(facts.division()).isEqualTo(COUNTY);
        });
        assertThat(ImmutableList.copyOf(ledger.payments())).hasSize(1);
    }

    @Test
    void whatNamesNothingOfADivisionBelongsToTheOneThatReports() {
        MasterLedger.Builder rows = MasterLedger.builder()
                .add(executable("Q", PROVINCE, null, "10.00"))
                .add(Payment.builder("V", yuan("1.00"), DAY, row(2))
                        .quotaId("Q")
                        .build())
                .add(Payment.builder("W", yuan("1.00"), DAY, row(3))
                        .quotaId("gone")
                        .build())
                .add(returned("R1", "V", null))
                .add(returned("R2", "W", null))
                .add(returned("R3", "gone", "V"))
                .add(returned("R4", null, null));

        assertThat(divisions(rows.reporting(COUNTY).build()))
                .containsExactly(PROVINCE, COUNTY, PROVINCE, COUNTY, PROVINCE, COUNTY);
        assertThat(divisions(rows.reporting(null).build()))
                .containsExactly(PROVINCE, null, PROVINCE, null, PROVINCE, null);
    }

    private static List<@Nullable Division> divisions(MasterLedger ledger) {
        List<@Nullable Division> divisions = new ArrayList<>();
        ledger.payments().forEach(payment -> divisions.add(payment.division()));
        ledger.returns().forEach(returned -> divisions.add(returned.division()));
        return divisions;
    }

    private static ReturnedPayment returned(String number, @Nullable String voucher, @Nullable String reissue) {
        return new ReturnedPayment(number, voucher, DAY, yuan("1.00"), null, reissue, null, true, row(2));
    }

    private static QuotaRow pending(String id, Division division, String source, String amount) {
        return QuotaRow.builder(id, YEAR, division, "F1", yuan(amount), row(2))
                .sourceId(source)
                .pending(true)
                .build();
    }

    private static QuotaRow executable(String id, Division division, String source, String amount) {
        return QuotaRow.builder(id, YEAR, division, "F1", yuan(amount), row(2))
                .sourceId(source)
                .projectCode("P1")
                .build();
    }

    private static Money yuan(String amount) {
        return Money.parse(amount, MoneyUnit.YUAN);
    }

    private static Origin row(long number) {
        return Origin.file("quotas.csv", number);
    }
}
