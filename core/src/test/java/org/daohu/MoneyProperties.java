package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MoneyProperties {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    @Property
    void sumAndDifferenceAreExactOrRefused(@ForAll long a, @ForAll long b) {
        BigInteger exactSum = BigInteger.valueOf(a).add(BigInteger.valueOf(b));
        BigInteger exactDifference = BigInteger.valueOf(a).subtract(BigInteger.valueOf(b));

        if (fits(exactSum)) {
            assertThat(Money.ofFen(a).plus(Money.ofFen(b)).fen()).isEqualTo(exactSum.longValueExact());
        } else {
            assertThatThrownBy(() -> Money.ofFen(a).plus(Money.ofFen(b))).isInstanceOf(ArithmeticException.class);
        }
        if (fits(exactDifference)) {
            assertThat(Money.ofFen(a).minus(Money.ofFen(b)).fen()).isEqualTo(exactDifference.longValueExact());
        } else {
            assertThatThrownBy(() -> Money.ofFen(a).minus(Money.ofFen(b))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void addingIsCommutativeAndAssociativeAndUndoneByTakingAway(@ForAll int a, @ForAll int b, @ForAll int c) {
        Money x = Money.ofFen(a);
        Money y = Money.ofFen(b);
        Money z = Money.ofFen(c);

        assertThat(x.plus(y)).isEqualTo(y.plus(x));
        assertThat(x.plus(y).plus(z)).isEqualTo(x.plus(y.plus(z)));
        assertThat(x.plus(y).minus(y)).isEqualTo(x);
        assertThat(x.minus(y)).isEqualTo(x.plus(y.negated()));
    }

    @Property
    void whatAUnitStatesReadsBackAsTheSameAmount(@ForAll long fen, @ForAll MoneyUnit unit) {
        Money money = Money.ofFen(fen);
        BigDecimal stated = money.in(unit);

        assertThat(Money.of(stated, unit)).isEqualTo(money);
        assertThat(Money.parse(stated.toPlainString(), unit)).isEqualTo(money);
    }

    @Property
    void aDecimalIsExactOrRefused(@ForAll BigDecimal value, @ForAll MoneyUnit unit) {
        BigDecimal fen =
                value.multiply(BigDecimal.TEN.pow(unit.decimalsToFen())).stripTrailingZeros();

        if (fen.scale() <= 0 && fits(fen.toBigIntegerExact())) {
            assertThat(Money.of(value, unit).fen()).isEqualTo(fen.longValueExact());
        } else {
            assertThatThrownBy(() -> Money.of(value, unit)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void orderFollowsTheAmount(@ForAll long a, @ForAll long b) {
        assertThat(Integer.signum(Money.ofFen(a).compareTo(Money.ofFen(b)))).isEqualTo(Long.compare(a, b));
    }

    private static boolean fits(BigInteger fen) {
        return fen.compareTo(LEAST) >= 0 && fen.compareTo(MOST) <= 0;
    }
}
