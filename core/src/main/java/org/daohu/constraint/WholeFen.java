package org.daohu.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daohu.MoneyUnit;

/**
 * 整分金额 – the amount, stated in a unit, is a whole number of fen and fits {@link org.daohu.Money}.
 *
 * <p>Checked by {@link org.daohu.Money#parse} for a {@link CharSequence} and by {@link org.daohu.Money#of} for a
 * {@link java.math.BigDecimal}; the sign is free. Null is
 * valid, as is usual for constraints: add {@code @NotNull} where the value is required. Blank is not valid.
 */
@Documented
@Constraint(validatedBy = {WholeFenTextValidator.class, WholeFenDecimalValidator.class})
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeFen {
    /** The unit that the amount is stated in; there is no default, because a unit is never guessed. */
    MoneyUnit value();

    /** The message, or its key in braces; it never shows the value. */
    String message() default "{org.daohu.constraint.WholeFen.message}";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload, for clients of the validation. */
    Class<? extends Payload>[] payload() default {};
}
