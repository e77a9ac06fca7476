package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.daohu.javalin.RunningServer.Client;
import org.daohu.javalin.RunningServer.Upload;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Signing in, who may see what, limits, headers, live events. Asked of the one server of {@link EveryAnswerTest}. */
interface AccessAnswers extends AskedServer {

    @Test
    @Order(1)
    default void signs_in_and_says_who_one_is() {
        assertThat(as("jingban").get("/me").text("/divisions/0")).isEqualTo("513401");
        assertThat(as("jingban").post("/token", "").text("/me/account")).isEqualTo("jingban");
        Client anonymous = server().anonymous();
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
    default void without_a_token_nothing_below_the_interface_answers() {
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
            assertThat(server().anonymous().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(server().anonymous().post("/token", "").status()).isEqualTo(401);
        for (String path : List.of(
                "/packs", "/packs/validation", "/commands", "/submissions/x/decision", "/imports", "/lists/check")) {
            assertThat(server().anonymous().post(path, "{}").status()).as(path).isEqualTo(401);
        }
        assertThat(server().anonymous().put("/packs/active", "{}").status()).isEqualTo(401);
        assertThat(server().withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJqaWFuZHUifQ.")
                        .get("/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Order(2)
    default void persons_are_masked_unless_the_post_may_see_them_and_every_look_is_recorded() {
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
    default void nothing_of_another_division_is_seen_or_counted() {
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
    @Order(10)
    default void too_much_is_refused_with_the_limit_that_it_meets() {
        String big = "x".repeat(3_000);
        Client tight = narrow().as("zonghe");
        assertThat(tight.with("Idempotency-Key", "k")
                        .post("/commands", "{\"a\":\"" + big + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(tight.upload("/imports", new Upload("lists", "a.csv", big)).status())
                .isEqualTo(413);
        assertThat(tight.upload("/lists/check", new Upload("list", "a.csv", big))
                        .status())
                .isEqualTo(413);
        Client keeper = narrow().as("jiandu");
        assertThat(keeper.post("/packs", "{\"a\":\"" + big + "\"}").status()).isEqualTo(413);
        assertThat(keeper.post("/packs/validation", "{\"a\":\"" + big + "\"}").status())
                .isEqualTo(413);
        String wrong = "{\"account\":\"shenji\",\"password\":\"wrong\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(narrow().anonymous().post("/login", wrong).status()).isEqualTo(401);
        }
        Answer slower = narrow().anonymous().post("/login", wrong);
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
    default void pages_and_interface_carry_the_headers_that_keep_a_browser_in_bounds() {
        HttpResponse<String> health =
                server().anonymous().raw("GET", "/health", HttpRequest.BodyPublishers.noBody(), "");
        assertThat(server().contract.faults(server().contract.schemaNamed("Health"), health.body()))
                .isEmpty();
        assertThat(health.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(health.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        HttpResponse<String> contract =
                server().anonymous().raw("GET", "/openapi.yaml", HttpRequest.BodyPublishers.noBody(), "");
        assertThat(contract.body()).contains("openapi: 3.1.0");
        HttpResponse<String> docs = server().anonymous().raw("GET", "/docs/", HttpRequest.BodyPublishers.noBody(), "");
        List<String> parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(docs.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(parts)
                .hasSize(3)
                .allSatisfy(part -> assertThat(server().anonymous()
                                .raw("GET", part, HttpRequest.BodyPublishers.noBody(), "")
                                .statusCode())
                        .as(part)
                        .isEqualTo(200));
        HttpResponse<String> nowhere =
                server().as("jiandu").raw("GET", "/api/v1/nowhere", HttpRequest.BodyPublishers.noBody(), "");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(server().contract.faults(server().contract.schemaNamed("Problem"), nowhere.body()))
                .isEmpty();
    }

    @Test
    @Order(11)
    default void events_reach_who_may_see_them_and_only_so_many_listen_at_once() throws Exception {
        String address = server().address();
        String jingban = as("jingban").post("/token", "").text("/token");
        String linxian = as("linxian").post("/token", "").text("/token");
        try (EventStream here = EventStream.open(address, jingban);
                EventStream elsewhere = EventStream.open(address, linxian)) {
            assertThat(here.status()).isEqualTo(200);
            assertThat(server().contract.faults("GET", "/events", 200, "text/event-stream", ""))
                    .isEmpty();
            here.next("ready");
            elsewhere.next("ready");
            assertThat(as("shenji")
                            .with("Accept", "text/event-stream")
                            .get("/events")
                            .status())
                    .isEqualTo(503);
            as("shoufa").with("Idempotency-Key", "event-1").post("/commands", Commands.receive("NEW-EVENT", "1.00"));
            as("shenhe").with("If-Match", "\"1\"").post("/submissions/event-1/decision", Commands.APPROVE);
            String warning = here.next("warning");
            assertThat(warning).contains("NEW-EVENT");
            assertThat(server().contract.faults(server().contract.schemaNamed("EventData"), warning))
                    .isEmpty();
            String version = as("jiandu").get("/packs/active").header("ETag");
            as("jiandu").with("If-Match", version).put("/packs/active", "{\"name\":\"national-2018\"}");
            // What is nobody's in particular reaches everyone; what came before it did not reach the other county.
            assertThat(elsewhere.next("pack")).contains("national-2018");
        }
    }
}
