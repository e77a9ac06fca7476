package org.daohu.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.daohu.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Rests on {@link ResidentId#parse}. Without state, so thread-safe.
 *
 * <p>Public only because validation providers make it by reflection; put the annotation on, do not call this.
 */
public final class ResidentIdNumberValidator implements ConstraintValidator<ResidentIdNumber, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || ResidentId.parse(value.toString()).isPresent();
    }
}
