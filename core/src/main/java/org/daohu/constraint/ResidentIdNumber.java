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

/**
 * 公民身份号码 – the text is a resident ID that passes its check.
 *
 * <p>Checked by {@link org.daohu.ResidentId#parse}: folded first, 18 characters or 15 digits (GB 11643). For any {@link CharSequence}. Null is
 * valid, as is usual for constraints: add {@code @NotNull} where the value is required. Blank is not valid.
 */
@Documented
@Constraint(validatedBy = ResidentIdNumberValidator.class)
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ResidentIdNumber {

    /** The message, or its key in braces; it never shows the value. */
    String message() default "{org.daohu.constraint.ResidentIdNumber.message}";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload, for clients of the validation. */
    Class<? extends Payload>[] payload() default {};
}
