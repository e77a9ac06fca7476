package org.daohu.examples.vendortable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.jdbc.ConnectionSource;
import org.daohu.jdbc.JdbcLedger;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.jdbc.Migrations;
import org.daohu.jdbc.VendorPayments;
import org.daohu.jdbc.VendorQuotas;
import org.daohu.jdbc.VendorTable;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Outcome;
import org.daohu.warning.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddingTest {

    @ParameterizedTest
    @EnumSource
    void the_embedding_of_the_readme_pays_once_and_refuses_what_is_not_there(DatabaseKind kind) throws Exception {
        try (TestPlatform platform = TestPlatform.open(kind)) {
            platform.execute("INSERT INTO \"BA_BGT_INFO\" VALUES ('Q1', NULL, '2024', '511703000', NULL, NULL,"
                    + " 'SNZHZJ', 'P511703240001', '1', '2', 100.00, 100.00, '2024-01-10', '2')");
            Command pay = Acts.pay("PZ-1", "Q1", Money.ofFen(6_000));
            Command tooMuch = Acts.pay("PZ-2", "Q1", Money.ofFen(4_001));

            assertThat(embedded(platform.connections(), pay)).isEqualTo("已办理 applied");
            assertThat(embedded(platform.connections(), pay)).isEqualTo("已办理过 applied before");
            assertThat(embedded(platform.connections(), tooMuch)).contains("余额");

            assertThat(platform.books().quotas().get(0).balance()).isEqualByComparingTo("40.00");
        }
    }

    private static String embedded(DataSource dataSource, Command command) {
        // README
        Migrations.apply(dataSource);
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(dataSource), InstantSource.system())
                .quotaTable(VendorTable.table("BA_BGT_INFO")
                        .nationalStandard()
                        .receivedDate("RECEIVED_DATE")
                        .balance("CUR_AMT")
                        .unopenedIsUnused()
                        .build())
                .hostWrite((connection, applied) -> {
                    for (Outcome.QuotaChange change : applied.quotas()) {
                        PlatformTables.setBalance(
                                connection,
                                change.after().id(),
                                change.after().balance().in(MoneyUnit.YUAN));
                    }
                })
                .build();
        Outcome outcome = store.within(command, Decision.asOf(Acts.MONTH_END));
        if (outcome instanceof Outcome.Refused refused) {
            return refused.refusal().sentenceZh();
        }
        return outcome instanceof Outcome.Applied ? "已办理 applied" : "已办理过 applied before";
        // README
    }

    @ParameterizedTest
    @EnumSource
    void the_ledger_of_the_readme_reads_one_quota_of_the_platform_and_names_what_it_cannot_read(DatabaseKind kind)
            throws Exception {
        try (TestPlatform platform = TestPlatform.open(kind)) {
            platform.execute(
                    "INSERT INTO \"BA_BGT_INFO\" VALUES ('Q1', NULL, '2024', '511703000', NULL, '达财农〔2024〕3号',"
                            + " 'SNZHZJ', 'P511703240001', '1', '2', 100.00, 100.00, '2024-01-10', '2')",
                    "INSERT INTO \"PAY_VOUCHER\" VALUES ('PZ-1', 'Q1', 60.00, '2024-06-01')",
                    "INSERT INTO \"PAY_VOUCHER\" VALUES ('PZ-2 ', 'Q1', 40.01, '2024-06-02')");

            JdbcLedger ledger = ledger(platform.connections());

            assertThat(ledger.faults(10))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.sentenceZh())
                            .isEqualTo("表 PAY_VOUCHER 的 PZ-2 行 PAY_CERT_NO 列为“PZ-2 ”,应为:首尾无空格、无换行、无全角字符的编号。"));
            platform.execute("UPDATE \"PAY_VOUCHER\" SET \"PAY_CERT_NO\" = 'PZ-2' WHERE \"PAY_AMT\" = 40.01");
            assertThat(ledger.quota("Q1").orElseThrow().payments()).hasSize(2);
            assertThat(OverPaidCheck.run(platform.connections()))
                    .extracting(Warning::amount)
                    .containsExactly(Money.ofFen(1));
        }
    }

    private static JdbcLedger ledger(DataSource dataSource) {
        VendorTable quotaTable = VendorTable.table("BA_BGT_INFO")
                .nationalStandard()
                .receivedDate("RECEIVED_DATE")
                .build();
        // README
        JdbcLedger ledger = JdbcLedger.builder(ConnectionSource.own(dataSource))
                .quotas(VendorQuotas.of(quotaTable)
                        .documentNumbers("COR_BGT_DOC_NO", null)
                        .build())
                .payments(VendorPayments.table("PAY_VOUCHER")
                        .voucherNumber("PAY_CERT_NO")
                        .quota("BGT_ID")
                        .amount("PAY_AMT", MoneyUnit.YUAN)
                        .payDate("PAY_DATE")
                        .everyRowIsLive()
                        .build())
                .build();
        // README
        return ledger;
    }

    @Test
    void the_readme_shows_this_code() throws Exception {
        Path module = Path.of("").toAbsolutePath();
        String source =
                Files.readString(module.resolve("src/test/java/org/daohu/examples/vendortable/EmbeddingTest.java"));
        String readme = Files.readString(module.resolve("README.md"));

        String[] parts = source.split("// README\n", -1);
        for (String part : List.of(parts[1], parts[3])) {
            List<String> shown = part.stripTrailing()
                    .lines()
                    .map(line -> line.isEmpty() ? line : line.substring(8))
                    .toList();

            assertThat(shown).hasSizeBetween(10, 30);
            assertThat(readme).contains("```java\n" + String.join("\n", shown) + "\n```");
        }
    }
}
