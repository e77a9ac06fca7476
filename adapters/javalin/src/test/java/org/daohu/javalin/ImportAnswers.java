package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.daohu.javalin.RunningServer.Client;
import org.daohu.javalin.RunningServer.Upload;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Imports, and lists checked before they are paid. Asked of the one server of {@link EveryAnswerTest}. */
interface ImportAnswers extends AskedServer {

    @Test
    @Order(8)
    default void an_import_lays_files_over_the_month_and_names_every_fault() {
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

        Answer cards = maker.with("If-Match", "\"" + id + "\"")
                .upload(
                        "/imports",
                        new Upload("card-accounts", "cards.csv", "收款账号\n6217003420001234567\n6217****4567\n"));
        assertThat(cards.status()).isEqualTo(201);
        assertThat(cards.json().at("/files").findValuesAsText("file")).contains("card-accounts.csv");
        assertThat(maker.get("/imports/" + cards.text("/id") + "/faults?size=500")
                        .body())
                .contains("card-accounts.csv", "********4567")
                .doesNotContain("6217");
    }

    @Test
    @Order(9)
    default void amounts_that_do_not_add_up_in_fen_are_refused_with_the_column() {
        String[] most = Collections.nCopies(1000, ListText.MOST_YUAN).toArray(String[]::new);
        for (String voucher : List.of("PZ51340000001", "NONE")) {
            Answer check = as("jingban")
                    .upload("/lists/check", new Upload("list", "0008-most.csv", ListText.of(voucher, most)));
            assertThat(check.status()).isEqualTo(422);
            assertThat(check.json().at("/faults/0/file").asText()).isEqualTo("lists/0008-most.csv");
            assertThat(check.json().at("/faults/0/column").asText()).isEqualTo("实发金额(元)");
        }
        Answer laid = as("jingban")
                .upload("/imports", new Upload("lists", "0008-most.csv", ListText.of("PZ51340000001", most)));
        assertThat(laid.status()).isEqualTo(422);
        assertThat(laid.json().at("/faults").findValuesAsText("file")).contains("lists/");
        assertThat(as("jingban").get("/list-rows/0008-most.csv/1").status()).isEqualTo(404);
    }

    @Test
    @Order(9)
    default void a_list_is_checked_before_it_is_paid_and_nothing_is_kept() {
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
}
