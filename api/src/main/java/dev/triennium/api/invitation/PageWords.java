package dev.triennium.api.invitation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// The page's texts in one language; English speaks for those that we do not have.
final class PageWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private PageWords(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("invitation.page", language, NO_FALLBACK);
    }

    static PageWords in(Locale wanted) {
        return new PageWords(
                wanted.getLanguage().equals(Locale.GERMAN.getLanguage())
                        ? Locale.GERMAN
                        : Locale.ENGLISH);
    }

    Locale language() {
        return language;
    }

    String text(String key) {
        return bundle.getString(key);
    }

    /// The values are what people typed: none of it becomes markup.
    String html(String key, String... values) {
        var escaped = Stream.of(values).map(this::escape).toArray();
        return new MessageFormat(bundle.getString(key), language).format(escaped);
    }

    String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
