package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementLink;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An address that a browser opens over TLS.
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT
})
@Constraint(validatedBy = SecureUrl.Validator.class)
@interface SecureUrl {

    String message() default "The address must be an absolute https address.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<SecureUrl, URI> {

        @Override
        public boolean isValid(@Nullable URI url, ConstraintValidatorContext context) {
            return url == null || StatementLink.isSecure(url);
        }
    }
}
