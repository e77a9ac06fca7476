package org.daohu.examples.vendortable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaceTest {

    @ParameterizedTest
    @EnumSource
    void eight_threads_of_the_library_and_four_of_the_platform_never_overspend_a_quota(DatabaseKind kind)
            throws Exception {
        try (TestPlatform platform = TestPlatform.open(kind)) {
            Race.Result race = new Race(platform.connections()).run();

            assertThat(race.overspent().fen()).isZero();
            assertThat(race.vouchers()).isEqualTo(race.acknowledged());
            assertThat(race.refused()).isPositive();

            assertThat(Race.AMOUNT.minus(race.paid()).fen())
                    .isBetween(0L, Race.dearest().fen());
            assertThat(OverPaidCheck.run(platform.connections())).isEmpty();
        }
    }
}
