package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.daohu.Origin;
import org.daohu.household.CardAccount;
import org.daohu.household.CardAccountList;
import org.daohu.household.RecipientLists;
import org.daohu.household.RegisterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code card-accounts}: what a line tells, which lines are faults, and that a list without lines is a list. */
final class CardAccountsTest {

    private static final String HEADER = "姓名,证件类型,证件号码,开户银行,收款账号*,启用日期,停用日期\n";
    private static final String LINES = """
            赵六,身份证号,11010519491231002X,某农商银行,6217003420001234567,2019-03-01,20200701
            钱七,,,,6217 0034 2000 1234 575,,
            """;
    private static final RegisterKey KEY = RegisterKey.of("made-up test key".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    private Path folder;

    private CountyFixture county;

    @BeforeEach
    void lawfulCounty() {
        county = new CountyFixture(folder);
    }

    @Test
    void aLineTellsTheAccountItsDaysAndNothingOfThePerson() {
        county.put("card-accounts.csv", HEADER + LINES);

        assertThat(read())
                .containsExactly(
                        new CardAccount(
                                "6217003420001234567",
                                LocalDate.of(2019, 3, 1),
                                LocalDate.of(2020, 7, 1),
                                Origin.file("card-accounts.csv", 2)),
                        new CardAccount("6217 0034 2000 1234 575", null, null, Origin.file("card-accounts.csv", 3)));
        assertThat(CountyFolder.open(folder, 1).notices()).isEmpty();
    }

    @Test
    void daysMayBeAbsentAndAWorkbookTellsTheSame() {
        county.put("card-accounts.xlsx", Workbooks.ofCsv(HEADER + LINES));
        assertThat(read())
                .extracting(card -> card.origin().toString() + card.from())
                .containsExactly("card-accounts.xlsx:22019-03-01", "card-accounts.xlsx:3null");

        county.remove("card-accounts.xlsx").put("card-accounts.csv", "收款账号\n6217003420001234567.0\n");
        assertThat(read())
                .containsExactly(
                        new CardAccount("6217003420001234567", null, null, Origin.file("card-accounts.csv", 2)));
    }

    @Test
    void anAccountThatCanBeNoRowsAndABrokenDateAreFaultsThatQuoteNoAccount() {
        county.put("card-accounts.csv", HEADER + LINES + """
                        周八,,,,,,
                        吴九,,,,6217****1234567,,
                        郑十,,,,6.217003E+18,2020-02-30,
                        郑十,,,,6217003420001230000,,
                        王二,,,,6217003420001239999,,2020年7月1日
                        """);
        CountyFolder opened = CountyFolder.open(folder, 2);
        List<CardAccount> cards = new ArrayList<>();
        opened.readCardAccounts(cards::addAll);

        assertThat(cards).hasSize(2);
        assertThat(opened.faults().stopsTheRun()).isFalse();
        assertThat(opened.faults().kept())
                .extracting(fault -> fault.row() + "|" + fault.column() + "|" + fault.found() + "|"
                        + fault.allowed().en())
                .containsExactly(
                        "4|收款账号||not blank",
                        "5|收款账号|***********4567|" + Expected.ACCOUNT.en(),
                        "6|收款账号|********E+18|" + Expected.ACCOUNT.en(),
                        "6|启用日期|2020-02-30|" + Expected.DATE.en(),
                        "7|收款账号|***************0000|" + Expected.ACCOUNT.en(),
                        "8|停用日期|2020年7月1日|" + Expected.DATE.en());
    }

    @Test
    void anAccountMayStandThereTwice() {
        county.put("card-accounts.csv", HEADER + LINES + LINES);

        assertThat(read()).hasSize(4);
        assertThat(CountyFolder.open(folder, 1).faults().kept()).isEmpty();
    }

    @Test
    void withoutTheFileThereIsNoListAndNothingIsAbsent() {
        CountyFolder opened = CountyFolder.open(folder, 1);

        assertThat(opened.buildRecipientLists(KEY, count -> {}).cardAccounts()).isNull();
        assertThat(opened.absent()).isEmpty();
    }

    @Test
    void aFileWithAHeaderOnlyIsAListThatNoAccountIsOnAndTheFaultSaysSo() {
        county.put("card-accounts.csv", HEADER);
        CountyFolder opened = CountyFolder.open(folder, 1);

        assertThat(opened.buildRecipientLists(KEY, count -> {}).cardAccounts())
                .isNotNull()
                .extracting(CardAccountList::size)
                .isEqualTo(0);
        assertThat(opened.faults().kept())
                .extracting(fault -> fault.file() + " " + fault.allowed().en())
                .containsExactly("card-accounts.csv at least one row of data");
    }

    @Test
    void aFileWithoutItsColumnStopsTheRun() {
        county.put("card-accounts.csv", "姓名,卡号\n赵六,6217003420001234567\n");

        assertThat(CountyFolder.open(folder, 1).faults().stopsTheRun()).isTrue();
    }

    @Test
    void allListsAreBuiltAndTheirLinesCounted() {
        county.put("card-accounts.csv", HEADER + LINES);
        AtomicLong lines = new AtomicLong();

        RecipientLists lists = CountyFolder.open(folder, 2).buildRecipientLists(KEY, lines::addAndGet);

        assertThat(lists.toString())
                .isEqualTo("RecipientLists[deceased=PeopleList[deaths.csv, 1 lines], "
                        + "payroll=PeopleList[payroll.csv, 1 lines], "
                        + "cardAccounts=CardAccountList[card-accounts.csv, 2 lines]]");
        assertThat(lines).hasValue(4);
        county.remove("deaths.csv").remove("payroll.csv").remove("card-accounts.csv");
        assertThat(CountyFolder.open(folder, 1).buildRecipientLists(KEY, lines::addAndGet))
                .isEqualTo(RecipientLists.none());
    }

    private List<CardAccount> read() {
        List<CardAccount> cards = new ArrayList<>();
        CountyFolder.open(folder, 1).readCardAccounts(cards::addAll);
        return cards;
    }
}
