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
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.jdbc.Migrations;
import org.daohu.jdbc.VendorTable;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Outcome;
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

    @Test
    void the_readme_shows_this_code() throws Exception {
        Path module = Path.of("").toAbsolutePath();
        String source =
                Files.readString(module.resolve("src/test/java/org/daohu/examples/vendortable/EmbeddingTest.java"));
        String readme = Files.readString(module.resolve("README.md"));

        List<String> shown = source.split("// README\n", -1)[1]
                .stripTrailing()
                .lines()
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .toList();

        assertThat(shown).hasSizeBetween(15, 30);
        assertThat(readme).contains("```java\n" + String.join("\n", shown) + "\n```");
    }
}
