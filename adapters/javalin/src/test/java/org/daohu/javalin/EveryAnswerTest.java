package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
class EveryAnswerTest implements AccessAnswers, LedgerAnswers, WarningAnswers, CommandAnswers, ImportAnswers {

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

    @Override
    public RunningServer server() {
        return server;
    }

    @Override
    public RunningServer narrow() {
        return narrow;
    }

    @Test
    @Order(99)
    void every_answer_that_the_contract_names_was_seen() {
        assertThat(server.contract.unseen()).isEmpty();
    }
}
