package org.daohu.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Rests on {@link org.daohu.DocumentNumber#parse}. Without state, so thread-safe.
 *
 * <p>Public only because validation providers make it by reflection; put the annotation on, do not call this.
 */
public final class DocumentNumberValidator implements ConstraintValidator<DocumentNumber, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || org.daohu.DocumentNumber.parse(value.toString()).isPresent();
    }
}
