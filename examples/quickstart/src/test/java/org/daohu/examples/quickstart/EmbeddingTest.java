package org.daohu.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Origin;
import org.daohu.json.PolicyPacks;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.warning.Evaluator;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;

/** The embedding that the README shows is the code of this test. */
class EmbeddingTest {

    private static final String OPEN = "        // READ" + "ME\n";

    private final List<Warning> inbox = new ArrayList<>();

    @Test
    void aVendorEmbedsTheRulesWithoutFiles() {
        // README
        Division county = Division.finance("513401000");
        LocalDate payDay = LocalDate.of(2020, 6, 10);

        QuotaRow quota = QuotaRow.builder(
                        "BGT-7", // one of your own rows
                        new FiscalYear(2020),
                        county,
                        "F01",
                        Money.parse("20.5", MoneyUnit.WAN_YUAN),
                        Origin.host("BA_BGT_INFO 7"))
                .pending(true)
                .agencyCode("513401101")
                .receivedDate(LocalDate.of(2020, 6, 1))
                .build();
        Payment payment = Payment.builder("PZ-1", Money.ofFen(50_000_00), payDay, Origin.host("PAY 1"))
                .quotaId("BGT-7")
                .payeeAccountKind(AccountKind.UNIT_OWN)
                .build();

        MasterLedger ledger = MasterLedger.builder().add(quota).add(payment).build();
        new Evaluator(StandardRules.book(), PolicyPacks.shipped("national-2018"), Set.of(), payDay, inbox::add)
                .judge(ledger);
        // README

        assertThat(inbox)
                .extracting(Warning::rule)
                .containsExactlyInAnyOrder(
                        "paid-from-pending", "payment-unlinked", "forbidden-account", "suspicious-subject");
        assertThat(inbox).allSatisfy(warning -> {
            assertThat(warning.sentenceZh()).contains("PZ-1");
            assertThat(warning.facts())
                    .extracting(fact -> fact.origin().toString())
                    .contains("PAY 1");
            assertThat(warning.thresholds().source().document()).isNotBlank();
        });
    }

    @Test
    void theReadmeShowsJustThisCode() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/daohu/examples/quickstart/EmbeddingTest.java"));
        int from = source.indexOf(OPEN) + OPEN.length();
        String shown = source.substring(from, source.indexOf(OPEN, from))
                .lines()
                .map(line -> line.startsWith("        ") ? line.substring(8) : line)
                .collect(Collectors.joining("\n"))
                .strip();

        assertThat(Files.readString(Path.of("../../README.md"))).contains(shown);
        assertThat(shown.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(22);
    }
}
