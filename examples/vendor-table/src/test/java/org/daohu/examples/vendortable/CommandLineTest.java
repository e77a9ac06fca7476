package org.daohu.examples.vendortable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_race_shows_the_warning_and_ends_with_one_line_of_json() {
        int exit = run("race");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("over-paid: 指标LOST-LOCK金额100.00元");
        assertThat(out.toString().lines().toList())
                .last()
                .asString()
                .matches("\\{\"threads\":12,\"acknowledged\":\\d+,\"refused\":\\d+,\"overspent_fen\":0}");
    }

    @Test
    void unsound_books_are_an_exit_code_and_the_report_says_why() {
        assertThat(new KillReport(1, 10, 0, 0, true, true).sound()).isTrue();
        assertThat(new KillReport(1, 10, 1, 0, true, true).sound()).isFalse();
        assertThat(new KillReport(1, 10, 0, 1, true, true).sound()).isFalse();
        assertThat(new KillReport(1, 10, 0, 0, false, true).sound()).isFalse();
        assertThat(new KillReport(1, 10, 0, 0, true, false).sound()).isFalse();
        assertThat(new KillReport(50, 10, 1, 2, true, false).json())
                .isEqualTo("{\"kills\":50,\"acknowledged\":10,\"lost\":1,\"doubled\":2,"
                        + "\"laws_hold\":true,\"chain_holds\":false}");
    }

    @Test
    void bad_arguments_start_nothing() {
        assertThat(run("kill", "--database", "h2", "--kills", "0")).isEqualTo(2);
        assertThat(run("kill", "--database", "oracle", "--kills", "1")).isEqualTo(2);
        assertThat(run("kill", "--kills", "1")).isEqualTo(2);
        assertThat(run("race", "--database", "mysql")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        return VendorTableExample.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
