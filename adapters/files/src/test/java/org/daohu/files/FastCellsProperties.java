package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.daohu.Money;
import org.junit.jupiter.api.Test;

/** What is read without making a text of it is what the text says; what is remembered is what would be read again. */
class FastCellsProperties {

    private static final DateMemo DATES = new DateMemo();

    @Property(tries = 30)
    void oneListInThreeEncodingsHasTheSameRowsAndFaults(@ForAll("rows") @Size(max = 40) List<String> rows)
            throws IOException {
        Path folder = Files.createTempDirectory("daohu-files");
        String text = CountyFixture.LIST_HEADER + String.join("\n", rows);
        try {
            CountyFixture county = new CountyFixture(folder).remove("lists/2020-06.csv");
            // In UTF-16 the rows are read as text by a csv library.
            county.put("lists/a.csv", "\uFEFF" + text, StandardCharsets.UTF_16LE);
            CountyFixture.Contents expected = county.read();
            for (String charset : List.of("UTF-8", "GB18030")) {
                county.put("lists/a.csv", text, Charset.forName(charset));
                CountyFixture.Contents contents = county.read(2);
                assertThat(contents.lists()).isEqualTo(expected.lists());
                assertThat(contents.faults()).isEqualTo(expected.faults());
                assertThat(contents.county().tallies())
                        .isEqualTo(expected.county().tallies());
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> cell = Arbitraries.of(
                "",
                " ",
                "06",
                "全年",
                "13",
                "张三",
                "张 三",
                "古丽·买买提",
                "５１３４",
                "身份证号",
                "护照号",
                "到人",
                "到户",
                " 到户 ",
                "500",
                "500.5",
                "1,000.00",
                "\"1,000.00\"",
                "-3",
                "500.555",
                "2020",
                "2020.0",
                "110105.0",
                "x&#10;",
                "\"a\"\"b\"",
                "\"line\nbreak\"",
                "㐂",
                "610102001",
                "V1",
                "12345678901234.00",
                "优抚安置");
        Arbitrary<String> any = cell.list().ofMinSize(17).ofMaxSize(20).map(cells -> String.join(",", cells));
        Arbitrary<String> lawful = Arbitraries.integers()
                .between(0, 18)
                .flatMap(at -> cell.map(wild -> {
                    String[] cells = CountyFixture.LIST_ROW.strip().split(",", -1);
                    cells[at] = wild;
                    return String.join(",", cells);
                }));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, lawful), net.jqwik.api.Tuple.of(1, any))
                .list();
    }

    @Property(tries = 2_000)
    void plainAmountsAreWhatTheirTextSays(@ForAll("amounts") String text) {
        byte[] cell = ("," + text + ",").getBytes(StandardCharsets.US_ASCII);
        Money said = CellText.amount(text);

        long fen = CellText.plainFen(cell, 1, 1 + text.length());

        boolean plain = text.matches("[0-9]{1,13}(\\.[0-9]{1,2})?");
        assertThat(fen).isEqualTo(plain && said != null ? said.fen() : -1);
    }

    @Provide
    Arbitrary<String> amounts() {
        return Arbitraries.strings().withChars("0123456789.,-+ ").ofMaxLength(17);
    }

    @Property(tries = 1_500)
    void datesAreWhatTheirTextSays(@ForAll("dates") String text) {
        assertDate(text);
    }

    private static void assertDate(String text) {
        byte[] cell = ("," + text + ",").getBytes(StandardCharsets.US_ASCII);
        LocalDate said = CellText.date(text);

        LocalDate date = DATES.of(cell, 1, 1 + text.length());

        boolean usual = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}");
        assertThat(date).isEqualTo(usual ? said : null);
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> day = Arbitraries.integers()
                .between(1890, 2110)
                .flatMap(year -> Arbitraries.integers()
                        .between(0, 13)
                        .flatMap(month -> Arbitraries.integers()
                                .between(0, 32)
                                .flatMap(dayOfMonth -> Arbitraries.of("%04d-%02d-%02d", "%04d%02d%02d", "%04d/%d/%d")
                                        .map(form -> form.formatted(year, month, dayOfMonth)))));
        Arbitrary<String> any =
                Arbitraries.strings().withChars("0129-/.").ofMinLength(7).ofMaxLength(11);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, day), net.jqwik.api.Tuple.of(1, any));
    }

    @Test
    void eachDayIsThereAndNoOther() {
        for (int year : new int[] {1899, 1900, 1904, 1999, 2000, 2001, 2004, 2100}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    assertDate("%04d-%02d-%02d".formatted(year, month, day));
                    assertDate("%04d%02d%02d".formatted(year, month, day));
                }
            }
        }
    }

    @Test
    void aDateWithAnotherCharacterAnywhereIsWhatItsTextSays() {
        for (String date : List.of("2020-06-30", "20200630")) {
            for (int at = 0; at < date.length(); at++) {
                for (char other : "/-:. 09a\0\u007f".toCharArray()) {
                    assertDate(date.substring(0, at) + other + date.substring(at + 1));
                }
            }
        }
    }

    @Property(tries = 300)
    void aKeyIsNewJustOnce(@ForAll("keys") List<String> keys) {
        KeySet set = new KeySet();
        KeyDigest digest = new KeyDigest();
        Set<String> seen = new HashSet<>();
        long[] words = new long[2];
        for (String key : keys) {
            digest.put(key, words, 0);

            assertThat(words[0] | words[1]).isNotZero();
            assertThat(set.add(words[0], words[1])).isEqualTo(seen.add(key));
        }
    }

    @Provide
    Arbitrary<List<String>> keys() {
        Arbitrary<String> rising = Arbitraries.integers().between(0, 400).map("R%06d"::formatted);
        Arbitrary<String> number = Arbitraries.strings().withChars("01").ofMaxLength(32);
        Arbitrary<String> text = Arbitraries.strings().withChars("0a户\0\t").ofMaxLength(17);
        return Arbitraries.oneOf(
                Arbitraries.oneOf(rising, number, text).list().ofMaxSize(300),
                rising.list().ofMaxSize(300).map(list -> list.stream().sorted().toList()));
    }
}
