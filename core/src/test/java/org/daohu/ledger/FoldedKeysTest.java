package org.daohu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.payment.Payment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows name one another by is found however a host writes it: what is not found is missing from sums without a word. */
class FoldedKeysTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);
    private static final Division COUNTY = Division.parse("511703");
    private static final Origin ORIGIN = Origin.file("a.csv", 2);

    private static QuotaRow.Builder quota(String id, String fund, long fen) {
        return QuotaRow.builder(id, new FiscalYear(2020), COUNTY, fund, Money.ofFen(fen), ORIGIN);
    }

    private static MasterLedger ledger(String key) {
        return MasterLedger.builder()
                .add(quota("A1", "衔接资金", 100).projectCode("A1").build())
                .add(quota("A2", "衔接资金\u3000", 70).sourceId(key).build())
                .add(Project.builder("A1", "项目", COUNTY, ORIGIN).build())
                .add(Payment.builder("V1", Money.ofFen(40), DAY, ORIGIN)
                        .quotaId(key)
                        .projectCode(key)
                        .build())
                .add(new TargetRow(key, "I1", null, null, null, null, DAY, null, null, ORIGIN))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", " A1", "Ａ１", "A1&#10;", "A1\u3000", "\u200bA1\r\n"})
    void whatNamesARowIsFound(String key) {
        MasterLedger ledger = ledger(key);

        QuotaFacts quota = ledger.quota("A1").orElseThrow();
        assertThat(quota.allocated()).isEqualTo(Money.ofFen(70));
        assertThat(quota.balance()).isEqualTo(Money.ofFen(-10));
        assertThat(ledger.project("A1").orElseThrow().payments()).hasSize(1);
        assertThat(ledger.project("A1").orElseThrow().targets()).hasSize(1);
        assertThat(ledger.payment("V1").orElseThrow().project()).isNotNull();
        assertThat(ledger.rollUps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", " A1", "Ａ１", "A1&#10;"})
    void twoWritingsOfOneKeyAreOneRowTwice(String key) {
        MasterLedger.Builder ledger =
                MasterLedger.builder().add(quota("A1", "衔接资金", 1).build());

        assertThatThrownBy(() -> ledger.add(quota(key, "衔接资金", 1).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "&#10;"})
    void aBlankKeyNamesNothingAndIsNone(String blank) {
        assertThat(quota("A2", "衔接资金", 1).sourceId(blank).projectCode(blank).build())
                .isEqualTo(quota("A2", "衔接资金", 1).build());
        assertThatThrownBy(() -> quota(blank, "衔接资金", 1).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quota("A1", blank, 1).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Project.builder(blank, "项目", COUNTY, ORIGIN).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TargetRow(blank, "I1", null, null, null, null, DAY, null, null, ORIGIN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
