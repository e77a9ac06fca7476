package org.daohu.examples.vendortable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KillRunTest {

    @ParameterizedTest
    @EnumSource
    void what_was_acknowledged_is_there_once_after_every_kill(DatabaseKind kind) throws Exception {
        KillReport report = KillRun.run(kind, 3, new Random());

        assertThat(report).isEqualTo(new KillReport(3, report.acknowledged(), 0, 0, true, true));
        assertThat(report.acknowledged()).isPositive();
    }
}
