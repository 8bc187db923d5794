package dev.triennium.api.error;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/// Says of a [PlainText] what is wrong with it.
@NullUnmarked
public final class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private PlainText rule;

    @Override
    public void initialize(PlainText annotation) {
        rule = annotation;
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        var refusal = text == null ? Optional.<String>empty() : refusal(text);
        refusal.ifPresent(
                message -> {
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
                });
        return refusal.isEmpty();
    }

    private Optional<String> refusal(String text) {
        if (text.isBlank() && !rule.mayBeBlank()) {
            return Optional.of("Must not be blank");
        }
        if (text.codePointCount(0, text.length()) > rule.max()) {
            return Optional.of("Must have at most " + rule.max() + " characters");
        }
        if (text.codePoints().anyMatch(this::isForbidden)) {
            return Optional.of("Must not contain control characters");
        }
        return Optional.empty();
    }

    private boolean isForbidden(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t' || codePoint == '\r') {
            return !rule.isMultiline();
        }
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
