package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Figures, lines of the ledger, the tree down to the household. Asked of the one server of {@link EveryAnswerTest}. */
interface LedgerAnswers extends AskedServer {

    @Test
    @Order(2)
    default void every_figure_is_the_sum_of_the_rows_that_it_opens_to() {
        JsonNode overview = as("jiandu").get("/overview").json();
        assertThat(overview.at("/pack").asText()).isEqualTo("national-2018");
        BigDecimal issued = amount(overview, "issued");
        assertThat(issued).isEqualByComparingTo(amount(overview, "allocated").add(amount(overview, "unallocated")));
        assertThat(amount(overview, "allocated"))
                .isEqualByComparingTo(amount(overview, "pending-with-agency")
                        .add(amount(overview, "unpaid"))
                        .add(amount(overview, "paid"))
                        .add(amount(overview, "passed-on")));
        for (JsonNode figure : overview.at("/figures")) {
            JsonNode rows = as("jiandu")
                    .get("/overview/" + figure.at("/key").asText() + "?size=500")
                    .json();
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode row : rows.at("/items")) {
                sum = sum.add(new BigDecimal(row.at("/part").asText()));
            }
            assertThat(sum).isEqualByComparingTo(figure.at("/amount").asText());
        }
        assertThat(as("jiandu").get("/overview?asOf=2020-13-01").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/overview?pack=none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/overview/none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/overview/paid?size=0").status()).isEqualTo(400);
    }

    private static BigDecimal amount(JsonNode overview, String key) {
        for (JsonNode figure : overview.at("/figures")) {
            if (figure.at("/key").asText().equals(key)) {
                return new BigDecimal(figure.at("/amount").asText());
            }
        }
        throw new AssertionError("no figure " + key);
    }

    @Test
    @Order(2)
    default void a_line_of_the_ledger_is_the_sum_of_its_quotas() {
        JsonNode lines = as("jingban").get("/roll-ups").json().at("/items");
        assertThat(lines).isNotEmpty();
        for (JsonNode line : lines) {
            JsonNode rollUp = as("jingban")
                    .get("/roll-ups/%s/%s/%s"
                            .formatted(
                                    line.at("/division").asText(),
                                    line.at("/fiscalYear").asText(),
                                    line.at("/fund").asText()))
                    .json();
            BigDecimal unpaid = BigDecimal.ZERO;
            for (JsonNode quota : rollUp.at("/quotas")) {
                unpaid = unpaid.add(new BigDecimal(quota.at("/unpaid").asText()));
            }
            assertThat(unpaid).isEqualByComparingTo(line.at("/unpaid").asText());
        }
        assertThat(as("jingban").get("/roll-ups/513401000/1999/X").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    default void the_tree_leads_from_the_top_document_to_the_household_and_back() {
        JsonNode top = as("jiandu").get("/quotas?q=BGT2018000212").json().at("/items/0");
        String id = top.at("/id").asText();
        List<String> way = new ArrayList<>();
        while (top.at("/children").asInt() > 0) {
            way.add(id);
            top = as("jiandu").get("/quotas?parent=" + id).json().at("/items/0");
            id = top.at("/id").asText();
        }
        String voucher = as("jiandu")
                .get("/payments?quota=" + id)
                .json()
                .at("/items/0/voucher")
                .asText();
        JsonNode rows =
                as("jiandu").get("/payments/" + voucher + "/rows?size=1").json();
        assertThat(rows.at("/sum"))
                .isEqualTo(as("jiandu").get("/payments/" + voucher).json().at("/listTotal"));
        JsonNode row = rows.at("/items/0");
        JsonNode back = as("jiandu")
                .get("/list-rows/%s/%s"
                        .formatted(
                                RunningServer.encoded(row.at("/file").asText()),
                                row.at("/number").asText()))
                .json();
        way.add(id);
        assertThat(back.at("/path").findValuesAsText("id")).isEqualTo(way);
        assertThat(as("jiandu").get("/quotas/" + id).json().at("/path").findValuesAsText("id"))
                .isEqualTo(way.subList(0, way.size() - 1));
        String project = as("jiandu").get("/payments/" + voucher).text("/project");
        assertThat(as("jiandu")
                        .get("/projects/" + project)
                        .json()
                        .at("/payments")
                        .toString())
                .contains(voucher);
    }

    @Test
    @Order(2)
    default void what_is_not_there_is_not_found_and_what_is_malformed_is_told_so() {
        assertThat(as("jiandu").get("/quotas/none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/quotas?parent=none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/quotas?state=LATE").status()).isEqualTo(400);
        assertThat(as("jiandu")
                        .get("/quotas?year=2020&fund=SNZHZJ&division=5134&state=PENDING")
                        .status())
                .isEqualTo(200);
        assertThat(as("jiandu").get("/payments?page=-1").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/payments/none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/payments/none/rows").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/payments/PZ51340000001/rows?size=x").status())
                .isEqualTo(400);
        assertThat(as("jiandu").get("/list-rows/none.csv/1").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/projects/none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/warnings/0123456789abcdef").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/warnings/0123456789abcdef?asOf=x").status())
                .isEqualTo(400);
        assertThat(as("jiandu").get("/warnings?severity=BAD").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/warnings?pack=none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/verdicts?asOf=x").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/verdicts?pack=none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/exports/other.csv").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/exports/ledger.csv?asOf=x").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/packs/none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/packs/comparison").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/packs/comparison?from=none&to=none").status())
                .isEqualTo(404);
        assertThat(as("jiandu").get("/submissions?state=X").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/submissions/none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/imports?size=501").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/imports/none").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/imports/none/faults").status()).isEqualTo(404);
        assertThat(as("jiandu").get("/imports/none/faults?size=0").status()).isEqualTo(400);
        assertThat(as("jiandu").get("/audit?act=X").status()).isEqualTo(400);
        assertThat(as("jingban").get("/audit").status()).isEqualTo(403);
    }
}
