package org.daohu.constraint;

import com.google.common.collect.ImmutableSet;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.daohu.Division;
import org.jspecify.annotations.Nullable;

/**
 * Rests on {@link Division#parse}. Set once when it is initialised, then thread-safe.
 *
 * <p>Public only because validation providers make it by reflection; put the annotation on, do not call this.
 */
public final class DivisionCodeValidator implements ConstraintValidator<DivisionCode, CharSequence> {

    private ImmutableSet<Division.CodeSystem> allowed = ImmutableSet.of();

    @Override
    public void initialize(DivisionCode constraint) {
        allowed = ImmutableSet.copyOf(constraint.value());
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException("@DivisionCode needs at least one code system");
        }
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null
                || Division.read(value.toString())
                        .filter(division -> allowed.contains(division.system()))
                        .isPresent();
    }
}
