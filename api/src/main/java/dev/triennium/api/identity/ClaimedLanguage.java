package dev.triennium.api.identity;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The language that an identity provider claims, in BCP 47 or as its platform writes it, such as
/// `de_DE.UTF-8`.
final class ClaimedLanguage {

    private static final int MAX_LENGTH = 16;
    private static final Pattern ENCODING = Pattern.compile("[.@].*");

    private ClaimedLanguage() {}

    /// As much of it as can be read; English where that is nothing.
    static Locale of(@Nullable String claim) {
        var tag =
                ENCODING.matcher(claim == null ? "" : claim.strip())
                        .replaceFirst("")
                        .replace('_', '-');
        return parse(tag).or(() -> parse(tag.split("-", 2)[0])).orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> parse(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() || locale.toLanguageTag().length() > MAX_LENGTH
                    ? Optional.empty()
                    : Optional.of(locale);
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
