package dev.triennium.domain;

import java.util.Optional;

/// What text of people has to be, however it comes: by the API, by a form, or in a cell.
///
/// @param max in code points
/// @param isMultiline whether line breaks and tabs may be in it
public record TextRule(int max, boolean mayBeBlank, boolean isMultiline) {

    /// The fillers of Hangul and the empty cell of Braille.
    private static final String EMPTY_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    /// One line that says something.
    public static TextRule line(int max) {
        return new TextRule(max, false, false);
    }

    /// Why the rule refuses the text.
    public Optional<Message> refusal(String text) {
        if (!mayBeBlank && text.codePoints().noneMatch(TextRule::isVisible)) {
            return Optional.of(Message.of("The text must not be blank."));
        }
        if (length(text) > max) {
            return Optional.of(Message.of("The text must have at most {0} characters.", max));
        }
        if (text.codePoints().anyMatch(this::isForbidden)) {
            return Optional.of(Message.of("The text must not contain control characters."));
        }
        if (text.codePoints().anyMatch(this::turnsTheText)) {
            return Optional.of(
                    Message.of("The text must not contain characters that turn its direction."));
        }
        return Optional.empty();
    }

    /// What of the text the rule lets stand, for what nobody here can correct; empty when nobody
    /// would see it.
    public String kept(String text) {
        var kept =
                text.codePoints()
                        .filter(one -> !isForbidden(one) && !turnsTheText(one))
                        .limit(max)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return kept.codePoints().anyMatch(TextRule::isVisible) ? kept : "";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
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
    private boolean turnsTheText(int codePoint) {
        var isMark = codePoint == 0x061C || codePoint == 0x200E || codePoint == 0x200F;
        var isOverride = codePoint >= 0x202A && codePoint <= 0x202E;
        var isIsolate = codePoint >= 0x2066 && codePoint <= 0x2069;
        return isOverride || (!isMultiline && (isMark || isIsolate));
    }

    private boolean isForbidden(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t' || codePoint == '\r') {
            return !isMultiline;
        }
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
