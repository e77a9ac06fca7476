package org.daohu.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rests on {@link Money#parse}. Set once when it is initialised, then thread-safe.
 *
 * <p>Public only because validation providers make it by reflection; put the annotation on, do not call this.
 */
public final class WholeFenTextValidator implements ConstraintValidator<WholeFen, CharSequence> {

    private MoneyUnit unit = MoneyUnit.FEN;

    @Override
    public void initialize(WholeFen constraint) {
        unit = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || isWholeFen(value.toString());
    }

    private boolean isWholeFen(String text) {
        try {
            Money.parse(text, unit);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
