package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daohu.javalin.RunningServer.Client;
import org.daohu.javalin.RunningServer.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One server over the shipped county and a database file, asked everything that the contract names; each answer is held to its
 * schema by {@link RunningServer}. The last test names answers that were never seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryAnswerTest {

    private static final String PACK_NAME = "county-2020";

    private RunningServer server;
    private RunningServer narrow;

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path other) {
        server = RunningServer.start(data);
        narrow = RunningServer.start(
                other, server.contract, options -> options.withLimits(RunningServer.limits(8, 2_000, 500)));
    }

    @AfterAll
    void stop() {
        narrow.close();
        server.close();
    }

    private Client as(String account) {
        return server.as(account);
    }

    @Test
    @Order(1)
    void signs_in_and_says_who_one_is() {
        assertThat(as("jingban").get("/me").text("/divisions/0")).isEqualTo("513401");
        assertThat(as("jingban").post("/token", "").text("/me/account")).isEqualTo("jingban");
        Client anonymous = server.anonymous();
        assertThat(anonymous.post("/login", "{\"account\":\"jingban\"}").status())
                .isEqualTo(400);
        assertThat(anonymous.post("/login", "{").status()).isEqualTo(400);
        Answer wrong = anonymous.post("/login", "{\"account\":\"shenhe\",\"password\":\"x\"}");
        Answer unknown = anonymous.post("/login", "{\"account\":\"nobody\",\"password\":\"x\"}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    @Order(1)
    void without_a_token_nothing_below_the_interface_answers() {
        List<String> paths = List.of(
                "/me",
                "/overview",
                "/overview/paid",
                "/roll-ups",
                "/roll-ups/513401000/2020/SNZHZJ",
                "/quotas",
                "/quotas/x",
                "/payments",
                "/payments/x",
                "/payments/x/rows",
                "/list-rows/x/1",
                "/projects/x",
                "/warnings",
                "/warnings/0123456789abcdef",
                "/verdicts",
                "/rules",
                "/exports/ledger.csv",
                "/packs",
                "/packs/x",
                "/packs/active",
                "/packs/comparison",
                "/submissions",
                "/submissions/x",
                "/imports",
                "/imports/x",
                "/imports/x/faults",
                "/audit",
                "/events");
        for (String path : paths) {
            assertThat(server.anonymous().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(server.anonymous().post("/token", "").status()).isEqualTo(401);
        for (String path : List.of(
                "/packs", "/packs/validation", "/commands", "/submissions/x/decision", "/imports", "/lists/check")) {
            assertThat(server.anonymous().post(path, "{}").status()).as(path).isEqualTo(401);
        }
        assertThat(server.anonymous().put("/packs/active", "{}").status()).isEqualTo(401);
        assertThat(server.withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJqaWFuZHUifQ.")
                        .get("/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Order(2)
    void every_figure_is_the_sum_of_the_rows_that_it_opens_to() {
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
    void a_line_of_the_ledger_is_the_sum_of_its_quotas() {
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
    void the_tree_leads_from_the_top_document_to_the_household_and_back() {
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
    void what_is_not_there_is_not_found_and_what_is_malformed_is_told_so() {
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

    @Test
    @Order(2)
    void a_warning_says_what_it_rests_on_and_what_would_clear_it() {
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
    void the_warnings_of_the_shipped_county_are_those_that_were_planted() throws Exception {
        List<String> truth = Files.readAllLines(RunningServer.COUNTY.resolve("truth.csv"), StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        String csv = as("jiandu").get("/exports/warnings.csv").body();
        csv.lines().skip(1).forEach(line -> found.add(line.replaceFirst("^([^,]*,[^,]*),.*", "$1")));
        assertThat(found).containsExactlyInAnyOrderElementsOf(truth.subList(1, truth.size()));
    }

    @Test
    @Order(2)
    void ledger_warnings_and_verdicts_leave_as_csv_and_as_workbooks() {
        for (String name : List.of("ledger", "warnings", "verdicts")) {
            assertThat(as("shenji").get("/exports/" + name + ".csv").body()).contains(",");
            assertThat(as("shenji").get("/exports/" + name + ".xlsx").body()).startsWith("PK");
        }
    }

    @Test
    @Order(2)
    void persons_are_masked_unless_the_post_may_see_them_and_every_look_is_recorded() {
        String path = "/payments/PZ51340000001/rows?size=1";
        JsonNode masked = as("jingban").get(path).json().at("/items/0");
        assertThat(masked.at("/identityNumber").asText()).contains("******");
        assertThat(masked.at("/name").asText()).contains("*");
        assertThat(as("jingban").get(path + "&unmasked=true").status()).isEqualTo(403);
        assertThat(as("shenji").get(path + "&unmasked=true").status()).isEqualTo(403);
        JsonNode full = as("shenhe").get(path + "&unmasked=true").json().at("/items/0");
        assertThat(full.at("/identityNumber").asText()).doesNotContain("*");
        String one = "/list-rows/%s/%s?unmasked=true"
                .formatted(masked.at("/file").asText(), masked.at("/number").asText());
        assertThat(as("jingban").get(one).status()).isEqualTo(403);
        assertThat(as("shenhe").get(one).status()).isEqualTo(200);
        JsonNode looks =
                as("jiandu").get("/audit?act=SEE_PERSONS&account=shenhe").json();
        assertThat(looks.at("/total").asInt()).isEqualTo(2);
        assertThat(looks.at("/items/1/subject").asText()).isEqualTo("payment:PZ51340000001");
    }

    @Test
    @Order(2)
    void nothing_of_another_division_is_seen_or_counted() {
        Client elsewhere = as("linxian");
        assertThat(elsewhere.get("/quotas").json().at("/total").asInt()).isZero();
        assertThat(elsewhere.get("/payments").json().at("/total").asInt()).isZero();
        assertThat(elsewhere.get("/warnings").json().at("/total").asInt()).isZero();
        assertThat(elsewhere.get("/roll-ups").json().at("/items")).isEmpty();
        assertThat(elsewhere.get("/verdicts").json().at("/items")).isEmpty();
        assertThat(elsewhere.get("/imports").json().at("/total").asInt()).isZero();
        assertThat(elsewhere.get("/overview").json().at("/faults").asInt()).isZero();
        assertThat(elsewhere.get("/quotas/BGT2020000001").status()).isEqualTo(404);
        assertThat(elsewhere.get("/payments/PZ51340000001").status()).isEqualTo(404);
        assertThat(elsewhere.get("/list-rows/0001-202001-BT08.csv/1").status()).isEqualTo(404);
        assertThat(elsewhere.get("/projects/P51340117000015").status()).isEqualTo(404);
        assertThat(elsewhere.get("/exports/warnings.csv").body().lines().count())
                .isEqualTo(1);
        Answer refused =
                elsewhere.with("Idempotency-Key", "elsewhere-1").post("/commands", Commands.mark("BGT2020000031"));
        assertThat(refused.text("/code")).isEqualTo("DIVISION_NOT_YOURS");
        Answer asOwn = elsewhere
                .with("Idempotency-Key", "elsewhere-2")
                .post("/commands", Commands.mark("BGT2020000031").replace("513401000", "513422000"));
        assertThat(asOwn.text("/code")).isEqualTo("QUOTA_UNKNOWN");
        assertThat(elsewhere
                        .upload("/imports", new Upload("quotas", "quotas.csv", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void money_moves_only_when_another_person_has_decided() {
        Client maker = as("shoufa").with("Idempotency-Key", "cmd-receive-1");
        Answer waiting = maker.post("/commands", Commands.receive("NEW-1", "100000.00"));
        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.text("/onBehalfOf")).isEqualTo("513401102");
        assertThat(as("jingban").get("/quotas/NEW-1").status()).isEqualTo(404);
        assertThat(as("jingban").get("/overview").json().at("/waiting").asInt()).isEqualTo(1);
        Answer again = maker.post("/commands", Commands.receive("NEW-1", "100000.00"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(maker.post("/commands", Commands.receive("NEW-1", "1.00")).text("/code"))
                .isEqualTo("COMMAND_ID_REUSED");

        Client checker = as("shenhe");
        String path = "/submissions/cmd-receive-1";
        assertThat(as("jingban").get(path).header("ETag")).isEqualTo("\"1\"");
        assertThat(as("shoufa")
                        .with("If-Match", "\"1\"")
                        .post(path + "/decision", approve())
                        .status())
                .isEqualTo(403);
        assertThat(checker.post(path + "/decision", approve()).status()).isEqualTo(428);
        assertThat(checker.with("If-Match", "\"7\"")
                        .post(path + "/decision", approve())
                        .status())
                .isEqualTo(412);
        assertThat(checker.with("If-Match", "\"1\"")
                        .post(path + "/decision", "{}")
                        .status())
                .isEqualTo(400);
        Answer applied = checker.with("If-Match", "\"1\"").post(path + "/decision", approve());
        assertThat(applied.text("/state")).isEqualTo("APPLIED");
        assertThat(applied.text("/decidedBy")).isEqualTo("shenhe");
        assertThat(checker.with("If-Match", "\"2\"")
                        .post(path + "/decision", approve())
                        .text("/code"))
                .isEqualTo("ALREADY_DECIDED");
        assertThat(as("jingban").get("/quotas/NEW-1").text("/quota/balance")).isEqualTo("100000.00");
        assertThat(checker.with("If-Match", "\"1\"")
                        .post("/submissions/none/decision", approve())
                        .status())
                .isEqualTo(404);
    }

    private static String approve() {
        return "{\"decision\":\"APPROVE\",\"note\":\"同意\"}";
    }

    @Test
    @Order(4)
    void nobody_decides_on_what_the_same_person_handed_in() {
        Client both = as("zonghe");
        assertThat(both.with("Idempotency-Key", "cmd-refine-1")
                        .post("/commands", Commands.refine("NEW-1", "NEW-1-A", "60000.00"))
                        .status())
                .isEqualTo(202);
        Answer own = both.with("If-Match", "\"1\"").post("/submissions/cmd-refine-1/decision", approve());
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/code")).isEqualTo("MAKER_IS_CHECKER");
        assertThat(as("shenhe")
                        .with("If-Match", "\"1\"")
                        .post("/submissions/cmd-refine-1/decision", approve())
                        .status())
                .isEqualTo(200);
        assertThat(as("jingban")
                        .get("/quotas?parent=NEW-1")
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo("NEW-1-A");
    }

    @Test
    @Order(5)
    void refusals_carry_the_code_of_the_ledger_and_its_facts() {
        Client maker = as("jingban");
        Answer short1 = maker.with("Idempotency-Key", "cmd-refuse-1")
                .post("/commands", Commands.refine("NEW-1", "NEW-1-B", "40000.01"));
        assertThat(short1.status()).isEqualTo(409);
        assertThat(short1.text("/code")).isEqualTo("BALANCE_EXCEEDED");
        assertThat(short1.text("/facts/shortfall")).isEqualTo("0.01");
        Answer zero = maker.with("Idempotency-Key", "cmd-refuse-2")
                .post("/commands", Commands.refine("NEW-1", "NEW-1-B", "0.00"));
        assertThat(zero.status()).isEqualTo(422);
        assertThat(zero.text("/code")).isEqualTo("AMOUNT_NOT_POSITIVE");
        assertThat(maker.with("Idempotency-Key", "k")
                        .post("/commands", "{\"command\":\"pay\"}")
                        .status())
                .isEqualTo(400);
        assertThat(maker.post("/commands", Commands.mark("NEW-1")).text("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(as("shenji")
                        .with("Idempotency-Key", "k")
                        .post("/commands", Commands.mark("NEW-1"))
                        .status())
                .isEqualTo(403);
        assertThat(maker.with("Idempotency-Key", "k")
                        .post("/commands", Commands.receive("NEW-9", "1.00"))
                        .status())
                .isEqualTo(403);
        Answer filledIn = maker.with("Idempotency-Key", "k")
                .post(
                        "/commands",
                        Commands.mark("NEW-1").replace("\"lawDate\"", "\"enteredBy\":\"other\",\"lawDate\""));
        assertThat(filledIn.status()).isEqualTo(400);
    }

    @Test
    @Order(6)
    void what_the_ledger_refuses_after_approval_is_final_and_told() {
        for (String id : List.of("race-1", "race-2")) {
            assertThat(as("jingban")
                            .with("Idempotency-Key", id)
                            .post("/commands", Commands.pay("NEW-1-A", "PZ-" + id, "50000.00"))
                            .status())
                    .isEqualTo(202);
        }
        assertThat(as("shenhe")
                        .with("If-Match", "\"1\"")
                        .post("/submissions/race-1/decision", approve())
                        .status())
                .isEqualTo(200);
        Answer second = as("shenhe").with("If-Match", "\"1\"").post("/submissions/race-2/decision", approve());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/submission/state")).isEqualTo("REFUSED");
        assertThat(as("jingban")
                        .get("/submissions?state=REFUSED")
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo("race-2");
        assertThat(as("jingban").get("/payments/PZ-race-1").text("/amount")).isEqualTo("50000.00");
        assertThat(as("jingban").get("/quotas/NEW-1-A").text("/ledger/balance")).isEqualTo("10000.00");
        assertThat(as("jingban")
                        .with("Idempotency-Key", "reject-1")
                        .post("/commands", Commands.pay("NEW-1-A", "PZ-reject", "1.00"))
                        .status())
                .isEqualTo(202);
        Answer rejected = as("shenhe")
                .with("If-Match", "\"1\"")
                .post("/submissions/reject-1/decision", "{\"decision\":\"REJECT\"}");
        assertThat(rejected.text("/state")).isEqualTo("REJECTED");
    }

    @Test
    @Order(6)
    void a_mark_moves_no_money_and_is_applied_at_once() {
        Answer marked = as("jingban").with("Idempotency-Key", "mark-1").post("/commands", Commands.mark("NEW-1"));
        assertThat(marked.status()).isEqualTo(201);
        assertThat(as("jingban").get("/quotas/NEW-1").text("/quota/perHousehold"))
                .isEqualTo("true");
        JsonNode trail = as("jiandu").get("/audit?act=APPROVE").json();
        assertThat(trail.at("/items/0/account").asText()).isEqualTo("shenhe");
    }

    @Test
    @Order(7)
    void packs_are_checked_kept_compared_and_put_in_force() {
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

    @Test
    @Order(8)
    void an_import_lays_files_over_the_month_and_names_every_fault() {
        Client maker = as("jingban");
        String current = maker.get("/imports?size=1").text("/items/0/id");
        String list = ListText.of("PZ51340000001", ListText.GOOD, ListText.BAD_AMOUNT);
        assertThat(maker.upload("/imports", new Upload("lists", "../evil.csv", list))
                        .status())
                .isEqualTo(422);
        assertThat(maker.upload("/imports", new Upload("passwd", "quotas.csv", list))
                        .status())
                .isEqualTo(422);
        assertThat(maker.upload("/imports").status()).isEqualTo(400);
        assertThat(as("shenji")
                        .upload("/imports", new Upload("lists", "a.csv", list))
                        .status())
                .isEqualTo(403);
        Answer stopped = maker.upload("/imports", new Upload("quotas", "quotas.csv", "A,B\n1,2\n"));
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.json().at("/faults")).isNotEmpty();
        assertThat(maker.get("/quotas/BGT2020000001").status()).isEqualTo(200);

        Answer taken = maker.with("If-Match", "\"" + current + "\"")
                .upload("/imports", new Upload("lists", "0009-new.csv", list));
        assertThat(taken.status()).isEqualTo(201);
        String id = taken.text("/id");
        assertThat(maker.get("/imports/" + id).text("/current")).isEqualTo("true");
        JsonNode faults = maker.get("/imports/" + id + "/faults?size=500").json();
        assertThat(faults.at("/items").findValuesAsText("file")).contains("lists/0009-new.csv");
        assertThat(maker.get("/list-rows/0009-new.csv/1").status()).isEqualTo(200);
        assertThat(maker.with("If-Match", "\"" + current + "\"")
                        .upload("/imports", new Upload("lists", "0009-new.csv", list))
                        .status())
                .isEqualTo(412);
        assertThat(maker.get("/quotas/NEW-1-A").text("/ledger/touched")).isEqualTo("true");
    }

    @Test
    @Order(9)
    void a_list_is_checked_before_it_is_paid_and_nothing_is_kept() {
        String list = ListText.of("PZ51340000001", ListText.GOOD, ListText.BAD_AMOUNT, ListText.BAD_NUMBER);
        JsonNode check = as("jingban")
                .upload("/lists/check", new Upload("list", "0008-check.csv", list))
                .json();
        assertThat(check.at("/rows").asInt()).isEqualTo(3);
        assertThat(check.at("/leftOut").asInt()).isEqualTo(1);
        assertThat(check.at("/items/1/row").isNull()).isTrue();
        assertThat(check.at("/items/1/faults/0/column").asText()).contains("实发金额");
        assertThat(check.at("/items/2/warnings").findValuesAsText("rule")).contains("id-number-invalid");
        assertThat(check.at("/items/2/row/name").asText()).contains("*");
        assertThat(check.at("/vouchers/0/known").asBoolean()).isTrue();
        assertThat(as("jingban").get("/list-rows/0008-check.csv/1").status()).isEqualTo(404);
        assertThat(as("jingban")
                        .upload("/lists/check", new Upload("list", "x.csv", "姓名\n张三\n"))
                        .status())
                .isEqualTo(422);
        assertThat(as("jingban").upload("/lists/check").status()).isEqualTo(400);
        assertThat(as("shenji")
                        .upload("/lists/check", new Upload("list", "x.csv", list))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(10)
    void too_much_is_refused_with_the_limit_that_it_meets() {
        String big = "x".repeat(3_000);
        Client tight = narrow.as("zonghe");
        assertThat(tight.with("Idempotency-Key", "k")
                        .post("/commands", "{\"a\":\"" + big + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(tight.upload("/imports", new Upload("lists", "a.csv", big)).status())
                .isEqualTo(413);
        assertThat(tight.upload("/lists/check", new Upload("list", "a.csv", big))
                        .status())
                .isEqualTo(413);
        Client keeper = narrow.as("jiandu");
        assertThat(keeper.post("/packs", "{\"a\":\"" + big + "\"}").status()).isEqualTo(413);
        assertThat(keeper.post("/packs/validation", "{\"a\":\"" + big + "\"}").status())
                .isEqualTo(413);
        String wrong = "{\"account\":\"shenji\",\"password\":\"wrong\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(narrow.anonymous().post("/login", wrong).status()).isEqualTo(401);
        }
        Answer slower = narrow.anonymous().post("/login", wrong);
        assertThat(slower.status()).isEqualTo(429);
        assertThat(slower.header("Retry-After")).isEqualTo("60");
        int refused = 0;
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> response = keeper.raw("GET", "/api/v1/me", HttpRequest.BodyPublishers.noBody(), "");
            refused += response.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    @Order(10)
    void pages_and_interface_carry_the_headers_that_keep_a_browser_in_bounds() {
        HttpResponse<String> health = server.anonymous().raw("GET", "/health", HttpRequest.BodyPublishers.noBody(), "");
        assertThat(server.contract.faults(server.contract.schemaNamed("Health"), health.body()))
                .isEmpty();
        assertThat(health.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(health.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        HttpResponse<String> contract =
                server.anonymous().raw("GET", "/openapi.yaml", HttpRequest.BodyPublishers.noBody(), "");
        assertThat(contract.body()).contains("openapi: 3.1.0");
        HttpResponse<String> docs = server.anonymous().raw("GET", "/docs/", HttpRequest.BodyPublishers.noBody(), "");
        List<String> parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(docs.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(parts)
                .hasSize(3)
                .allSatisfy(part -> assertThat(server.anonymous()
                                .raw("GET", part, HttpRequest.BodyPublishers.noBody(), "")
                                .statusCode())
                        .as(part)
                        .isEqualTo(200));
        HttpResponse<String> nowhere =
                server.as("jiandu").raw("GET", "/api/v1/nowhere", HttpRequest.BodyPublishers.noBody(), "");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(server.contract.faults(server.contract.schemaNamed("Problem"), nowhere.body()))
                .isEmpty();
    }

    @Test
    @Order(11)
    void events_reach_who_may_see_them_and_only_so_many_listen_at_once() throws Exception {
        String address = server.address();
        String jingban = as("jingban").post("/token", "").text("/token");
        String linxian = as("linxian").post("/token", "").text("/token");
        try (EventStream here = EventStream.open(address, jingban);
                EventStream elsewhere = EventStream.open(address, linxian)) {
            assertThat(here.status()).isEqualTo(200);
            assertThat(server.contract.faults("GET", "/events", 200, "text/event-stream", ""))
                    .isEmpty();
            here.next("ready");
            elsewhere.next("ready");
            assertThat(as("shenji")
                            .with("Accept", "text/event-stream")
                            .get("/events")
                            .status())
                    .isEqualTo(503);
            as("shoufa").with("Idempotency-Key", "event-1").post("/commands", Commands.receive("NEW-EVENT", "1.00"));
            as("shenhe").with("If-Match", "\"1\"").post("/submissions/event-1/decision", approve());
            String warning = here.next("warning");
            assertThat(warning).contains("NEW-EVENT");
            assertThat(server.contract.faults(server.contract.schemaNamed("EventData"), warning))
                    .isEmpty();
            String version = as("jiandu").get("/packs/active").header("ETag");
            as("jiandu").with("If-Match", version).put("/packs/active", "{\"name\":\"national-2018\"}");
            // What is nobody's in particular reaches everyone; what came before it did not reach the other county.
            assertThat(elsewhere.next("pack")).contains("national-2018");
        }
    }

    @Test
    @Order(12)
    void what_waits_still_waits_after_a_restart(@TempDir Path data) {
        RunningServer first = RunningServer.start(data, server.contract, options -> options);
        first.as("shoufa").with("Idempotency-Key", "kept-1").post("/commands", Commands.receive("KEPT-1", "1.00"));
        first.as("shoufa").with("Idempotency-Key", "kept-2").post("/commands", Commands.receive("KEPT-2", "2.00"));
        first.as("shenhe").with("If-Match", "\"1\"").post("/submissions/kept-1/decision", approve());
        String token = first.as("shenhe").post("/token", "").text("/token");
        String figures =
                first.as("jiandu").get("/overview").json().at("/figures").toString();
        first.close();

        RunningServer second = RunningServer.start(
                data,
                server.contract,
                options -> new ServerOptions(
                        options.county(),
                        options.data(),
                        RunningServer.AS_OF.minusDays(30),
                        options.pack(),
                        options.host(),
                        options.port(),
                        options.database(),
                        options.limits(),
                        options.clock(),
                        options.environment()));
        try {
            assertThat(second.server().newAccounts()).isEmpty();
            Client checker = second.withToken(token);
            assertThat(checker.get("/submissions/kept-1").text("/state")).isEqualTo("APPLIED");
            assertThat(second.as("jiandu")
                            .get("/overview")
                            .json()
                            .at("/figures")
                            .toString())
                    .isEqualTo(figures);
            // The server's day is now before the command's own: the ledger refuses what it would have taken.
            Answer early = checker.with("If-Match", "\"1\"").post("/submissions/kept-2/decision", approve());
            assertThat(early.status()).isEqualTo(422);
            assertThat(early.text("/code")).isEqualTo("DATE_IN_FUTURE");
        } finally {
            second.close();
        }
    }

    @Test
    @Order(99)
    void every_answer_that_the_contract_names_was_seen() {
        assertThat(server.contract.unseen()).isEmpty();
    }
}
