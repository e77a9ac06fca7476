package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code load.sh} does, with few clients and for a moment. */
class LoadTest {

    @Test
    void what_a_few_clients_hand_in_at_once_stands_in_the_ledger_once(@TempDir Path data) throws Exception {
        Load.Figures figures = Load.run(data, 5, 2);
        assertThat(figures.errors()).isZero();
        assertThat(figures.requests()).isPositive();
    }
}
