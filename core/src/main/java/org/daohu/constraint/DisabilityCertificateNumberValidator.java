package org.daohu.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.daohu.DisabilityCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Rests on {@link DisabilityCertificate#parse}. Without state, so thread-safe.
 *
 * <p>Public only because validation providers make it by reflection; put the annotation on, do not call this.
 */
public final class DisabilityCertificateNumberValidator
        implements ConstraintValidator<DisabilityCertificateNumber, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || DisabilityCertificate.parse(value.toString()).isPresent();
    }
}
