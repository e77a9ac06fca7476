package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.PackFault;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleRow;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caps of subsidies, exclusive policies and counts in packs: what is read, and what is refused and where. */
class SubsidyPackTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private static final String LAWFUL = """
            {
              "name": "ruzhou-2023", "version": "1", "title": "汝州", "titleEn": "Ruzhou",
              "rules": [
                {"rule": "over-cap", "scope": "410482", "from": "2023-01-01", "severity": "MAJOR", "handling": "WARN",
                 "document": "汝州市2023年方案", "parameters": {"caps": {"caps": [
                   {"policy": "P1", "per": "UNIT", "unit": "亩", "each": "PAYMENT", "yuan": 500, "from": "2023-01-01",
                    "document": "汝州市2023年方案", "article": "第三条"},
                   {"policy": "P1", "per": "HOUSEHOLD", "each": "YEAR", "yuan": 5000.50, "from": "2023-01-01",
                    "to": "2024-01-01", "document": "汝州市2023年方案"}]}}},
                {"rule": "exclusive-subsidies", "scope": "410482", "from": "2023-01-01", "severity": "MAJOR",
                 "handling": "WARN", "document": "住房办法", "parameters": {"sets": {"exclusive": [
                   {"policies": ["P2", "P3"], "document": "住房办法", "article": "第八条"},
                   {"policies": ["P3", "P4"], "document": "住房办法"}]}}},
                {"rule": "shared-account", "scope": "410482", "from": "2023-01-01", "severity": "MINOR",
                 "handling": "REMIND", "document": "补贴办法",
                 "parameters": {"households": {"count": 1}, "accounts": {"count": 2}}}
              ]
            }
            """;

    private static PolicyPack read(String json) throws IOException {
        return PolicyPacks.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "ruzhou.json", StandardRules.book());
    }

    private static RuleRow row(PolicyPack pack, String rule) {
        return pack.row(rule, Division.finance("410482000"), DAY).orElseThrow();
    }

    @Test
    void capsSetsAndCountsAreRead() throws IOException {
        PolicyPack pack = read(LAWFUL);

        assertThat(row(pack, "over-cap").caps("caps").byPolicy().get("P1"))
                .extracting(SubsidyCap::amount)
                .containsExactly(Money.ofFen(50_000), Money.ofFen(500_050));
        assertThat(row(pack, "over-cap").caps("caps").byPolicy().get("P1"))
                .extracting(cap -> cap.holdsOn(LocalDate.of(2024, 1, 1)))
                .containsExactly(true, false);
        assertThat(row(pack, "over-cap")
                        .caps("caps")
                        .byPolicy()
                        .get("P1")
                        .get(0)
                        .source())
                .hasToString("汝州市2023年方案 第三条");
        assertThat(row(pack, "exclusive-subsidies").exclusive("sets").sets())
                .extracting(ExclusivePolicies::policies)
                .extracting(Object::toString)
                .containsExactly("[P2, P3]", "[P3, P4]");
        assertThat(row(pack, "shared-account").count("accounts")).isEqualTo(2);
    }

    /** Lists have their codes folded; of another writing of the same code no row would be found. */
    @Test
    void codesAreFoldedAsThoseOfListsAre() throws IOException {
        PolicyPack plain = read(LAWFUL);
        PolicyPack typed = read(LAWFUL.replace("\"P1\", \"per\": \"UNIT\"", "\" Ｐ１\", \"per\": \"UNIT\"")
                .replace("\"亩\"", "\"亩　\"")
                .replace("\"P2\"", "\"P2&#10;\""));

        assertThat(typed.rows()).isEqualTo(plain.rows());
        assertThat(typed.digest()).isEqualTo(plain.digest());
    }

    @Test
    void anotherCapAnotherSetOrAnotherCountHasAnotherDigest() throws IOException {
        String digest = read(LAWFUL).digest();

        assertThat(read(LAWFUL.replace("5000.50", "5000.5")).digest()).isEqualTo(digest);
        assertThat(read(LAWFUL.replace("5000.50", "5000.51")).digest()).isNotEqualTo(digest);
        assertThat(read(LAWFUL.replace("\"P2\"", "\"P5\"")).digest()).isNotEqualTo(digest);
        assertThat(read(LAWFUL.replace("\"count\": 2", "\"count\": 3")).digest())
                .isNotEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"unit\": \"亩\", | | rules[0].parameters.caps.caps[0].unit",
                "\"each\": \"PAYMENT\" | \"each\": \"YEAR\" | rules[0].parameters.caps.caps[0].each",
                "\"yuan\": 500, | \"yuan\": 0, | rules[0].parameters.caps.caps[0].yuan",
                "\"yuan\": 500, | \"yuan\": 1e400, | rules[0].parameters.caps.caps[0].yuan",
                "\"yuan\": 500, | \"yuan\": 500.005, | rules[0].parameters.caps.caps[0].yuan",
                ", \"document\": \"汝州市2023年方案\"}]}}} | }]}}} | rules[0].parameters.caps.caps[1].document",
                "\"to\": \"2024-01-01\" | \"to\": \"2023-01-01\" | rules[0].parameters.caps.caps[1].to",
                "\"to\": \"2024-01-01\" | \"to\": \"2024-02-30\" | rules[0].parameters.caps.caps[1].to",
                "\"UNIT\", \"unit\": \"亩\", \"each\": \"PAYMENT\" | \"PERSON\", \"each\": \"MONTH\" | rules[0].parameters.caps.caps",
                "\"P2\", \"P3\" | \"P2\" | rules[1].parameters.sets.exclusive[0].policies",
                "{\"policies\": [\"P2\", \"P3\"], \"document\" | {\"policies\": [\"P3\", \"P5\"], \"document\": \"甲\"}, {\"policies\": [\"P3\", \"P6\"], \"document\" | rules[1].parameters.sets.exclusive",
                "\"policy\": \"P1\", \"per\": \"UNIT\" | \"policy\": \"　\", \"per\": \"UNIT\" | rules[0].parameters.caps.caps[0].policy",
                "\"policy\": \"P1\", \"per\": \"UNIT\" | \"policy\": \"P*\", \"per\": \"UNIT\" | rules[0].parameters.caps.caps[0]",
                "\"P2\", \"P3\" | \"P2\", \"P*\" | rules[1].parameters.sets.exclusive",
                "\"unit\": \"亩\", | \"unit\": \"&#10;\", | rules[0].parameters.caps.caps[0].unit",
                "\"P2\", \"P3\" | \"P2\", \"　\" | rules[1].parameters.sets.exclusive[0].policies[1]",
                "\"P2\", \"P3\" | \"P2\", \"Ｐ2\" | rules[1].parameters.sets.exclusive",
                "\"count\": 2 | \"count\": 1001 | rules[2].parameters.accounts.count",
                "{\"count\": 2} | {\"days\": 2} | rules[2].parameters.accounts",
            })
    void eachBreakIsToldWhereItIs(String whole, String broken, String path) {
        assertThat(LAWFUL).contains(whole);
        FaultyPackException refused = catchThrowableOfType(
                FaultyPackException.class,
                () -> read(LAWFUL.replaceFirst(Pattern.quote(whole), broken == null ? "" : broken)));
        assertThat(refused).as("the pack was taken").isNotNull();
        assertThat(refused.faults()).extracting(PackFault::path).contains(path);
    }
}
