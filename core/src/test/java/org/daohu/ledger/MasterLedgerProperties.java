package org.daohu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.payment.Coverage;
import org.daohu.payment.Payment;

/** Laws of the roll-ups, on records right and wrong: any source, any state, any amount. */
class MasterLedgerProperties {

    private static final List<Division> DIVISIONS =
            List.of(Division.finance("510000000"), Division.finance("513400000"), Division.finance("513401000"));

    @Property
    void l9_everyRollUpIsTheSumOfTheQuotasItLists(@ForAll("ledgers") MasterLedger ledger) {
        for (RollUp rollUp : ledger.rollUps()) {
            LedgerFigures sum =
                    rollUp.quotas().stream().map(LedgerLine::figures).reduce(LedgerFigures.ZERO, LedgerFigures::plus);
            assertThat(rollUp.total().figures()).isEqualTo(sum);
            assertThat(rollUp.total().amount()).isEqualTo(sum.received());
        }
    }

    @Property
    void l1_receivedIsAllocatedDownAndOwnAndUnallocated(@ForAll("ledgers") MasterLedger ledger) {
        for (RollUp rollUp : ledger.rollUps()) {
            LedgerFigures figures = rollUp.total().figures();
            assertThat(figures.allocatedDown().plus(figures.allocatedOwn()).plus(figures.unallocated()))
                    .isEqualTo(figures.received());
        }
    }

    @Property
    void l9_everyLiveQuotaStandsInExactlyOneRollUp(@ForAll("ledgers") MasterLedger ledger) {
        List<String> listed = ledger.rollUps().stream()
                .flatMap(rollUp -> rollUp.quotas().stream())
                .map(LedgerLine::quotaId)
                .toList();
        List<String> live = new java.util.ArrayList<>();
        ledger.quotas().forEach(quota -> live.add(quota.row().id()));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(live);
    }

    @Property
    void pendingAndUnpaidAndNetPaymentsMakeUpWhatIsNotHandedOn(@ForAll("ledgers") MasterLedger ledger) {
        ledger.quotas().forEach(quota -> {
            LedgerFigures figures = LedgerFigures.of(quota, true, Coverage.NONE);
            assertThat(figures.pending().plus(figures.unpaid()).plus(figures.netPaid()))
                    .isEqualTo(quota.row().amount().minus(quota.allocated()));
        });
    }

    @Provide
    Arbitrary<MasterLedger> ledgers() {
        Arbitrary<QuotaRow> quotas = Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 7).injectNull(0.4),
                        Arbitraries.of(DIVISIONS),
                        Arbitraries.of("T01", "T02").injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(-1_000, 1_000_000),
                        Arbitraries.of(2019, 2020))
                .as((id, source, division, agency, pending, fen, year) -> QuotaRow.builder(
                                "Q" + id,
                                new FiscalYear(year),
                                division,
                                "F1",
                                Money.ofFen(fen),
                                Origin.file("quotas.csv", 2))
                        .sourceId(source == null ? null : "Q" + source)
                        .agencyCode(agency)
                        .pending(pending)
                        .build());
        Arbitrary<Payment> payments = Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.longs().between(-1_000, 1_000))
                .as((voucher, quota, fen) -> Payment.builder(
                                "V" + voucher,
                                Money.ofFen(fen),
                                LocalDate.of(2020, 6, 30),
                                Origin.file("payments.csv", 2))
                        .quotaId("Q" + quota)
                        .build());
        return Combinators.combine(
                        quotas.list().uniqueElements(QuotaRow::id).ofMaxSize(8),
                        payments.list().uniqueElements(Payment::voucherNumber).ofMaxSize(10))
                .as((rows, paid) -> {
                    MasterLedger.Builder builder = MasterLedger.builder();
                    rows.forEach(builder::add);
                    paid.forEach(builder::add);
                    return builder.build();
                });
    }
}
