package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.daohu.Money;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.payment.AccountKind;

class ReadingProperties {

    private static final List<AccountKind> KINDS = List.of(AccountKind.values());

    private Path folder = Path.of("");

    @BeforeTry
    void newFolder() throws IOException {
        folder = Files.createTempDirectory("daohu-files");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 60)
    void lawfulRowsComeBackFromCsvInEachEncodingAndFromAWorkbook(
            @ForAll("listRows") @Size(min = 1, max = 20) List<ListRow> rows,
            @ForAll @IntRange(min = 1, max = 3) int threads) {
        String[] header = CountyFixture.LIST_HEADER.strip().split(",", -1);
        List<List<String>> table = Stream.concat(
                        Stream.of(List.of(header)), rows.stream().map(ReadingProperties::cells))
                .toList();
        String csv = table.stream()
                .map(cells -> cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        CountyFixture county = new CountyFixture(folder).remove("lists/2020-06.csv");

        for (String charset : List.of("UTF-8", "GB18030")) {
            county.put("lists/a.csv", csv, Charset.forName(charset));
            assertRows(county.read(threads), rows);
        }
        county.remove("lists/a.csv").put("lists/a.xlsx", Workbooks.ofRows(table));
        assertRows(county.read(threads), rows);
    }

    private static void assertRows(CountyFixture.Contents contents, List<ListRow> rows) {
        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.lists())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("file", "number")
                .isEqualTo(rows);
        assertThat(contents.lists())
                .extracting(ListRow::number)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Property(tries = 150)
    void randomBytesBehindALawfulHeaderNeverThrow(
            @ForAll @Size(max = 400) byte[] bytes, @ForAll @IntRange(min = 1, max = 2) int threads) {
        byte[] header = CountyFixture.COUNTY_HEADER.getBytes(Charset.forName("GB18030"));
        byte[] file = java.util.Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, file, header.length, bytes.length);
        CountyFixture county =
                new CountyFixture(folder).put("counties.csv", file).put("targets.csv", bytes);

        CountyFixture.Contents contents = county.read(threads);

        assertThat(contents.faults()).isNotEmpty();
        assertThat(contents.county().faults().total())
                .isEqualTo(contents.faults().size());
    }

    @Property(tries = 200)
    void randomTextBehindALawfulHeaderNeverThrowsAndEveryRowIsReadOrLeftOut(
            @ForAll("tableText") String text, @ForAll @IntRange(min = 1, max = 2) int threads) {
        CountyFixture county = new CountyFixture(folder).put("counties.csv", CountyFixture.COUNTY_HEADER + text);

        CountyFixture.Contents contents = county.read(threads);

        if (!contents.county().faults().stopsTheRun()) {
            FileTally tally = contents.county().tallies().stream()
                    .filter(t -> t.file().equals("counties.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(tally.read()).isEqualTo(contents.tables().counties().size());
            assertThat(contents.faults().size()).isGreaterThanOrEqualTo((int) tally.leftOut());
        }
    }

    @Provide
    Arbitrary<String> tableText() {
        return Arbitraries.strings()
                .withChars(",\"\n\r 01２是否-/.\t;&#x*")
                .withChars('一', '丂', 'A')
                .ofMaxLength(200)
                .map(text -> "610102000,是,2020-01-01,\n" + text);
    }

    @Provide
    Arbitrary<List<ListRow>> listRows() {
        return listRow().list();
    }

    private static Arbitrary<ListRow> listRow() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('一', '龥')
                .withCharRange('A', 'z')
                .withChars(",;\"'·-")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> code = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
        Arbitrary<Money> money = Arbitraries.longs()
                .between(-10_000_000_000_000_000L, 10_000_000_000_000_000L)
                .map(Money::ofFen);
        Arbitrary<ListRow.Builder> person = Combinators.combine(
                        text, Arbitraries.of(IdentityType.class), code, Arbitraries.of(true, false))
                .as((name, type, number, bare) ->
                        ListRow.builder("a", 1, name, type, bare && type.mayLackNumber() ? null : number));
        return Combinators.combine(
                        person,
                        Arbitraries.of(Grain.class),
                        money,
                        money,
                        Arbitraries.integers().between(1949, 2199),
                        Arbitraries.integers().between(0, 12),
                        code,
                        code.injectNull(0.3))
                .as((row, grain, payable, paid, year, month, policy, household) -> row.grain(grain)
                        .payable(payable)
                        .paid(paid)
                        .year(year)
                        .month(month)
                        .policy(policy)
                        .voucherNumber("V" + policy)
                        .householdNumber(household)
                        .payeeName(household == null ? null : "收款" + household)
                        .account(household)
                        .headName(household == null ? null : "户主" + household)
                        .headIdentityNumber(household)
                        .accountKind(KINDS.get(month % KINDS.size()))
                        .quantity(household == null ? null : new BigDecimal(month + ".00" + month))
                        .quantityUnit(household == null ? null : "亩")
                        .selfPaid(household == null ? null : paid)
                        .build());
    }

    private static List<String> cells(ListRow row) {
        return List.of(
                blankIfNull(row.townCode()),
                "",
                blankIfNull(row.villageCode()),
                "",
                row.name(),
                row.identityType().label(),
                blankIfNull(row.identityNumber()),
                row.grain().label(),
                row.payable().toString(),
                row.paid().toString(),
                "备注,\n\"一\"",
                row.month() == ListRow.WHOLE_YEAR ? "全年" : Integer.toString(row.month()),
                blankIfNull(row.voucherNumber()),
                Integer.toString(row.year()),
                row.policy(),
                blankIfNull(row.householdNumber()),
                blankIfNull(row.account()),
                blankIfNull(row.payeeName()),
                blankIfNull(row.payeeIdentityNumber()),
                blankIfNull(row.headName()),
                blankIfNull(row.headIdentityNumber()),
                blankIfNull(row.accountKind()),
                blankIfNull(row.quantity()),
                blankIfNull(row.quantityUnit()),
                blankIfNull(row.selfPaid()));
    }

    private static String blankIfNull(Object value) {
        return value == null ? "" : value.toString();
    }
}
