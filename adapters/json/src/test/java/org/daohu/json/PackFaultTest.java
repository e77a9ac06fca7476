package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daohu.policy.PackFault;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackFaultTest {

    private static final RuleBook BOOK = StandardRules.book();

    private static final String LAWFUL = """
            {
              "name": "daxian-2020", "version": "1", "title": "达县", "titleEn": "Daxian", "base": "sichuan-2019",
              "rules": [
                {"rule": "late-decomposition", "scope": "511725", "from": "2020-01-01", "to": "2021-01-01",
                 "severity": "MAJOR", "handling": "WARN", "parameters": {"days": {"days": 20}},
                 "document": "达市财农〔2020〕3号"},
                {"rule": "late-decomposition", "scope": "511725", "from": "2021-01-01", "repeal": true,
                 "document": "达市财农〔2021〕1号"},
                {"rule": "slow-spending", "scope": "511725", "from": "2020-01-01",
                 "severity": "MAJOR", "handling": "WARN",
                 "parameters": {"steps": {"steps": [{"due": "06-30", "percent": 50}, {"due": "12-31", "percent": 97.5}]}},
                 "document": "达市财农〔2020〕3号"}
              ],
              "negativeList": [
                {"id": "daxian-1", "text": "广场", "textEn": "squares", "scope": "511725", "from": "2020-01-01",
                 "document": "达市财农〔2020〕3号", "matchers": [{"words": ["广场"]}], "lawful": ["广场舞"]}
              ]
            }
            """;

    private static PolicyPack read(String json) throws IOException {
        return PolicyPacks.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "daxian.json", BOOK);
    }

    private static List<PackFault> faults(String json) {
        FaultyPackException refused = catchThrowableOfType(FaultyPackException.class, () -> read(json));
        assertThat(refused).as("the pack was taken").isNotNull();
        return refused.faults();
    }

    @Test
    void aLawfulPackIsLaidOverItsBase() throws IOException {
        PolicyPack pack = read(LAWFUL);
        assertThat(pack.name()).isEqualTo("daxian-2020");
        assertThat(pack.rows()).hasSize(23 + 2 + 3);
        assertThat(pack.digest())
                .isEqualTo(read(LAWFUL).digest())
                .isNotEqualTo(PolicyPacks.shipped("sichuan-2019").digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"national-2018", "sichuan-2019"})
    void theShippedPacksFitTheStandardRules(String name) {
        assertThat(PolicyPacks.shipped(name, BOOK).digest())
                .isEqualTo(PolicyPacks.shipped(name).digest());
    }

    /** One break each: what is replaced, by what, and the one path that must be told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"days\": 20                       | \"days\": -1                | rules[0].parameters.days.days",
                "\"days\": 20                       | \"days\": 20.5              | rules[0].parameters.days.days",
                "\"days\": 20                       | \"days\": \"20\"            | rules[0].parameters.days.days",
                "\"days\": 20                       | \"days\": 36501             | rules[0].parameters.days.days",
                "\"days\": 20                       | \"days\": 1e400             | rules[0].parameters.days.days",
                "\"days\": 20                       | \"days\": 1e999999999       | rules[0].parameters.days.days",
                "\"percent\": 50                    | \"percent\": 1e-400         | rules[2].parameters.steps.steps[0].percent",
                "{\"days\": 20}                     | {\"years\": 1}              | rules[0].parameters.days",
                "{\"days\": {\"days\": 20}}         | {}                          | rules[0].parameters.days",
                "{\"days\": {\"days\": 20}}         | {\"days\": {\"days\": 20}, \"weeks\": {\"days\": 7}} | rules[0].parameters.weeks",
                "\"rule\": \"slow-spending\"        | \"rule\": \"fast-spending\" | rules[2].rule",
                "\"to\": \"2021-01-01\"             | \"to\": \"2021-02-01\"      | rules[1].rule",
                "\"to\": \"2021-01-01\"             | \"to\": \"2020-01-01\"      | rules[0].to",
                "\"to\": \"2021-01-01\"             | \"to\": \"2021-02-30\"      | rules[0].to",
                "\"to\": \"2021-01-01\"             | \"to\": \"1.1.2021\"        | rules[0].to",
                "\"MAJOR\", \"handling\": \"WARN\", \"parameters\": {\"days\" | \"RED\", \"handling\": \"WARN\", \"parameters\": {\"days\" | rules[0].severity",
                "\"document\": \"达市财农〔2021〕1号\" | \"article\": \"一\"         | rules[1].document",
                "\"document\": \"达市财农〔2021〕1号\" | \"document\": \" \"         | rules[1].document",
                "\"document\": \"达市财农〔2021〕1号\" | \"document\": \"　\"        | rules[1].document",
                "\"repeal\": true                   | \"repeal\": true, \"color\": \"red\" | rules[1].color",
                "\"base\": \"sichuan-2019\"         | \"base\": \"hubei-2020\"    | base",
                "\"words\": [\"广场\"]               | \"words\": []               | negativeList[0].matchers[0].words",
                "\"words\": [\"广场\"]               | \"words\": [\"  \"]         | negativeList[0].matchers[0].words[0]",
                "\"words\": [\"广场\"]               | \"words\": [\"　\"]         | negativeList[0].matchers[0].words[0]",
                "\"words\": [\"广场\"]               | \"words\": [\"&#10;\"]      | negativeList[0].matchers[0].words[0]",
                "\"广场舞\"                          | \"广场\"                     | negativeList[0].lawful",
                "\"广场舞\"                          | \"广\u200b 场\"             | negativeList[0].lawful",
                "\"due\": \"06-30\"                 | \"due\": \"06-31\"          | rules[2].parameters.steps.steps[0].due",
                "\"due\": \"06-30\"                 | \"due\": \"12-31\"          | rules[2].parameters.steps.steps[1].due",
                "\"percent\": 50                    | \"percent\": 0              | rules[2].parameters.steps.steps[0].percent",
                "\"percent\": 50                    | \"percent\": 100.01         | rules[2].parameters.steps.steps[0].percent",
                "\"scope\": \"511725\", \"from\": \"2020-01-01\", \"to\" | \"scope\": \"51172500\", \"from\": \"2020-01-01\", \"to\" | rules[0].scope",
                "\"version\": \"1\"                 | \"version\": 1              | version",
                "\"title\": \"达县\", | \"\": 0, | title",
                "\"scope\": \"511725\", \"from\": \"2020-01-01\", \"to\" | \"scope\": \"51172\", \"from\": \"2020-01-01\", \"to\" | rules[0].scope",
                "\"scope\": \"511725\", \"from\": \"2020-01-01\", \"to\" | \"scope\": \"511700\", \"from\": \"2020-01-01\", \"to\" | rules[0].scope",
                "\"scope\": \"511725\", \"from\": \"2020-01-01\", \"to\" | \"scope\": \"99\", \"from\": \"2020-01-01\", \"to\" | rules[0].scope",
                "\"percent\": 50                    | \"percent\": 97.51          | rules[2].parameters.steps.steps[1].percent",
                "\"rule\": \"slow-spending\", \"scope\": \"511725\", \"from\": \"2020-01-01\" | \"rule\": \"slow-spending\", \"scope\": \"51\", \"from\": \"2018-12-31\" | rules[2].to",
                "\"document\": \"达市财农〔2021〕1号\" | \"document\": \"达\\ud800\"    | rules[1].document",
                "\"document\": \"达市财农〔2021〕1号\" | \"document\": \"达\\u0000\"    | rules[1].document",
                "\"matchers\": [{\"words\": [\"广场\"]}], \"lawful\": [\"广场舞\"] | \"repeal\": true | negativeList[0].id",
                "\"lawful\": [\"广场舞\"] | \"exceptions\": [{\"id\": \"a\", \"text\": \"甲\", \"textEn\": \"a\", \"document\": \"甲\", \"when\": [{\"words\": [\"广 场\"]}]}] | negativeList[0].exceptions[0].when[0]",
            })
    void eachBreakIsToldWhereItIs(String whole, String broken, String path) {
        assertThat(LAWFUL).contains(whole);
        List<PackFault> faults = faults(LAWFUL.replaceFirst(Pattern.quote(whole), Matcher.quoteReplacement(broken)));
        assertThat(faults).extracting(PackFault::path).contains(path);
        assertThat(faults).filteredOn(fault -> fault.path().equals(path)).hasSize(1);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String json = LAWFUL.replace("\"days\": 20", "\"days\": -1")
                .replace("slow-spending", "fast-spending")
                .replace("sichuan-2019", "hubei-2020")
                .replace("\"广场舞\"", "\"广场\"");
        assertThat(faults(json))
                .extracting(PackFault::path)
                .containsExactly("rules[0].parameters.days.days", "base", "rules[2].rule", "negativeList[0].lawful");
    }

    @Test
    void everyDuplicateKeyIsToldWithItsPlace() {
        String json = LAWFUL.replace("\"version\": \"1\"", "\"version\": \"1\", \"version\": \"2\"")
                .replace("\"percent\": 50", "\"percent\": 50, \"percent\": 5");
        assertThat(faults(json)).extracting(PackFault::property).containsExactly("version", "percent");
        assertThat(faults(json).get(0).found()).contains("line 2");
        assertThat(faults(json).get(1).found()).contains("line 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"name\": NaN}"})
    void whatIsNoPackIsRefused(String json) {
        assertThat(faults(json)).isNotEmpty();
    }

    /** Each of these ended the reader with an exception of its own: a stack used up, a null. */
    @Test
    void whatIsNoListOfRowsAndANameWithoutEndAreFaults() {
        assertThat(faults(LAWFUL.replaceFirst(
                        "(?s)\"rules\": \\[.*\\],\\s*\"negativeList\"", "\"rules\": {\"a\": 1}, \"negativeList\"")))
                .extracting(PackFault::path)
                .containsExactly("rules");
        assertThat(faults(LAWFUL.replaceFirst("(?s)\"negativeList\": \\[.*\\]", "\"negativeList\": {\"a\": 1}")))
                .extracting(PackFault::path)
                .containsExactly("negativeList");
        assertThat(faults(LAWFUL.replace("slow-spending", "slow-".repeat(20_000) + "spending")))
                .extracting(PackFault::path)
                .containsOnly("rules[2].rule");
    }

    @Test
    void whatCannotBeReadIsNotMissingToo() {
        assertThat(faults(LAWFUL.replace("06-30", "06-31")))
                .extracting(PackFault::path)
                .containsExactly("rules[2].parameters.steps.steps[0].due");
    }

    @Test
    void aPackThatPutsNothingInForceIsRefused() {
        String nothing = "{\"name\": \"a\", \"version\": \"1\", \"title\": \"甲\", \"titleEn\": \"a\", \"rules\": []}";
        assertThat(faults(nothing)).extracting(PackFault::path).containsExactly("rules");
        assertThat(faults(LAWFUL.replace("\"base\": \"sichuan-2019\",", "")))
                .extracting(PackFault::path)
                .containsExactly("negativeList[0]");
    }

    @Test
    void withoutABookNothingIsRead() {
        InputStream json = new ByteArrayInputStream(LAWFUL.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PolicyPacks.read(json, "daxian.json", nothing()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> PolicyPacks.shipped("national-2018", nothing()))
                .isInstanceOf(NullPointerException.class);
    }

    /** What a host that knows no annotations hands over. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    /** To show a long list each time that something in it repeats took as long as the list is, squared. */
    @Test
    void aListThatRepeatsIsToldOnce() {
        String words = "\"广场\"" + ", \"广场\"".repeat(100_000);
        assertThat(faults(LAWFUL.replace("\"words\": [\"广场\"]", "\"words\": [" + words + "]")))
                .extracting(PackFault::path)
                .containsOnly("negativeList[0].matchers[0].words")
                .hasSize(2);
    }

    @Test
    void aFileLargerThanAnyPackIsRefused() {
        assertThat(faults(" ".repeat(PolicyPacks.MAX_BYTES + 1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.allowedEn()).contains("8 MiB"));
    }

    @Test
    void aFaultReadsAsASentenceInBothLanguages() {
        PackFault fault = faults(LAWFUL.replace("\"to\": \"2021-01-01\"", "\"to\": \"2021-02-30\""))
                .get(0);
        assertThat(fault.messageEn())
                .isEqualTo("daxian.json, rules[0].to: found '2021-02-30', allowed: a day that exists, e.g. 2019-01-01");
        assertThat(fault.messageZh()).isEqualTo("daxian.json 的 rules[0].to:发现 '2021-02-30',要求存在的日期,如 2019-01-01");
    }

    @Test
    void aPackIsReadFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("daxian.json"), LAWFUL);
        assertThat(PolicyPacks.read(file, BOOK).digest()).isEqualTo(read(LAWFUL).digest());
    }

    @Test
    void theSameContentHasTheSameDigestHoweverItIsWritten() throws IOException {
        String spread = LAWFUL.replace(",", " ,\n").replace("97.5", "97.50");
        assertThat(read(spread).digest()).isEqualTo(read(LAWFUL).digest());
    }

    @Test
    void anotherBaseOrAnotherFigureHasAnotherDigest() throws IOException {
        String digest = read(LAWFUL).digest();
        assertThat(read(LAWFUL.replace("sichuan-2019", "national-2018")).digest())
                .isNotEqualTo(digest);
        assertThat(read(LAWFUL.replace("\"days\": 20", "\"days\": 21")).digest())
                .isNotEqualTo(digest);
    }

    @Test
    void theSchemaIsPublished() {
        assertThat(PolicyPacks.schema()).contains("https://json-schema.org/draft/2020-12/schema");
    }
}
