package org.daohu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is found of a quota when its facts are put together. */
final class QuotaFactsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final Origin ORIGIN = new Origin.FileRow("quotas.csv", 2);

    @Test
    void itIsAllocatedByTheDateOfItsLastChildAndNeverWhereOneDoesNotSayWhen() {
        long day = DAY.toEpochDay();

        assertThat(facts(row("q")).isAllocatedBy(Long.MIN_VALUE)).isTrue();
        assertThat(facts(row("q"), child(DAY.minusDays(9), 1), child(DAY, 2)).isAllocatedBy(day - 1))
                .isFalse();
        assertThat(facts(row("q"), child(DAY.minusDays(9), 1), child(DAY, 2)).isAllocatedBy(day))
                .isTrue();
        assertThat(facts(row("q"), child(DAY, 1), child(null, 2)).isAllocatedBy(day))
                .isFalse();
    }

    @Test
    void whatFoldsToNothingIsBlankAndWhatIsNoDocumentNumberIsMalformed() {
        QuotaFacts blank = facts(builder("q")
                .agencyCode("　")
                .scan("&#10;")
                .documentNumber(" ")
                .upperDocumentNumber("　")
                .build());
        QuotaFacts written = facts(builder("q")
                .agencyCode("511703-AGR")
                .scan("scan.pdf")
                .documentNumber("达市财农(2020)3号")
                .upperDocumentNumber("川财农［2020］3号")
                .build());

        assertThat(blank.namesAgency() || blank.hasScan() || blank.namesDocument())
                .isFalse();
        assertThat(blank.ownNumber()).isEqualTo(NumberWriting.BLANK);
        assertThat(facts(builder("q").documentDate(DAY).build()).namesDocument())
                .isTrue();
        assertThat(written.namesAgency() && written.hasScan() && written.namesDocument())
                .isTrue();
        assertThat(written.ownNumber()).isEqualTo(NumberWriting.MALFORMED);
        assertThat(written.upperNumber()).isEqualTo(NumberWriting.WELL_FORMED);
    }

    @Test
    void theLastPaymentIsTheLatestWhateverTheOrder() {
        QuotaFacts paid = QuotaFacts.of(
                row("q"), ImmutableList.of(), ImmutableList.of(payment("1", DAY), payment("2", DAY.minusDays(1))));

        assertThat(paid.lastPayment()).isEqualTo(DAY);
        assertThat(paid.lastPaymentDay()).isEqualTo(DAY.toEpochDay());
        assertThat(facts(row("q")).lastPayment()).isNull();
        assertThat(facts(row("q")).lastPaymentDay()).isEqualTo(Facts.UNKNOWN_DAY);
    }

    @Test
    void factsAreEqualIfRowChildrenAndPaymentsAre() {
        QuotaFacts facts = facts(row("q"), child(DAY, 1));

        assertThat(facts)
                .isEqualTo(facts(row("q"), child(DAY, 1)))
                .hasSameHashCodeAs(facts(row("q"), child(DAY, 1)))
                .isNotEqualTo(facts(row("r"), child(DAY, 1)))
                .isNotEqualTo(facts(row("q"), child(DAY, 2)))
                .isNotEqualTo(
                        QuotaFacts.of(row("q"), ImmutableList.of(child(DAY, 1)), ImmutableList.of(payment("1", DAY))))
                .isNotEqualTo("q");
        assertThat(facts.toString()).contains("allocated=0.01", "paid=0.00", "lastPayment=null", "balance=0.99");
    }

    @Test
    void aSumThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> facts(row("q"), child(DAY, Long.MAX_VALUE), child(DAY, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static QuotaFacts facts(QuotaRow row, QuotaRow... children) {
        return QuotaFacts.of(row, ImmutableList.copyOf(children), ImmutableList.of());
    }

    private static QuotaRow row(String id) {
        return builder(id).build();
    }

    private static QuotaRow child(@Nullable LocalDate date, long fen) {
        return QuotaRow.builder(
                        "child", new FiscalYear(2020), Division.finance("511703000"), "资金", Money.ofFen(fen), ORIGIN)
                .documentDate(date)
                .build();
    }

    private static QuotaRow.Builder builder(String id) {
        return QuotaRow.builder(
                id, new FiscalYear(2020), Division.finance("511703000"), "资金", Money.ofFen(100), ORIGIN);
    }

    private static Payment payment(String voucher, LocalDate day) {
        return Payment.builder(voucher, Money.ofFen(1), day, new Origin.FileRow("payments.csv", 2))
                .build();
    }
}
