package dev.triennium.api.error;

import dev.triennium.domain.Message;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/// Says of a [PlainText] what is wrong with it.
@NullUnmarked
public final class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    /// The fillers of Hangul and the empty cell of Braille.
    private static final String EMPTY_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private PlainText rule;

    @Override
    public void initialize(PlainText annotation) {
        rule = annotation;
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null || refusal(rule, text).isEmpty();
    }

    /// Why the rule refuses the text.
    static Optional<Message> refusal(PlainText rule, String text) {
        if (!rule.mayBeBlank() && text.codePoints().noneMatch(PlainTextValidator::isVisible)) {
            return Optional.of(Message.of("The text must not be blank."));
        }
        if (text.codePointCount(0, text.length()) > rule.max()) {
            return Optional.of(
                    Message.of("The text must have at most {0} characters.", rule.max()));
        }
        if (text.codePoints().anyMatch(one -> isForbidden(rule, one))) {
            return Optional.of(Message.of("The text must not contain control characters."));
        }
        if (text.codePoints().anyMatch(one -> turnsTheText(rule, one))) {
            return Optional.of(
                    Message.of("The text must not contain characters that turn its direction."));
        }
        return Optional.empty();
    }

    /// Letters, digits, punctuation and symbols, but those that are drawn as nothing.
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    false;
            default -> EMPTY_LETTERS.indexOf(codePoint) < 0;
        };
    }

    /// Marks of the direction may stand in running text; what turns around all that follows may
    /// not, and a name shows itself in the order in which it is written.
    private static boolean turnsTheText(PlainText rule, int codePoint) {
        var isMark = codePoint == 0x061C || codePoint == 0x200E || codePoint == 0x200F;
        var isOverride = codePoint >= 0x202A && codePoint <= 0x202E;
        var isIsolate = codePoint >= 0x2066 && codePoint <= 0x2069;
        return isOverride || (!rule.isMultiline() && (isMark || isIsolate));
    }

    private static boolean isForbidden(PlainText rule, int codePoint) {
        if (codePoint == '\n' || codePoint == '\t' || codePoint == '\r') {
            return !rule.isMultiline();
        }
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
