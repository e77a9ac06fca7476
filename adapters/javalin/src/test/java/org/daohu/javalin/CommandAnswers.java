package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.daohu.javalin.RunningServer.Client;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and decisions on them. Asked of the one server of {@link EveryAnswerTest}. */
interface CommandAnswers extends AskedServer {

    @Test
    @Order(3)
    default void money_moves_only_when_another_person_has_decided() {
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
                        .post(path + "/decision", Commands.APPROVE)
                        .status())
                .isEqualTo(403);
        assertThat(checker.post(path + "/decision", Commands.APPROVE).status()).isEqualTo(428);
        assertThat(checker.with("If-Match", "\"7\"")
                        .post(path + "/decision", Commands.APPROVE)
                        .status())
                .isEqualTo(412);
        assertThat(checker.with("If-Match", "\"1\"")
                        .post(path + "/decision", "{}")
                        .status())
                .isEqualTo(400);
        Answer applied = checker.with("If-Match", "\"1\"").post(path + "/decision", Commands.APPROVE);
        assertThat(applied.text("/state")).isEqualTo("APPLIED");
        assertThat(applied.text("/decidedBy")).isEqualTo("shenhe");
        assertThat(checker.with("If-Match", "\"2\"")
                        .post(path + "/decision", Commands.APPROVE)
                        .text("/code"))
                .isEqualTo("ALREADY_DECIDED");
        assertThat(as("jingban").get("/quotas/NEW-1").text("/quota/balance")).isEqualTo("100000.00");
        assertThat(checker.with("If-Match", "\"1\"")
                        .post("/submissions/none/decision", Commands.APPROVE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    default void nobody_decides_on_what_the_same_person_handed_in() {
        Client both = as("zonghe");
        assertThat(both.with("Idempotency-Key", "cmd-refine-1")
                        .post("/commands", Commands.refine("NEW-1", "NEW-1-A", "60000.00"))
                        .status())
                .isEqualTo(202);
        Answer own = both.with("If-Match", "\"1\"").post("/submissions/cmd-refine-1/decision", Commands.APPROVE);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/code")).isEqualTo("MAKER_IS_CHECKER");
        assertThat(as("shenhe")
                        .with("If-Match", "\"1\"")
                        .post("/submissions/cmd-refine-1/decision", Commands.APPROVE)
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
    default void refusals_carry_the_code_of_the_ledger_and_its_facts() {
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
    default void what_the_ledger_refuses_after_approval_is_final_and_told() {
        for (String id : List.of("race-1", "race-2")) {
            assertThat(as("jingban")
                            .with("Idempotency-Key", id)
                            .post("/commands", Commands.pay("NEW-1-A", "PZ-" + id, "50000.00"))
                            .status())
                    .isEqualTo(202);
        }
        assertThat(as("shenhe")
                        .with("If-Match", "\"1\"")
                        .post("/submissions/race-1/decision", Commands.APPROVE)
                        .status())
                .isEqualTo(200);
        Answer second = as("shenhe").with("If-Match", "\"1\"").post("/submissions/race-2/decision", Commands.APPROVE);
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
    default void a_mark_moves_no_money_and_is_applied_at_once() {
        Answer marked = as("jingban").with("Idempotency-Key", "mark-1").post("/commands", Commands.mark("NEW-1"));
        assertThat(marked.status()).isEqualTo(201);
        assertThat(as("jingban").get("/quotas/NEW-1").text("/quota/perHousehold"))
                .isEqualTo("true");
        JsonNode trail = as("jiandu").get("/audit?act=APPROVE").json();
        assertThat(trail.at("/items/0/account").asText()).isEqualTo("shenhe");
    }

    @Test
    @Order(12)
    default void what_waits_still_waits_after_a_restart(@TempDir Path data) {
        RunningServer first = RunningServer.start(data, server().contract, options -> options);
        first.as("shoufa").with("Idempotency-Key", "kept-1").post("/commands", Commands.receive("KEPT-1", "1.00"));
        first.as("shoufa").with("Idempotency-Key", "kept-2").post("/commands", Commands.receive("KEPT-2", "2.00"));
        first.as("shenhe").with("If-Match", "\"1\"").post("/submissions/kept-1/decision", Commands.APPROVE);
        String token = first.as("shenhe").post("/token", "").text("/token");
        String figures =
                first.as("jiandu").get("/overview").json().at("/figures").toString();
        first.close();

        RunningServer second = RunningServer.start(
                data,
                server().contract,
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
            Answer early = checker.with("If-Match", "\"1\"").post("/submissions/kept-2/decision", Commands.APPROVE);
            assertThat(early.status()).isEqualTo(422);
            assertThat(early.text("/code")).isEqualTo("DATE_IN_FUTURE");
        } finally {
            second.close();
        }
    }
}
