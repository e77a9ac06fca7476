package org.daohu.examples.countymonth.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daohu.TextFolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountyGeneratorTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} people, {1} rows")
    @CsvSource({"300, 500", "300, 9000", "1000, 2000", "5000, 700"})
    void hasThePeopleAndRowsAskedFor(int people, int rows) throws IOException {
        GeneratedCounty county = generate(1, people, rows, 0, "county");

        Set<String> persons = county.column("register.csv", "登记号").stream()
                .map(id -> id.substring(0, id.indexOf('-')))
                .collect(Collectors.toSet());
        assertThat(persons).hasSize(people);
        int found = 0;
        for (String list : county.lists()) {
            found += county.rows("lists/" + list).size() - 1;
        }
        assertThat(found).isEqualTo(rows);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        generate(7, 400, 900, 12, "one");
        generate(7, 400, 900, 12, "other");
        assertThat(contents("other")).isEqualTo(contents("one"));
        generate(8, 400, 900, 12, "another");
        assertThat(contents("another")).isNotEqualTo(contents("one"));
    }

    @Test
    void theShippedCountyIsStillWhatItsSeedMakes() throws IOException {
        generate(2020, 800, 2000, 0, "county");
        for (String file :
                List.of("truth.csv", "quotas.csv", "payments.csv", "register.csv", "lists/0001-202001-BT08.csv")) {
            assertThat(folder.resolve("county").resolve(file))
                    .hasSameBinaryContentAs(Path.of("data/county").resolve(file));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSmallestCountyPlantsEveryRuleThriceOrMore(long seed) throws IOException {
        GeneratedCounty county = generate(seed, 300, 500, 0, "county");
        Map<String, Long> planted =
                county.truth().stream().collect(Collectors.groupingBy(row -> row.get(0), Collectors.counting()));
        assertThat(planted.keySet()).containsExactlyInAnyOrderElementsOf(RuleId.ALL);
        assertThat(planted).allSatisfy((rule, times) -> assertThat(times).isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void everySubjectOfTheTruthIsInTheFiles(long seed) throws IOException {
        GeneratedCounty county = generate(seed, 400, 1200, 20, "county");
        Set<String> subjects = new HashSet<>();
        subjects.addAll(keys(county, "quotas.csv", "BGT_ID", "quota:"));
        subjects.addAll(keys(county, "payments.csv", "PAY_CERT_NO", "payment:"));
        subjects.addAll(keys(county, "projects.csv", "PRO_CODE", "project:"));
        for (String list : county.lists()) {
            county.rows("lists/" + list).keySet().forEach(row -> subjects.add("row:" + list + "#" + (row - 1)));
        }
        assertThat(county.truth()).extracting(row -> row.get(1)).isSubsetOf(subjects);
    }

    @Test
    void listsAreWrittenInEveryEncodingAndAsWorkbooks() throws IOException {
        generate(1, 300, 500, 0, "county");
        Set<String> kinds = new HashSet<>();
        try (Stream<Path> lists = Files.list(folder.resolve("county/lists"))) {
            for (Path list : lists.toList()) {
                kinds.add(kind(list));
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder("xlsx", "bom", "utf-8", "gb18030");
    }

    @Test
    void faultsAreAddedOnTopAndListedWithTheirCells() throws IOException {
        GeneratedCounty county = generate(3, 300, 500, 40, "faulty");
        Map<Integer, List<String>> faults = county.rows("truth-faults.csv");
        assertThat(faults).hasSize(41);
        for (List<String> fault : List.copyOf(faults.values()).subList(1, faults.size())) {
            Map<Integer, List<String>> rows = county.rows(fault.get(0));
            assertThat(rows).containsKey(Integer.valueOf(fault.get(1)));
            assertThat(rows.get(1))
                    .anySatisfy(header -> assertThat(TextFolding.fold(header)).startsWith(fault.get(2)));
        }
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> CountyGenerator.generate(new GenerateRequest(1, 300, 500, 0, folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty folder");
    }

    @ParameterizedTest(name = "{0} people, {1} rows, {2} faults")
    @CsvSource({"299, 500, 0", "300, 499, 0", "300, 9001, 0", "5000001, 500, 0", "300, 500, -1", "300, 500, 10001"})
    void refusesSizesBeyondTheBounds(int people, int rows, int faults) {
        assertThatThrownBy(() -> new GenerateRequest(1, people, rows, faults, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be from");
    }

    private GeneratedCounty generate(long seed, int people, int rows, int faults, String name) throws IOException {
        Path out = folder.resolve(name);
        CountyGenerator.generate(new GenerateRequest(seed, people, rows, faults, out));
        return new GeneratedCounty(out);
    }

    private static Set<String> keys(GeneratedCounty county, String file, String column, String prefix)
            throws IOException {
        return county.column(file, column).stream()
                .map(key -> prefix + TextFolding.fold(key))
                .collect(Collectors.toSet());
    }

    private Map<String, ByteBuffer> contents(String name) throws IOException {
        Path county = folder.resolve(name);
        Map<String, ByteBuffer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(county)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(county.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static String kind(Path list) throws IOException {
        if (list.toString().endsWith(".xlsx")) {
            return "xlsx";
        }
        String text = Files.readString(list, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ef\u00bb\u00bf")) {
            return "bom";
        }
        // "姓名" in UTF-8 begins with these bytes, and in GB18030 it does not.
        return text.contains("\u00e5\u00a7\u0093\u00e5\u0090\u008d") ? "utf-8" : "gb18030";
    }
}
