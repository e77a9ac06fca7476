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
import org.daohu.Division;

/**
 * 行政区划代码 – the text is a division code of one of the systems allowed.
 *
 * <p>Checked by {@link org.daohu.Division#parse} as it stands, nothing is folded: 9 digits (finance), 12 (statistics) or 6
 * (GB/T 2260). Whether the code is or was in use is not checked. For any {@link CharSequence}. Null is
 * valid, as is usual for constraints: add {@code @NotNull} where the value is required. Blank is not valid.
 */
@Documented
@Constraint(validatedBy = DivisionCodeValidator.class)
@Target({METHOD, FIELD, PARAMETER, ANNOTATION_TYPE, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DivisionCode {
    /** The code systems allowed, at least one; all three unless told. */
    Division.CodeSystem[] value() default {
        Division.CodeSystem.FINANCE, Division.CodeSystem.STATISTICS, Division.CodeSystem.GBT_2260
    };

    /** The message, or its key in braces; it never shows the value. */
    String message() default "{org.daohu.constraint.DivisionCode.message}";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload, for clients of the validation. */
    Class<? extends Payload>[] payload() default {};
}
