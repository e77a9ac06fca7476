package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.daohu.policy.PackFault;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that a rule does not know would leave a control off that the pack means to be on. */
class PackCodesTest {

    private static PolicyPack read(String rule, String parameter, String code) throws IOException {
        String json = """
                {"name": "codes-2020", "version": "1", "title": "代码", "titleEn": "Codes",
                 "rules": [{"rule": "%s", "scope": "", "from": "2020-01-01", "severity": "MAJOR", "handling": "WARN",
                            "document": "文件", "parameters": {"%s": {"codes": ["%s"]}}}]}
                """.formatted(rule, parameter, code);
        return PolicyPacks.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "codes.json", StandardRules.book());
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden-account, kinds, FISCAL_SPECIL, FISCAL_SPECIL",
        "forbidden-account, kinds, unit_own, unit_own",
        "forbidden-account, kinds, UNIT_OWN|OTHER, UNIT_OWN|OTHER",
        "suspicious-subject, prefixes, 2296, 2296",
        "suspicious-subject, prefixes, 22, 22",
        "suspicious-subject, prefixes, 22x, 22x",
        "person-unregistered, policies, BT*, BT*",
        "payroll-recipient, policies, BT＊, BT*",
        "zero-payment, policies, *, *",
        "suspicious-subject, prefixes, &#10;, '\"&#10;\"'",
    })
    void anUnknownCodeIsAFault(String rule, String parameter, String code, String found) {
        FaultyPackException refused =
                catchThrowableOfType(FaultyPackException.class, () -> read(rule, parameter, code));

        assertThat(refused).as("the pack was taken").isNotNull();
        assertThat(refused.faults()).extracting(PackFault::found).contains(found);
        assertThat(refused.faults())
                .extracting(PackFault::path)
                .allMatch(path -> path.startsWith("rules[0].parameters." + parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden-account, kinds, FISCAL_SPECIAL, FISCAL_SPECIAL",
        "forbidden-account, kinds, ' ＯＴＨＥＲ', OTHER",
        "suspicious-subject, prefixes, ２２９, 229",
        "person-unregistered, policies, 'ＢＴ-1 ', BT-1",
        "person-unregistered, policies, ＊, *",
    })
    void aKnownCodeIsKeptFolded(String rule, String parameter, String code, String kept) throws IOException {
        assertThat(read(rule, parameter, code)
                        .row(rule, null, LocalDate.of(2020, 6, 30))
                        .orElseThrow()
                        .codes(parameter)
                        .codes())
                .containsExactly(kept);
    }

    @Test
    void everyUnknownCodeIsNamedAndTheKnownOnesAreNot() {
        FaultyPackException refused = catchThrowableOfType(
                FaultyPackException.class,
                () -> read("forbidden-account", "kinds", "SPECIAL\", \"UNIT_OWN\", \"SHARED"));

        assertThat(refused.faults()).extracting(PackFault::found).containsExactly("SPECIAL SHARED");
        assertThat(refused.faults().get(0).allowedEn()).contains("FISCAL_SPECIAL|");
    }
}
