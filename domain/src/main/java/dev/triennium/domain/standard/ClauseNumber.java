package dev.triennium.domain.standard;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a clause, such as `6.1.3`, or of a control, such as `A.5.7`. It has a meaning only
/// together with its edition.
public record ClauseNumber(String value) {

    public static final int MAX_LENGTH = 16;

    private static final Pattern FORM =
            Pattern.compile("(?:[1-9]\\d{0,2}|[A-Z]\\.[1-9]\\d{0,2})(?:\\.[1-9]\\d{0,2})*");

    /// @throws IllegalArgumentException when it is no number of a clause or control
    public ClauseNumber {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the number of a clause or control");
        }
    }

    /// Empty when the text is no number of a clause or control.
    public static Optional<ClauseNumber> parse(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches()
                ? Optional.of(new ClauseNumber(text))
                : Optional.empty();
    }

    /// Whether it is that number, or one below it. `6.10` is not within `6.1`.
    public boolean isWithin(ClauseNumber above) {
        return equals(above) || value.startsWith(above.value + ".");
    }

    public boolean isControl() {
        return Character.isUpperCase(value.charAt(0));
    }

    @Override
    public String toString() {
        return value;
    }
}
