package dev.triennium.api.error;

import dev.triennium.domain.TextRule;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.NullUnmarked;

/// Asks the [TextRule] of a [PlainText].
@NullUnmarked
public final class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private TextRule rule;

    @Override
    public void initialize(PlainText annotation) {
        rule = rule(annotation);
    }

    static TextRule rule(PlainText annotation) {
        return new TextRule(annotation.max(), annotation.mayBeBlank(), annotation.isMultiline());
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null || rule.refusal(text).isEmpty();
    }
}
