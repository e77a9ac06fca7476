package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.quota.Outcome;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.QuotaTerms;
import org.daohu.quota.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningBalancesTest {

    static Stream<Arguments> databases() {
        return Stream.of(
                Arguments.of("H2", (Supplier<DataSource>) TestDatabase::h2Memory),
                Arguments.of("PostgreSQL", (Supplier<DataSource>) TestDatabase::postgres));
    }

    /** A received quota of {@code fen}, as another system hands it over. */
    static Quota quota(String id, long fen) {
        return new Quota(
                id,
                null,
                Term.RECEIVED,
                Commands.COUNTY,
                null,
                Commands.YEAR,
                "F1",
                "P1",
                QuotaState.EXECUTABLE,
                false,
                Commands.DAY,
                QuotaTerms.received(Money.ofFen(fen)));
    }

    private static PaidVoucher voucher(String number, String quota) {
        return new PaidVoucher(number, quota, Money.ofFen(1), Money.ZERO, null, Commands.DAY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void what_a_command_has_changed_is_never_overwritten_and_the_rest_is_replaced(
            String name, Supplier<DataSource> database) {
        DataSource dataSource = database.get();
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(dataSource), TestDatabase.CLOCK)
                .build();
        OpeningBalances opening = new OpeningBalances(ConnectionSource.own(dataSource));
        opening.replace(
                List.of(quota("Q1", 100), quota("Q2", 200), quota("Q3", 300)),
                List.of(voucher("V1", "Q1"), voucher("V2", "Q2")));

        Outcome paid = store.within(Commands.pay("c1", "Q1", "V3", 30), Commands.DECISION);
        assertThat(paid).isInstanceOf(Outcome.Applied.class);
        opening.replace(List.of(quota("Q1", 111), quota("Q2", 222)), List.of(voucher("V2", "Q2"), voucher("V3", "Q1")));

        var state = store.state();
        assertThat(state.quotas().keySet()).containsExactly("Q1", "Q2");
        assertThat(state.quotas().get("Q1").balance()).isEqualTo(Money.ofFen(70));
        assertThat(state.quotas().get("Q2").balance()).isEqualTo(Money.ofFen(222));
        assertThat(state.vouchers().keySet()).containsExactly("V2", "V3");
        assertThat(state.vouchers().get("V3").amount()).isEqualTo(Money.ofFen(30));
    }
}
