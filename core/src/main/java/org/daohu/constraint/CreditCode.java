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
 * 统一社会信用代码 – the text is a unified social credit code that passes its check.
 *
 * <p>Checked by {@link org.daohu.UnifiedCreditCode#parse}: folded first, 18 characters (GB 32100). For any {@link CharSequence}. Null is
 * valid, as is usual for constraints: add {@code @NotNull} where the value is required. Blank is not valid.
 */
@Documented
@Constraint(validatedBy = CreditCodeValidator.class)
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CreditCode {

    /** The message, or its key in braces; it never shows the value. */
    String message() default "{org.daohu.constraint.CreditCode.message}";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload, for clients of the validation. */
    Class<? extends Payload>[] payload() default {};
}
