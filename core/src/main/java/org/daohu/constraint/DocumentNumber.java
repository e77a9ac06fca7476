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
 * 文号 – the text is the number of an official document.
 *
 * <p>Checked by {@link org.daohu.DocumentNumber#parse}: normalised first, then 机关代字〔year〕numeral号. For any {@link CharSequence}. Null is
 * valid, as is usual for constraints: add {@code @NotNull} where the value is required. Blank is not valid.
 */
@Documented
@Constraint(validatedBy = DocumentNumberValidator.class)
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentNumber {

    /** The message, or its key in braces; it never shows the value. */
    String message() default "{org.daohu.constraint.DocumentNumber.message}";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload, for clients of the validation. */
    Class<? extends Payload>[] payload() default {};
}
