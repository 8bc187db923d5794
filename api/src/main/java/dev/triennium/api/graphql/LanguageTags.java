package dev.triennium.api.graphql;

import dev.triennium.domain.Message;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// Reads BCP 47 tags.
public final class LanguageTags {

    /// What a refusal says.
    public static final Message EXPECTED =
            Message.of("This is not a BCP 47 language tag, such as de or en-GB.");

    private static final int MAX_LENGTH = 16;

    private LanguageTags() {}

    /// Empty when it is no well-formed tag with a language, or too long for us.
    public static Optional<Locale> parse(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return !locale.getLanguage().isEmpty() && locale.toLanguageTag().length() <= MAX_LENGTH
                    ? Optional.of(locale)
                    : Optional.empty();
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
