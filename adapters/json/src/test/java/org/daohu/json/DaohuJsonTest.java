package org.daohu.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.ledger.Subject;
import org.daohu.warning.Fact;
import org.daohu.warning.Finding;
import org.daohu.warning.Warning;
import org.junit.jupiter.api.Test;

class DaohuJsonTest {

    private static Warning warning(String rule, String value) {
        LocalDate day = LocalDate.of(2019, 6, 30);
        Division county = Division.parse("511725000");
        return new Warning(
                rule,
                1,
                Subject.quota("B1"),
                county,
                day,
                LocalDate.of(2019, 12, 31),
                new Finding(
                        "一句话",
                        "a sentence",
                        ImmutableList.of(new Fact("AMOUNT", value, Origin.file("quotas.csv", 2))),
                        Money.ofFen(1_185_000_050)),
                PolicyPacks.shipped("sichuan-2019").row(rule, county, day).orElseThrow(),
                "sichuan-2019",
                "0".repeat(64));
    }

    @Test
    void becauseIsCompactWithItsKeysInOrder() {
        assertThat(DaohuJson.because(warning("slow-spending", "11850000.50")))
                .isEqualTo("{\"facts\":[{\"name\":\"AMOUNT\",\"value\":\"11850000.50\",\"origin\":\"quotas.csv:2\"}],"
                        + "\"thresholds\":[{\"rule\":\"slow-spending\",\"scope\":\"51\",\"from\":\"2019-01-01\",\"to\":null,"
                        + "\"parameters\":{\"steps\":{\"steps\":[{\"due\":\"12-31\",\"percent\":97}]}},"
                        + "\"document\":\"中共四川省财政厅党组关于省委第二巡视组扶贫领域专项巡视反馈意见阶段性整改情况\","
                        + "\"article\":\"二㈢9\"}]}");
    }

    @Test
    void everyKindOfParameterKeepsItsUnit() throws IOException {
        assertThat(parameters("late-decomposition")).isEqualTo("{\"days\":{\"days\":30}}");
        assertThat(parameters("idle-funds")).isEqualTo("{\"years\":{\"years\":1}}");
        assertThat(parameters("forbidden-account"))
                .isEqualTo("{\"kinds\":{\"codes\":[\"FISCAL_SPECIAL\",\"UNIT_OWN\"]}}");
        assertThat(parameters("scan-missing")).isEqualTo("{}");
    }

    private static String parameters(String rule) throws IOException {
        JsonNode because = new ObjectMapper().readTree(DaohuJson.because(warning(rule, "1")));
        return because.at("/thresholds/0/parameters").toString();
    }

    @Test
    void quotesAndBreaksInAValueAreEscaped() throws IOException {
        String value = "\"a\"\n\\b";
        JsonNode because = new ObjectMapper().readTree(DaohuJson.because(warning("scan-missing", value)));
        assertThat(because.at("/facts/0/value").textValue()).isEqualTo(value);
    }

    /** A host's texts can have it, and one of them ended the writing of all warnings. */
    @Test
    void halfASurrogatePairIsAQuestionMarkInBothWritings() throws IOException {
        Warning warning = warning("scan-missing", "a\ud800b\ud83d\ude00\udc00");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DaohuJson.because(warning, out);
        JsonNode because = new ObjectMapper().readTree(out.toByteArray());
        assertThat(because).isEqualTo(new ObjectMapper().readTree(DaohuJson.because(warning)));
        assertThat(because.at("/facts/0/value").textValue()).isEqualTo("a?b\ud83d\ude00?");
    }

    @Test
    void aWholeWarningCarriesItsReasonsAmountAndPack() throws IOException {
        JsonNode json = new ObjectMapper().readTree(DaohuJson.warning(warning("late-decomposition", "1")));
        assertThat(json.path("subject").textValue()).isEqualTo("quota:B1");
        assertThat(json.path("amount").textValue()).isEqualTo("11850000.50");
        assertThat(json.path("severity").textValue()).isEqualTo("MAJOR");
        assertThat(json.path("lawDate").textValue()).isEqualTo("2019-06-30");
        assertThat(json.at("/because/facts/0/origin").textValue()).isEqualTo("quotas.csv:2");
        assertThat(json.path("packDigest").textValue()).hasSize(64);
    }
}
