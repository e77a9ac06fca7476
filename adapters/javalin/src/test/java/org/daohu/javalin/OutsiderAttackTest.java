package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.javalin.RunningServer.Client;
import org.daohu.javalin.access.PasswordHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Those from elsewhere, those with tokens of their own making, and those who reach beyond their post. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsiderAttackTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Attacked attacked;
    private Path data;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        attacked = Attacked.start(data, options -> options);
    }

    @AfterAll
    void nothing_is_lost_and_nothing_has_leaked() {
        attacked.close();
    }

    private Client as(String account) {
        return attacked.as(account);
    }

    /** What an answer tells, with {@code id} in it made unknowable. */
    private static String told(HttpResponse<String> response, String id) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("content-length");
        return response.statusCode() + " " + headers + " "
                + response.body().replace(id, "*").replace(RunningServer.encoded(id), "*");
    }

    @Test
    @Order(1)
    void what_lies_in_another_division_is_answered_as_what_does_not_exist() {
        assertThat(attacked.submit(as("shoufa"), "theirs-1", Commands.receive("THEIRS-1", "100.00"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(attacked.decide(as("shenhe"), "theirs-1", 1, "APPROVE").statusCode())
                .isEqualTo(200);
        attacked.submit(as("shoufa"), "theirs-2", Commands.receive("THEIRS-2", "100.00"));
        String warning = as("jiandu").get("/warnings?size=1").text("/items/0/id");
        String imported = as("jiandu").get("/imports?size=1").text("/items/0/id");
        Map<String, List<String>> ids = Map.of(
                "/quotas/%s", List.of("BGT2020000031", "THEIRS-1"),
                "/quotas?q=%s", List.of("BGT2020000031"),
                "/payments/%s", List.of("PZ51340000001"),
                "/payments/%s/rows", List.of("PZ51340000001"),
                "/payments/%s/rows?unmasked=true", List.of("PZ51340000001"),
                "/projects/%s", List.of("P51340117000015"),
                "/warnings/%s", List.of(warning),
                "/submissions/%s", List.of("theirs-1", "theirs-2"),
                "/imports/%s", List.of(imported),
                "/imports/%s/faults", List.of(imported));
        Map<String, List<String>> more = Map.of(
                "/list-rows/%s/1", List.of("0001-202001-BT08.csv"),
                "/list-rows/%s/1?unmasked=true", List.of("0001-202001-BT08.csv"),
                "/roll-ups/%s/2020/CZZXFPZJ", List.of("513401000"),
                "/roll-ups?division=%s", List.of("513401000"),
                "/quotas?parent=%s", List.of("BGT2020000031"),
                "/quotas?division=%s", List.of("513401000"),
                "/payments?quota=%s", List.of("BGT2020000031"),
                "/payments?project=%s", List.of("P51340117000015"),
                "/warnings?division=%s", List.of("513401000"),
                "/warnings?subject=%s", List.of("quota:THEIRS-1"));
        for (Map<String, List<String>> part : List.of(ids, more)) {
            part.forEach((path, all) -> all.forEach(id -> sameAsNone(path, id)));
        }
        for (String path : List.of("/submissions", "/imports", "/warnings", "/quotas", "/payments", "/roll-ups")) {
            assertThat(attacked.get(as(Attacked.OUTSIDER), path + "?size=500").body())
                    .as(path)
                    .contains("\"items\":[]");
        }
    }

    private void sameAsNone(String path, String id) {
        String none = id.chars()
                .mapToObj(c -> Character.isDigit(c) ? "9" : Character.toString(c))
                .reduce("", String::concat);
        HttpResponse<String> theirs = attacked.get(as(Attacked.OUTSIDER), path.formatted(RunningServer.encoded(id)));
        HttpResponse<String> nothing = attacked.get(as(Attacked.OUTSIDER), path.formatted(RunningServer.encoded(none)));
        assertThat(told(theirs, id)).as(path).isEqualTo(told(nothing, none));
    }

    @Test
    @Order(2)
    void nobody_decides_on_or_acts_with_what_lies_elsewhere() {
        Client outsider = as(Attacked.OUTSIDER);
        for (int version : new int[] {0, 1, 2, 9}) {
            for (String decision : List.of("APPROVE", "REJECT")) {
                for (String id : List.of("theirs-1", "theirs-2")) {
                    assertThat(told(attacked.decide(outsider, id, version, decision), id))
                            .isEqualTo(told(attacked.decide(outsider, "none-1", version, decision), "none-1"));
                }
            }
        }
        for (String command : everyCommand("THEIRS-1")) {
            String elsewhere = command.replace("513401000", "513422000");
            HttpResponse<String> theirs = attacked.submit(outsider, "out-1", elsewhere);
            HttpResponse<String> nothing =
                    attacked.submit(outsider, "out-1", elsewhere.replace("THEIRS-1", "NOTHING-1"));
            assertThat(theirs.statusCode()).as(elsewhere).isGreaterThanOrEqualTo(400);
            assertThat(told(theirs, "THEIRS-1")).isEqualTo(told(nothing, "NOTHING-1"));
            assertThat(attacked.submit(outsider, "out-2", command).statusCode())
                    .as(command)
                    .isEqualTo(403);
        }
    }

    /** Every command on {@code quota} but the receipt. */
    private static List<String> everyCommand(String quota) {
        String start =
                "{\"command\":\"%s\",\"entry\":{\"lawDate\":\"2020-07-25\",\"division\":\"513401000\",\"document\":\"西财农〔2020〕1号\"},\"quotaId\":\""
                        + quota + "\",%s}";
        return List.of(
                Commands.mark(quota),
                Commands.refine(quota, "X-1", "1.00"),
                Commands.pay(quota, "PZ-X", "1.00"),
                start.formatted(
                        "allocate-down",
                        "\"shares\":[{\"quotaId\":\"X-2\",\"division\":\"513422000\",\"amount\":\"1.00\"}]"),
                start.formatted(
                        "allocate-own", "\"shares\":[{\"quotaId\":\"X-3\",\"agency\":\"A1\",\"amount\":\"1.00\"}]"),
                start.formatted(
                        "move", "\"newQuotaId\":\"X-4\",\"project\":\"P1\",\"perHousehold\":false,\"amount\":\"1.00\""),
                start.formatted("recall", "\"amount\":\"1.00\""),
                start.formatted("carry-over", "\"newQuotaId\":\"X-5\",\"toYear\":\"2021\",\"amount\":\"1.00\""),
                start.formatted("refund", "\"voucher\":\"PZ51340000001\",\"amount\":\"1.00\""));
    }

    @Test
    @Order(2)
    void the_trail_of_another_division_is_not_read() {
        as("shenhe").get("/payments/PZ51340000001/rows?size=1&unmasked=true");
        assertThat(attacked.get(as(Attacked.OUTSIDER), "/audit?size=500").body())
                .doesNotContain("PZ51340000001", "theirs-1", "theirs-2");
    }

    @Test
    @Order(3)
    void tokens_of_the_callers_own_making_are_all_answered_alike() throws Exception {
        byte[] key = Files.readAllBytes(data.resolve("token.key"));
        byte[] other = new byte[64];
        Arrays.fill(other, (byte) 7);
        String real = as("jiandu").post("/token", "").text("/token");
        String[] parts = real.split("\\.", -1);
        JWTClaimsSet lawful = SignedJWT.parse(real).getJWTClaimsSet();
        Instant now = Instant.now();
        List<String> forged = new ArrayList<>(List.of(
                new PlainJWT(lawful).serialize(),
                new PlainJWT(lawful).serialize() + parts[2],
                signed(JWSAlgorithm.HS256, lawful, other),
                signed(JWSAlgorithm.HS512, lawful, other),
                signed(
                        JWSAlgorithm.HS256,
                        new JWTClaimsSet.Builder(lawful)
                                .expirationTime(Date.from(now.minusSeconds(1)))
                                .build(),
                        key),
                signed(
                        JWSAlgorithm.HS256,
                        new JWTClaimsSet.Builder(lawful).expirationTime(null).build(),
                        key),
                signed(
                        JWSAlgorithm.HS256,
                        new JWTClaimsSet.Builder(lawful).issuer("other").build(),
                        key),
                signed(
                        JWSAlgorithm.HS256,
                        new JWTClaimsSet.Builder(lawful).subject("nobody").build(),
                        key),
                signed(
                        JWSAlgorithm.HS256,
                        new JWTClaimsSet.Builder(lawful).subject(null).build(),
                        key),
                signed(
                        JWSAlgorithm.HS256,
                        new JWTClaimsSet.Builder(lawful)
                                .claim("auth_time", "soon")
                                .build(),
                        key),
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1].substring(1) + "." + parts[2],
                "..",
                "x",
                "x".repeat(5_000)));
        String refused = told(attacked.get(attacked.server().anonymous(), "/me"), "-");
        for (String token : forged) {
            assertThat(told(attacked.get(attacked.server().withToken(token), "/me"), "-"))
                    .as(token)
                    .isEqualTo(refused);
        }
        Client anonymous = attacked.server().anonymous();
        assertThat(attacked.get(anonymous, "/me?token=" + real).statusCode()).isEqualTo(401);
        assertThat(attacked.get(anonymous.with("Cookie", "token=" + real), "/me")
                        .statusCode())
                .isEqualTo(401);
        assertThat(attacked.get(anonymous.with("X-Account", "jiandu"), "/me").statusCode())
                .isEqualTo(401);
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, byte[] key) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    @Test
    @Order(4)
    void no_post_does_what_is_anothers() {
        Map<String, List<String>> acts = Map.of(
                "shoufa", List.of("receive", "allocate-down", "recall", "carry-over"),
                "jingban",
                        List.of(
                                "allocate-own",
                                "refine",
                                "mark-per-household",
                                "move",
                                "recall",
                                "carry-over",
                                "pay",
                                "refund"),
                "shenhe", List.of(),
                "jiandu", List.of(),
                "shenji", List.of());
        List<String> commands = new ArrayList<>(everyCommand("NOTHING-1"));
        commands.add(Commands.receive("RAISED-1", "1.00"));
        acts.forEach((account, own) -> {
            for (String command : commands) {
                String act = command.substring(command.indexOf(":\"") + 2, command.indexOf("\","));
                if (!own.contains(act)) {
                    assertThat(attacked.submit(as(account), "raise-" + account, command)
                                    .statusCode())
                            .as(account + " " + act)
                            .isEqualTo(403);
                }
            }
        });
        refused(
                List.of("shoufa", "jingban", "jiandu", "shenji"),
                "POST",
                "/submissions/theirs-2/decision",
                "{\"decision\":\"APPROVE\"}");
        refused(
                List.of("shoufa", "jingban", "shenhe", "shenji"),
                "POST",
                "/packs",
                PackText.lateDecomposition("raised", 3));
        refused(
                List.of("shoufa", "jingban", "shenhe", "shenji"),
                "PUT",
                "/packs/active",
                "{\"name\":\"sichuan-2019\"}");
        refused(List.of("shoufa", "jingban", "shenhe"), "GET", "/audit", "");
        refused(List.of("shenhe", "jiandu", "shenji"), "POST", "/imports", "");
        refused(List.of("shoufa", "shenji"), "POST", "/lists/check", "");
        refused(List.of("shoufa", "jingban", "shenji"), "GET", "/payments/PZ51340000001/rows?unmasked=true", "");
        refused(List.of("shoufa", "jingban", "shenji"), "GET", "/list-rows/0001-202001-BT08.csv/1?unmasked=true", "");
    }

    private void refused(List<String> accounts, String method, String path, String body) {
        for (String account : accounts) {
            assertThat(attacked.ask(
                                    as(account).with("If-Match", "\"1\""),
                                    method,
                                    path,
                                    BodyPublishers.ofString(body),
                                    "application/json")
                            .statusCode())
                    .as(account + " " + method + " " + path)
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(5)
    void what_the_server_fills_in_is_not_taken_from_a_body() {
        String mark = Commands.mark("THEIRS-1");
        for (String forged : List.of(
                mark.replace("\"lawDate\"", "\"enteredBy\":\"shenhe\",\"lawDate\""),
                mark.replace("\"lawDate\"", "\"commandId\":\"theirs-2\",\"lawDate\""),
                mark.replace("\"lawDate\"", "\"role\":\"REVIEWER\",\"lawDate\""),
                mark.replace("{\"command\"", "{\"state\":\"APPLIED\",\"command\""),
                mark.replace("{\"command\"", "{\"command\":\"receive\",\"command\""))) {
            assertThat(attacked.submit(as("jingban"), "forged-1", forged).statusCode())
                    .as(forged)
                    .isEqualTo(400);
        }
        for (String more : List.of("\"decidedBy\":\"shenhe\"", "\"state\":\"APPLIED\"", "\"submittedBy\":\"x\"")) {
            assertThat(attacked.post(
                                    as("shenhe").with("If-Match", "\"1\""),
                                    "/submissions/theirs-2/decision",
                                    "{\"decision\":\"APPROVE\"," + more + "}")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(attacked.post(
                                attacked.server().anonymous(),
                                "/login",
                                "{\"account\":\"jingban\",\"password\":\"pass-of-jingban\",\"posts\":[\"REVIEWER\"]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(6)
    void a_maker_is_never_the_checker_whatever_is_tried() {
        Client both = as("zonghe");
        assertThat(attacked.submit(both, "own-1", Commands.refine("THEIRS-1", "THEIRS-1-A", "10.00"))
                        .statusCode())
                .isEqualTo(202);
        for (String header : List.of("X-Account", "X-Forwarded-User")) {
            assertThat(attacked.decide(both.with(header, "shenhe"), "own-1", 1, "APPROVE")
                            .statusCode())
                    .isEqualTo(403);
        }
        Client again = attacked.server().withToken(both.post("/token", "").text("/token"));
        assertThat(attacked.decide(again, "own-1", 1, "APPROVE").statusCode()).isEqualTo(403);
        assertThat(attacked.decide(again, "own-1", 1, "REJECT").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(9)
    void an_account_that_is_changed_or_closed_is_so_at_once() throws Exception {
        Client keeper = as("jiandu");
        assertThat(attacked.get(keeper, "/audit?size=1").statusCode()).isEqualTo(200);
        Path file = data.resolve("accounts.json");
        String before = Files.readString(file);
        try {
            ArrayNode lines = (ArrayNode) JSON.readTree(before);
            line(lines, "jiandu").putArray("posts").add("OPERATOR");
            line(lines, "zonghe").putArray("divisions").add("513422");
            line(lines, "shenhe").put("closed", true);
            Files.writeString(file, lines.toString());
            assertThat(attacked.get(keeper, "/audit?size=1").statusCode()).isEqualTo(403);
            assertThat(attacked.get(as("zonghe"), "/quotas/THEIRS-1").statusCode())
                    .isEqualTo(404);
            assertThat(attacked.get(as("shenhe"), "/me").statusCode()).isEqualTo(401);
            assertThat(attacked.post(as("shenhe"), "/token", "").statusCode()).isEqualTo(401);
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    @Order(10)
    void another_password_ends_what_was_signed_in_with_the_old_one() throws Exception {
        Client before = as("shenji");
        Client untouched = as("jiandu");
        assertThat(attacked.get(before, "/me").statusCode()).isEqualTo(200);
        Path file = data.resolve("accounts.json");
        String old = Files.readString(file);
        try (EventStream stream = EventStream.open(attacked.server().address(), before.token())) {
            assertThat(stream.next("ready")).contains("OPEN");
            ArrayNode lines = (ArrayNode) JSON.readTree(old);
            line(lines, "shenji")
                    .set("password", JSON.valueToTree(PasswordHash.of("another-one", new SecureRandom(), 1_000)));
            Files.writeString(file, lines.toString());
            assertThat(attacked.get(before, "/me").statusCode()).isEqualTo(401);
            assertThat(attacked.post(before, "/token", "").statusCode()).isEqualTo(401);
            assertThat(attacked.get(untouched, "/me").statusCode()).isEqualTo(200);
        } finally {
            Files.writeString(file, old);
        }
    }

    @Test
    @Order(11)
    void an_id_taken_in_another_division_is_answered_like_one_of_ones_own_and_tells_nothing() {
        Client elsewhere = as(Attacked.OUTSIDER);
        Client here = as("shoufa");
        assertThat(attacked.submit(here, "taken-here", Commands.receive("TAKEN-1", "1.00"))
                        .statusCode())
                .isEqualTo(202);
        var own = attacked.submit(here, "taken-here", Commands.receive("TAKEN-2", "2.00"));
        var others = attacked.submit(
                elsewhere,
                "taken-here",
                Commands.receive("TAKEN-1", "1.00")
                        .replace("\"division\":\"513401000\"", "\"division\":\"513422000\""));
        assertThat(others.statusCode()).isEqualTo(409).isEqualTo(own.statusCode());
        assertThat(others.body())
                .isEqualTo(own.body())
                .contains("COMMAND_ID_REUSED")
                .doesNotContain("513401", "facts");
        assertThat(attacked.get(elsewhere, "/submissions/taken-here").body())
                .isEqualTo(attacked.get(elsewhere, "/submissions/taken-nowhere").body());
    }

    private static ObjectNode line(ArrayNode lines, String account) {
        for (var line : lines) {
            if (line.at("/account").asText().equals(account)) {
                return (ObjectNode) line;
            }
        }
        throw new AssertionError(account);
    }
}
