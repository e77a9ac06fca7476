package org.daohu.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.daohu.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Rests on {@link UnifiedCreditCode#parse}. Without state, so thread-safe.
 *
 * <p>Public only because validation providers make it by reflection; put the annotation on, do not call this.
 */
public final class CreditCodeValidator implements ConstraintValidator<CreditCode, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || UnifiedCreditCode.parse(value.toString()).isPresent();
    }
}
