package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.daohu.files.check.LedgerFile;
import org.daohu.javalin.RunningServer.Client;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Warnings, packs, files to take away. Asked of the one server of {@link EveryAnswerTest}. */
interface WarningAnswers extends AskedServer {

    String PACK_NAME = "county-2020";

    @Test
    @Order(2)
    default void a_warning_says_what_it_rests_on_and_what_would_clear_it() {
        JsonNode page =
                as("jingban").get("/warnings?rule=late-decomposition&size=500").json();
        assertThat(page.at("/items")).isNotEmpty();
        for (JsonNode item : page.at("/items")) {
            JsonNode detail =
                    as("jingban").get("/warnings/" + item.at("/id").asText()).json();
            assertThat(detail.at("/facts")).isNotEmpty();
            assertThat(detail.at("/threshold/document").asText()).isNotBlank();
            assertThat(detail.at("/clearingZh").asText()).isNotBlank();
        }
        JsonNode verdict = null;
        for (JsonNode candidate : as("jingban").get("/verdicts").json().at("/items")) {
            verdict = candidate.at("/rule").asText().equals("late-decomposition") ? candidate : verdict;
        }
        assertThat(verdict).isNotNull();
        assertThat(verdict.at("/raised").asInt()).isEqualTo(page.at("/total").asInt());
        assertThat(as("jingban").get("/rules").json().at("/items")).isNotEmpty();
        assertThat(as("jingban")
                        .get(
                                "/warnings?severity=MAJOR&division=5134&subject=quota:none&q=x&asOf=2020-12-31&pack=sichuan-2019")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    default void the_warnings_of_the_shipped_county_are_those_that_were_planted() throws Exception {
        List<String> truth = Files.readAllLines(RunningServer.COUNTY.resolve("truth.csv"), StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        String csv = as("jiandu").get("/exports/warnings.csv").body();
        csv.lines().skip(1).forEach(line -> found.add(line.replaceFirst("^([^,]*,[^,]*),.*", "$1")));
        assertThat(found).containsExactlyInAnyOrderElementsOf(truth.subList(1, truth.size()));
    }

    @Test
    @Order(2)
    default void ledger_warnings_and_verdicts_leave_as_csv_and_as_workbooks() {
        for (String name : List.of("ledger", "warnings", "verdicts")) {
            assertThat(as("shenji").get("/exports/" + name + ".csv").body()).contains(",");
            assertThat(as("shenji").get("/exports/" + name + ".xlsx").body()).startsWith("PK");
        }
    }

    /** What lists cover of their vouchers leaves with the ledger: the same in both files, and it adds up in each line. */
    @Test
    @Order(2)
    default void the_ledgers_coverage_leaves_as_csv_and_as_a_workbook() throws Exception {
        List<List<String>> csv = new ArrayList<>();
        as("shenji")
                .get("/exports/ledger.csv")
                .body()
                .lines()
                .forEach(line -> csv.add(List.of(line.replace("\uFEFF", "").split(",", -1))));
        assertThat(csv.get(0)).isEqualTo(LedgerFile.HEADER);
        assertThat(csv.get(0))
                .endsWith("voucher_amount", "listed", "residual", "coverage_percent", "coverage_percent_of");
        int voucher = csv.get(0).indexOf("voucher_amount");
        int covered = 0;
        for (List<String> line : csv.subList(1, csv.size())) {
            List<String> coverage = line.subList(voucher, line.size());
            if (coverage.get(0).isEmpty()) {
                // Nothing needs a list or has one: there is nothing to tell, which is not the same as zero.
                assertThat(coverage).containsOnly("");
                continue;
            }
            assertThat(new BigDecimal(coverage.get(1)).add(new BigDecimal(coverage.get(2))))
                    .isEqualByComparingTo(coverage.get(0));
            covered++;
        }
        assertThat(covered).isPositive();
        HttpResponse<byte[]> workbook = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server().address() + "/api/v1/exports/ledger.xlsx"))
                                .header(
                                        "Authorization",
                                        "Bearer " + as("shenji").token())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook.body()))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : read.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < csv.get(0).size(); column++) {
                    cells.add(row.getCellAsString(column).orElse(""));
                }
                rows.add(cells);
            }
            assertThat(rows).isEqualTo(csv);
        }
    }

    @Test
    @Order(7)
    default void packs_are_checked_kept_compared_and_put_in_force() {
        Client keeper = as("jiandu");
        assertThat(keeper.get("/packs").json().at("/items")).hasSize(2);
        assertThat(keeper.get("/packs/sichuan-2019").json().at("/rows")).isNotEmpty();
        Answer faulty = keeper.post("/packs/validation", "{\"name\":\"x\"}");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().at("/packFaults")).isNotEmpty();
        assertThat(keeper.post("/packs", "{\"name\":\"x\"}").status()).isEqualTo(422);
        String pack = PackText.lateDecomposition(PACK_NAME, 3);
        assertThat(keeper.post("/packs/validation", pack).status()).isEqualTo(200);
        assertThat(as("jingban").post("/packs", pack).status()).isEqualTo(403);
        assertThat(keeper.post("/packs", pack).status()).isEqualTo(201);
        assertThat(keeper.post("/packs", pack).text("/code")).isEqualTo("PACK_EXISTS");

        JsonNode comparison = keeper.get("/packs/comparison?from=national-2018&to=" + PACK_NAME + "&size=500")
                .json();
        assertThat(comparison.at("/totals/added").asInt()).isPositive();
        assertThat(comparison.at("/totals/changed").asInt()).isPositive();
        assertThat(comparison.at("/totals/gone").asInt()).isZero();
        String added =
                "/packs/comparison?from=%s&to=national-2018&change=GONE&rule=late-decomposition".formatted(PACK_NAME);
        assertThat(keeper.get(added).json().at("/total").asInt())
                .isEqualTo(comparison.at("/totals/added").asInt());

        String name = "{\"name\":\"" + PACK_NAME + "\"}";
        String version = keeper.get("/packs/active").header("ETag");
        assertThat(keeper.put("/packs/active", name).status()).isEqualTo(428);
        assertThat(keeper.with("If-Match", "\"99\"").put("/packs/active", name).status())
                .isEqualTo(412);
        assertThat(as("jingban")
                        .with("If-Match", version)
                        .put("/packs/active", name)
                        .status())
                .isEqualTo(403);
        assertThat(keeper.with("If-Match", version).put("/packs/active", "{}").status())
                .isEqualTo(400);
        assertThat(keeper.with("If-Match", version)
                        .put("/packs/active", "{\"name\":\"none\"}")
                        .status())
                .isEqualTo(404);
        assertThat(keeper.with("If-Match", version).put("/packs/active", name).text("/active"))
                .isEqualTo("true");
        assertThat(keeper.get("/warnings?size=1").text("/pack")).isEqualTo(PACK_NAME);
    }
}
