package dev.triennium.api.identity;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// The texts of a public page in one language; English speaks for those that we do not have.
public final class PageWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    private PageWords(String feature, Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(feature + ".page", language, NO_FALLBACK);
    }

    /// @param feature in whose folder the texts are
    public static PageWords of(String feature, Locale wanted) {
        return new PageWords(
                feature,
                wanted.getLanguage().equals(Locale.GERMAN.getLanguage())
                        ? Locale.GERMAN
                        : Locale.ENGLISH);
    }

    public Locale language() {
        return language;
    }

    public String text(String key) {
        return bundle.getString(key);
    }

    /// A moment in the words' `date.pattern`.
    public String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(text("date.pattern"), language).format(moment);
    }

    /// A day in the words' `day.pattern`.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("day.pattern"), language).format(day);
    }

    /// The values are what people typed: none of it becomes markup.
    public String html(String key, String... values) {
        var escaped = Stream.of(values).map(PageWords::escape).toArray();
        return new MessageFormat(bundle.getString(key), language).format(escaped);
    }

    public String heading(String key, String... values) {
        return "<h1>" + html(key, values) + "</h1>\n";
    }

    public String paragraph(String key, String... values) {
        return "<p>" + html(key, values) + "</p>\n";
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
