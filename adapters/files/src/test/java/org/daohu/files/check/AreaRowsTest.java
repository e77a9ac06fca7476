package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows for an area hold for all that the county reports (L10): also for a payment that names no live quota or project, and for a list row
 * that names no live voucher. Row 1 names a voucher in order, 2 a voided one, 3 one that does not exist, 4 one without a quota.
 */
class AreaRowsTest {

    private static final String RULES = """
            {"rule": "%s", "scope": "%s", "from": "2015-01-01", "severity": "MINOR", "handling": "REMIND", "document": "县文件", \
            "parameters": {%s}}""";

    @TempDir
    Path temp;

    private Path county;

    @BeforeEach
    void makeCounty() throws IOException {
        county = temp.resolve("county");
        CheckFixture.write(
                county.resolve("quotas.csv"),
                "BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,FUND_CODE,PRO_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,AMOUNT",
                "Q1,2020,513401000,F1,P1,1,1,100000");
        CheckFixture.write(county.resolve("projects.csv"), "PRO_CODE,PRO_NAME,MOF_DIV_CODE", "P1,产业发展,513401000");
        CheckFixture.write(
                county.resolve("payments.csv"),
                "PAY_CERT_NO,BGT_ID,PRO_CODE,XPAY_AMT,XPAY_DATE,IS_DELETED",
                "V1,Q1,P1,10,2020-06-10,",
                "VD,Q1,P1,10,2020-06-10,1",
                "V4,,,10,2020-06-10,");
        CheckFixture.list(county, "a.csv", row("V1"), row("VD"), row("NOPE"), row("V4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "51", "5134", "513401"})
    void whatHasNoDivisionOfItsOwnIsJudgedByTheLawOfTheReportingOne(String scope) throws IOException {
        run(scope);

        assertThat(Files.readAllLines(temp.resolve("out/verdicts.csv")))
                .contains(
                        "list-row-unlinked,2,2,0,0",
                        "payment-unlinked,1,1,0,0",
                        "duplicate-payment,2,1,0,0",
                        "list-voucher-mismatch,0,2,0,0");
    }

    @Test
    void rowsForAnotherAreaAreNotInForce() throws IOException {
        run("513402");

        assertThat(Files.readAllLines(temp.resolve("out/verdicts.csv")))
                .contains("list-row-unlinked,0,0,4,0", "payment-unlinked,0,0,2,0", "duplicate-payment,0,0,3,0");
    }

    private void run(String scope) throws IOException {
        String json =
                "{\"name\": \"place\", \"version\": \"1\", \"title\": \"县\", \"titleEn\": \"county\", \"rules\": ["
                        + String.join(
                                ", ",
                                RULES.formatted("list-row-unlinked", scope, ""),
                                RULES.formatted("payment-unlinked", scope, ""),
                                RULES.formatted("duplicate-payment", scope, ""),
                                RULES.formatted("list-voucher-mismatch", scope, ""))
                        + "]}";
        PolicyPack pack = PolicyPacks.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "place", StandardRules.book());
        assertThat(CheckRun.run(
                        new CheckRun.Request(
                                county, CheckFixture.AS_OF, pack, StandardRules.book(), temp.resolve("out"), 2),
                        Progress.SILENT))
                .isInstanceOf(CheckOutcome.Done.class);
    }

    private static String row(String voucher) {
        return CheckFixture.row(CheckFixture.NUMBER, "张三", "10.00", voucher);
    }
}
