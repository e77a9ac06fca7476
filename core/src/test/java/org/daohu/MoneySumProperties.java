package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class MoneySumProperties {

    @Property
    void onlyTheTotalHasToFitHoweverTheAmountsAreSharedOut(
            @ForAll @Size(max = 12) List<@From("fen") Long> fen, @ForAll boolean split) {
        MoneySum sum = new MoneySum();
        MoneySum other = new MoneySum();
        BigInteger exact = BigInteger.ZERO;
        for (int i = 0; i < fen.size(); i++) {
            (split && i % 2 == 0 ? other : sum).add(Money.ofFen(fen.get(i)));
            exact = exact.add(BigInteger.valueOf(fen.get(i)));
        }
        sum.add(other);

        if (exact.bitLength() <= 63) {
            assertThat(sum.total()).isEqualTo(Money.ofFen(exact.longValue()));
            assertThat(sum).hasToString(sum.total().toString());
        } else {
            assertThatThrownBy(sum::total).isInstanceOf(ArithmeticException.class);
            assertThat(sum).hasToString("MoneySum[out of range]");
        }
    }

    @Provide
    Arbitrary<Long> fen() {
        return Arbitraries.oneOf(
                Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L, 0L, 1L, Long.MAX_VALUE - 1, Long.MAX_VALUE),
                Arbitraries.longs());
    }
}
