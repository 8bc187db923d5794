package dev.triennium.api.error;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Text that people typed. It is stored unchanged or refused, never mended: no control
/// characters but line breaks and tabs, no broken surrogates, and no more than [#max] code
/// points.
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Constraint(validatedBy = PlainTextValidator.class)
public @interface PlainText {

    /// In code points.
    int max();

    boolean mayBeBlank() default false;

    /// Whether line breaks and tabs may be in it.
    boolean isMultiline() default false;

    String message() default "The text is not accepted here.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
