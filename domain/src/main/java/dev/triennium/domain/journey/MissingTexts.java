package dev.triennium.domain.journey;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What people read of what is missing. English speaks for the languages that we do not have.
public final class MissingTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MissingTexts() {}

    /// A sentence that says what is missing.
    public static String text(Missing missing, Locale language) {
        return format(missing, "text", language);
    }

    /// A sentence that says why it is needed.
    public static String why(Missing missing, Locale language) {
        return format(missing, "why", language);
    }

    private static String format(Missing missing, String part, Locale language) {
        var texts =
                ResourceBundle.getBundle(
                        "dev.triennium.domain.journey.missing", language, NO_FALLBACK);
        var pattern = texts.getString(missing.kind().name() + "." + part);
        return new MessageFormat(pattern, language).format(new Object[] {missing.count()});
    }
}
