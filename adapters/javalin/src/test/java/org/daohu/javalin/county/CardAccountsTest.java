package org.daohu.javalin.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daohu.household.ListRow;
import org.daohu.household.UsableAccount;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.quota.LedgerState;
import org.daohu.warning.RuleBook;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import of the bank's list of card accounts, laid over the shipped county, decides whose account is a card's. */
class CardAccountsTest {

    private static final Path COUNTY = Path.of("../../examples/county-month/data/county");
    private static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);
    private static final RuleBook BOOK = StandardRules.book();
    private static final PolicyPack PACK = PolicyPacks.shipped("sichuan-2019", BOOK);

    @TempDir
    private Path folder;

    @Test
    void rows_whose_account_it_lacks_are_doubted_and_no_others() throws IOException {
        CountyMonth without = read(COUNTY);
        assertThat(doubted(without)).isEmpty();
        Map<String, String> accounts = new TreeMap<>();
        for (ListRow row : without.rows()) {
            String usable = UsableAccount.of(row.account());
            if (usable != null) {
                accounts.put("row:" + row.reference(), usable);
            }
        }
        ImportFolder.copy(COUNTY, folder);

        put(List.of());
        List<String> byNobodysCard = doubted(read(folder));
        assertThat(byNobodysCard).hasSizeGreaterThan(100).isSubsetOf(accounts.keySet());

        String missing = Objects.requireNonNull(accounts.get(byNobodysCard.get(0)));
        put(accounts.values().stream()
                .filter(account -> !account.equals(missing))
                .distinct()
                .toList());
        assertThat(doubted(read(folder)))
                .isEqualTo(byNobodysCard.stream()
                        .filter(row -> missing.equals(accounts.get(row)))
                        .toList());
    }

    private void put(List<String> accounts) throws IOException {
        byte[] csv = ("收款账号\n" + String.join("\n", accounts) + "\n").getBytes(StandardCharsets.UTF_8);
        ImportFolder.put(folder, "card-accounts.csv", () -> new ByteArrayInputStream(csv));
    }

    private static CountyMonth read(Path county) {
        return Objects.requireNonNull(CountyMonth.read(county, PACK).month());
    }

    private static List<String> doubted(CountyMonth month) {
        return new Snapshot(month, AppliedCommands.of(LedgerState.EMPTY, List.of()))
                .evaluation(BOOK, PACK, AS_OF).doubts().stream()
                        .filter(doubt -> doubt.warning().rule().equals("not-by-card"))
                        .map(doubt -> doubt.warning().subject().toString())
                        .toList();
    }
}
