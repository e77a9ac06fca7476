package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daohu.javalin.RunningServer.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names lead elsewhere, that swell when opened, that are none, and whose cells hold scripts and formulas. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadAttackTest {

    private static final String BOUNDARY = "attack";
    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    private Attacked attacked;
    private Path data;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        attacked = Attacked.start(data, options -> options.withLimits(RunningServer.limits(1_000, 4L << 20, 1 << 16)));
    }

    @AfterAll
    void nothing_is_lost_and_nothing_has_leaked() {
        attacked.close();
    }

    private Client maker() {
        return attacked.as("jingban");
    }

    private HttpResponse<String> upload(String path, String part, String name, byte[] content) {
        return attacked.ask(maker(), "POST", path, BodyPublishers.ofByteArray(form(1, part, name, content)), FORM);
    }

    /** A form of {@code parts} equal parts. */
    private static byte[] form(int parts, String part, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < parts; i++) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                            + name + "\"\r\nContent-Type: text/html\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] list(String... rows) {
        return ListText.of("PZ51340000001", rows).getBytes(StandardCharsets.UTF_8);
    }

    /** What lies in the data folder, and how large it is, but for what a database writes by itself. */
    private Map<String, Long> kept() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("db")))
                    .collect(Collectors.toMap(
                            file -> data.relativize(file).toString(),
                            file -> file.toFile().length(),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    @Test
    void no_name_leads_out_of_its_folder() throws Exception {
        Map<String, Long> before = kept();
        for (String name : List.of(
                "../evil.csv",
                "..\\\\evil.csv",
                "/tmp/evil.csv",
                "C:\\\\evil.csv",
                "a/../../evil.csv",
                "lists/evil.csv",
                ".evil.csv",
                "..csv",
                "evil.csv\u0000.html",
                "evil.html",
                "evil.csv.exe",
                "evil",
                "%2e%2e%2fevil.csv",
                "token.key",
                "<script>.csv",
                "x".repeat(300) + ".csv",
                "~/evil.csv",
                "$(id).csv",
                "-rf .csv")) {
            for (String path : List.of("/imports", "/lists/check")) {
                assertThat(upload(path, path.equals("/imports") ? "lists" : "list", name, list(ListText.GOOD))
                                .statusCode())
                        .as(path + " " + name)
                        .isIn(400, 422);
            }
        }
        for (String part : List.of("../quotas", "quotas.csv", "accounts", "lists/..", "", "db")) {
            assertThat(upload("/imports", part, "quotas.csv", list()).statusCode())
                    .as(part)
                    .isIn(400, 422);
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void workbooks_that_swell_that_nest_or_that_are_none_are_refused() throws Exception {
        Map<String, Long> before = kept();
        byte[] bomb = zip(Map.of(
                "[Content_Types].xml", xml("<Types/>"),
                "xl/workbook.xml", xml("<workbook><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>"),
                "xl/worksheets/sheet1.xml", new byte[120 << 20]));
        byte[] nested = zip(Map.of("a.xlsx", zip(Map.of("b.xlsx", bomb))));
        byte[] led = zip(Map.of("../../evil.csv", "x".getBytes(StandardCharsets.UTF_8)));
        byte[] laughs = zip(
                Map.of(
                        "[Content_Types].xml", xml("<Types/>"),
                        "xl/workbook.xml",
                                xml(
                                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\"><!ENTITY c \"&b;&b;\">]><workbook>&c;</workbook>")));
        byte[] random = new byte[4_000];
        new java.util.Random(7).nextBytes(random);
        for (byte[] content : List.of(
                bomb,
                nested,
                led,
                laughs,
                random,
                new byte[0],
                new byte[50_000],
                "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))) {
            assertThat(upload("/lists/check", "list", "0010-a.xlsx", content).statusCode())
                    .isIn(400, 413, 422);
            // A list that cannot be read at all is a fault of its own in an import; it stops it or is named among its
            // faults.
            assertThat(upload("/imports", "quotas", "quotas.xlsx", content).statusCode())
                    .isIn(400, 413, 422);
        }
        for (byte[] content : List.of(random, new byte[0], new byte[50_000])) {
            assertThat(upload("/imports", "quotas", "quotas.csv", content).statusCode())
                    .isEqualTo(422);
        }
        assertThat(attacked.get(maker(), "/quotas/BGT2020000001").statusCode()).isEqualTo(200);
        assertThat(kept().keySet()).noneMatch(name -> name.contains("evil") || name.startsWith("uploads"));
        assertThat(before.keySet()).isSubsetOf(kept().keySet());
    }

    private static byte[] xml(String text) {
        return ("<?xml version=\"1.0\"?>" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void forms_that_are_too_large_too_many_or_none_are_refused() {
        byte[] big = form(1, "lists", "0011-big.csv", new byte[5 << 20]);
        assertThat(attacked.ask(maker(), "POST", "/imports", BodyPublishers.ofByteArray(big), FORM)
                        .statusCode())
                .isEqualTo(413);
        assertThat(attacked.ask(
                                maker(),
                                "POST",
                                "/imports",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)),
                                FORM)
                        .statusCode())
                .isIn(400, 413);
        byte[] many = form(2_000, "lists", "0011-many.csv", new byte[1]);
        assertThat(attacked.ask(maker(), "POST", "/imports", BodyPublishers.ofByteArray(many), FORM)
                        .statusCode())
                .isIn(400, 413);
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "text/csv",
                "application/json",
                "multipart/mixed")) {
            for (String path : List.of("/imports", "/lists/check")) {
                assertThat(attacked.ask(maker(), "POST", path, BodyPublishers.ofByteArray(list()), type)
                                .statusCode())
                        .as(path + " " + type)
                        .isIn(400, 415);
            }
        }
        byte[] whole = form(1, "lists", "0011-cut.csv", list(ListText.GOOD));
        assertThat(attacked.ask(
                                maker(),
                                "POST",
                                "/imports",
                                BodyPublishers.ofByteArray(whole, 0, whole.length - 30),
                                FORM)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void scripts_and_formulas_in_cells_stay_text() {
        String number = Attacked.PLANTED_NUMBER;
        for (String sent : List.of(
                "<script>alert(1)</script>",
                "=HYPERLINK(1)",
                "+1+1",
                "@SUM(A1)",
                "-2+3",
                "\"\t=1",
                "' OR 1=1 --",
                number)) {
            String cell = "\"" + sent.replace("\"", "\"\"") + "\"";
            for (String row : List.of(
                    cell + ",身份证号," + number + ",到人,100.00,100.00",
                    Attacked.PLANTED_NAME + "," + cell + "," + number + ",到人,100.00,100.00",
                    Attacked.PLANTED_NAME + ",身份证号," + cell + ",到人,100.00,100.00",
                    Attacked.PLANTED_NAME + ",身份证号," + number + "," + cell + ",100.00,100.00",
                    Attacked.PLANTED_NAME + ",身份证号," + number + ",到人,100.00," + cell)) {
                HttpResponse<String> answer = upload("/lists/check", "list", "0012-cells.csv", list(row));
                assertThat(answer.statusCode()).as(row).isIn(200, 422);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .matches("application/(?:problem\\+)?json.*");
            }
        }
        byte[] list = list(
                "\"=HYPERLINK(1)\",身份证号," + number + ",到人,100.00,100.00",
                "\"<script>alert(1)</script>\",身份证号,\"+" + number + "\",到人,100.00,100.00",
                Attacked.PLANTED_NAME + ",身份证号," + number + ",到人,100.00,100.00");
        assertThat(upload("/imports", "lists", "0013-cells.csv", list).statusCode())
                .isEqualTo(201);
        for (String path : List.of(
                "/imports?size=500",
                "/warnings?size=500",
                "/payments/PZ51340000001/rows?size=500",
                "/audit?size=500")) {
            attacked.get(attacked.as("jiandu"), path);
        }
        for (String name : List.of("warnings", "ledger", "verdicts")) {
            HttpResponse<String> csv = attacked.get(attacked.as("jiandu"), "/exports/" + name + ".csv");
            assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(csv.body())
                    .doesNotContainPattern("(?m)(?:^|,)\"?[=+@\\t]")
                    .doesNotContain("<script");
        }
    }
}
