package org.daohu.javalin.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
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
        CountyMonth without = month();
        assertThat(doubted(without)).isEmpty();

        ImportFolder.copy(COUNTY, folder);
        TreeSet<String> accounts = new TreeSet<>();
        without.rows().forEach(row -> {
            String usable = UsableAccount.of(row.account());
            if (usable != null) {
                accounts.add(usable);
            }
        });
        put(accounts);
        assertThat(doubted(month())).isEmpty();

        String missing = accounts.pollFirst();
        put(accounts);
        List<String> rows = without.rows().stream()
                .filter(row -> Objects.equals(UsableAccount.of(row.account()), missing))
                .map(row -> "row:" + row.reference())
                .toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows).containsAll(doubted(month()));
    }

    private void put(TreeSet<String> accounts) throws IOException {
        byte[] csv = ("收款账号\n" + String.join("\n", accounts) + "\n").getBytes(StandardCharsets.UTF_8);
        ImportFolder.put(folder, "card-accounts.csv", () -> new ByteArrayInputStream(csv));
    }

    private CountyMonth month() {
        Path from = folder.toFile().list().length == 0 ? COUNTY : folder;
        return Objects.requireNonNull(CountyMonth.read(from).month());
    }

    private static List<String> doubted(CountyMonth month) {
        return new Snapshot(month, AppliedCommands.of(LedgerState.EMPTY, List.of()))
                .evaluation(BOOK, PACK, AS_OF).doubts().stream()
                        .filter(doubt -> doubt.warning().rule().equals("not-by-card"))
                        .map(doubt -> doubt.warning().subject().toString())
                        .toList();
    }
}
