package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.daohu.javalin.RunningServer.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Commands sent twice, at once, out of order and too late; what is no number, no day and no name in every parameter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandAttackTest {

    private static final List<String> SQL_AND_SCRIPT = List.of(
            "' OR '1'='1",
            "x'; DROP TABLE daohu_quota; --",
            "1 UNION SELECT account FROM daohu_server_audit",
            "%' ESCAPE '",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "=1+1",
            "\u202e\t",
            "../../etc/passwd",
            "9".repeat(40));

    private Attacked attacked;
    private ExecutorService callers;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        attacked = Attacked.start(data, options -> options);
        callers = Executors.newFixedThreadPool(8);
        // Signed in one by one: passwords are hashed two at once, and no more.
        RunningServer.ACCOUNTS.forEach(attacked::as);
        received("ATTACKED-1", "1000.00");
        assertThat(attacked.submit(as("jingban"), "refine-1", Commands.refine("ATTACKED-1", "ATTACKED-2", "500.00"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(attacked.decide(as("shenhe"), "refine-1", 1, "APPROVE").statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void each_acknowledged_command_stands_once_and_nothing_has_leaked() {
        callers.shutdownNow();
        attacked.close();
    }

    private Client as(String account) {
        return attacked.as(account);
    }

    private void received(String quota, String amount) {
        attacked.submit(as("shoufa"), "receive-" + quota, Commands.receive(quota, amount));
        assertThat(attacked.decide(as("shenhe"), "receive-" + quota, 1, "APPROVE")
                        .statusCode())
                .isEqualTo(200);
    }

    private List<Integer> atOnce(Stream<Callable<HttpResponse<String>>> calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : callers.invokeAll(calls.toList())) {
            statuses.add(answer.get().statusCode());
        }
        return statuses.stream().sorted().toList();
    }

    @Test
    void of_two_checkers_at_once_one_decides_and_the_other_is_told() throws Exception {
        for (int i = 0; i < 6; i++) {
            String id = "two-" + i;
            attacked.submit(as("jingban"), id, Commands.pay("ATTACKED-2", "PZ-TWO-" + i, "1.00"));
            assertThat(atOnce(Stream.of("shenhe", "zonghe", "shenhe", "zonghe")
                            .map(checker -> () -> attacked.decide(as(checker), id, 1, "APPROVE"))))
                    .isEqualTo(List.of(200, 412, 412, 412));
        }
    }

    @Test
    void an_approval_and_a_rejection_at_once_leave_one_decision() throws Exception {
        for (int i = 0; i < 4; i++) {
            String id = "torn-" + i;
            attacked.submit(as("jingban"), id, Commands.pay("ATTACKED-2", "PZ-TORN-" + i, "1.00"));
            assertThat(atOnce(Stream.of("APPROVE", "REJECT")
                            .map(decision -> () -> attacked.decide(as("shenhe"), id, 1, decision))))
                    .isEqualTo(List.of(200, 412));
        }
    }

    @Test
    void one_id_handed_in_at_once_is_one_submission() throws Exception {
        String same = Commands.pay("ATTACKED-2", "PZ-SAME", "1.00");
        assertThat(atOnce(Stream.generate((java.util.function.Supplier<Callable<HttpResponse<String>>>)
                                () -> () -> attacked.submit(as("jingban"), "same-1", same))
                        .limit(6)))
                .isEqualTo(List.of(200, 200, 200, 200, 200, 202));
        List<Integer> different = atOnce(Stream.of("1.00", "2.00", "3.00", "4.00")
                .map(amount -> () -> attacked.submit(
                        as("jingban"), "different-1", Commands.pay("ATTACKED-2", "PZ-DIFFERENT", amount))));
        assertThat(different).isEqualTo(List.of(202, 409, 409, 409));
    }

    @Test
    void what_was_decided_is_not_decided_again_and_not_paid_again() {
        String pay = Commands.pay("ATTACKED-2", "PZ-AGAIN", "5.00");
        assertThat(attacked.decide(as("shenhe"), "again-1", 1, "APPROVE").statusCode())
                .isEqualTo(404);
        attacked.submit(as("jingban"), "again-1", pay);
        assertThat(attacked.decide(as("shenhe"), "again-1", 0, "APPROVE").statusCode())
                .isEqualTo(412);
        assertThat(attacked.decide(as("shenhe"), "again-1", 1, "APPROVE").statusCode())
                .isEqualTo(200);
        assertThat(attacked.submit(as("jingban"), "again-1", pay).statusCode()).isEqualTo(200);
        assertThat(attacked.submit(as("zonghe"), "again-1", pay).statusCode()).isEqualTo(409);
        assertThat(attacked.submit(as("jingban"), "again-1", pay.replace("5.00", "6.00"))
                        .statusCode())
                .isEqualTo(409);
        for (int version : new int[] {1, 2, 3}) {
            assertThat(attacked.decide(as("zonghe"), "again-1", version, "REJECT")
                            .statusCode())
                    .isIn(409, 412);
        }
        assertThat(attacked.submit(as("jingban"), "again-2", pay).statusCode()).isEqualTo(409);
        for (String tag : List.of("*", "1", "W/\"1\"", "\"\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999\"")) {
            assertThat(attacked.post(
                                    as("shenhe").with("If-Match", tag),
                                    "/submissions/again-1/decision",
                                    "{\"decision\":\"REJECT\"}")
                            .statusCode())
                    .as(tag)
                    .isEqualTo(412);
        }
    }

    @Test
    void a_payment_handed_in_before_its_money_is_refused() {
        assertThat(attacked.submit(as("jingban"), "early-1", Commands.pay("EARLY-2", "PZ-EARLY", "1.00"))
                        .statusCode())
                .isEqualTo(409);
        received("EARLY-1", "10.00");
        assertThat(attacked.submit(as("jingban"), "early-1", Commands.pay("EARLY-1", "PZ-EARLY", "1.00"))
                        .statusCode())
                .isIn(409, 422);
        for (String amount : List.of("-1.00", "0.00", "1e3", "NaN", "0.001", "92233720368547758.08", "１.00")) {
            assertThat(attacked.submit(as("jingban"), "odd-1", Commands.pay("ATTACKED-2", "PZ-ODD", amount))
                            .statusCode())
                    .as(amount)
                    .isIn(400, 409, 422);
        }
    }

    @Test
    void no_parameter_is_read_as_sql_or_as_a_page() {
        for (String sent : SQL_AND_SCRIPT) {
            String value = RunningServer.encoded(sent);
            for (String path : List.of(
                    "/quotas?q=",
                    "/quotas?year=",
                    "/quotas?fund=",
                    "/quotas?division=",
                    "/quotas?parent=",
                    "/quotas?state=",
                    "/quotas?page=",
                    "/quotas?size=",
                    "/payments?quota=",
                    "/payments?q=",
                    "/payments?project=",
                    "/warnings?rule=",
                    "/warnings?severity=",
                    "/warnings?subject=",
                    "/warnings?q=",
                    "/warnings?asOf=",
                    "/warnings?pack=",
                    "/submissions?state=",
                    "/submissions?page=",
                    "/imports?size=",
                    "/audit?act=",
                    "/audit?account=",
                    "/overview?asOf=",
                    "/packs/comparison?from=national-2018&to=",
                    "/verdicts?pack=",
                    "/exports/ledger.csv?asOf=",
                    "/roll-ups?division=")) {
                HttpResponse<String> answer = attacked.get(as("jiandu"), path + value);
                assertThat(answer.statusCode()).as(path + sent).isIn(200, 400, 404);
                if (answer.statusCode() == 200 && !path.startsWith("/roll-ups")) {
                    assertThat(answer.body()).as(path + sent).contains("\"items\":[]");
                }
            }
            for (String path : List.of(
                    "/quotas/%s",
                    "/payments/%s",
                    "/submissions/%s",
                    "/imports/%s",
                    "/packs/%s",
                    "/projects/%s",
                    "/warnings/%s",
                    "/exports/%s",
                    "/list-rows/%s/1",
                    "/list-rows/a.csv/%s",
                    "/overview/%s")) {
                assertThat(attacked.get(as("jiandu"), path.formatted(value)).statusCode())
                        .as(path + sent)
                        .isIn(400, 404);
            }
        }
        assertThat(as("jiandu").get("/audit?size=1").json().at("/total").asInt())
                .isPositive();
        assertThat(as("jiandu").get("/quotas/ATTACKED-1").status()).isEqualTo(200);
    }

    @Test
    void persons_sent_where_no_person_belongs_come_back_masked() {
        String number = Attacked.PLANTED_NUMBER;
        String pay = Commands.pay("ATTACKED-2", "PZ-" + number, "1.00");
        attacked.submit(as("jingban"), "person-1", pay);
        attacked.submit(as("jingban"), "key-" + number, Commands.pay("ATTACKED-2", "PZ-KEY", "1.00"));
        attacked.submit(as("jingban"), "person-2", Commands.pay(number, "PZ-Q", "1.00"));
        attacked.submit(as("jingban"), "person-3", Commands.refine("ATTACKED-1", number, "1.00"));
        attacked.post(
                as("shenhe").with("If-Match", "\"1\""),
                "/submissions/person-1/decision",
                "{\"decision\":\"REJECT\",\"note\":\"" + number + "\"}");
        attacked.get(as("shenhe"), "/submissions?size=500");
        attacked.get(as("jiandu"), "/audit?size=500");
        attacked.get(as("jiandu"), "/quotas/" + number);
        attacked.get(as("jiandu"), "/audit?account=" + number);
        attacked.post(attacked.server().anonymous(), "/login", "{\"account\":\"" + number + "\",\"password\":\"x\"}");
    }

    @Test
    void bodies_beyond_the_limit_are_refused_whether_announced_or_not() {
        byte[] big = "{\"x\":\"%s\"}".formatted("x".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8);
        for (String path :
                List.of("/commands", "/submissions/same-1/decision", "/packs", "/packs/validation", "/login")) {
            Client client = as(path.startsWith("/packs") ? "jiandu" : path.startsWith("/sub") ? "shenhe" : "jingban")
                    .with("Idempotency-Key", "big")
                    .with("If-Match", "\"1\"");
            assertThat(attacked.ask(client, "POST", path, BodyPublishers.ofByteArray(big), "application/json")
                            .statusCode())
                    .as(path)
                    .isEqualTo(413);
            assertThat(attacked.ask(
                                    client,
                                    "POST",
                                    path,
                                    BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(big)),
                                    "application/json")
                            .statusCode())
                    .as(path + " in chunks")
                    .isEqualTo(413);
        }
        String deep = "[".repeat(200_000);
        assertThat(attacked.submit(as("jingban"), "deep", deep).statusCode()).isEqualTo(400);
    }
}
