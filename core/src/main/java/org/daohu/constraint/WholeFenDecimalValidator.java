package org.daohu.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rests on {@link Money#of}. Set once when it is initialised, then thread-safe.
 *
 * <p>Public only because validation providers make it by reflection; put the annotation on, do not call this.
 */
public final class WholeFenDecimalValidator implements ConstraintValidator<WholeFen, BigDecimal> {

    private MoneyUnit unit = MoneyUnit.FEN;

    @Override
    public void initialize(WholeFen constraint) {
        unit = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
        return value == null || isWholeFen(value);
    }

    private boolean isWholeFen(BigDecimal value) {
        try {
            Money.of(value, unit);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
