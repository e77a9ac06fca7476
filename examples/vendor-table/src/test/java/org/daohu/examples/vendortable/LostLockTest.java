package org.daohu.examples.vendortable;

import static org.assertj.core.api.Assertions.assertThat;

import org.daohu.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostLockTest {

    @ParameterizedTest
    @EnumSource
    void a_program_that_does_not_lock_overspends_and_is_warned_about_afterwards(DatabaseKind kind) throws Exception {
        try (TestPlatform platform = TestPlatform.open(kind)) {
            LostLock.Result result = new LostLock(platform.connections()).run();

            assertThat(result.library()).isTrue();
            assertThat(result.program()).isTrue();
            assertThat(result.then()).contains("quota LOST-LOCK").contains("more than the terms leave");
            assertThat(OverPaidCheck.run(platform.connections()))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.amount()).isEqualTo(Money.ofFen(4_000)));
        }
    }
}
