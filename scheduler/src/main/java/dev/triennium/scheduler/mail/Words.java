package dev.triennium.scheduler.mail;

import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.reminder.News;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The mails' texts in one language: those of all mails, and those of the feature whose deadline it
/// is. English speaks for the languages that we do not have.
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;

    private Words(Locale language) {
        this.language = language;
        this.bundle = bundle("messages", language);
        this.dates = DateTimeFormatter.ofPattern(bundle.getString("date.pattern"), language);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle("mail." + name, language, NO_FALLBACK);
    }

    static Words in(Locale wanted) {
        return new Words(
                wanted.getLanguage().equals(Locale.GERMAN.getLanguage())
                        ? Locale.GERMAN
                        : Locale.ENGLISH);
    }

    Locale language() {
        return language;
    }

    String get(String key, Object... values) {
        return format(bundle, key, values);
    }

    /// A text of the kind's feature.
    String of(DeadlineKind kind, String key, Object... values) {
        return format(bundle(kind.feature(), language), key, values);
    }

    /// What a fact says: its own words, or ours where it is one of a few things.
    String factValue(DeadlineKind kind, Fact fact) {
        var texts = bundle(kind.feature(), language);
        var key = "fact." + fact.name() + "." + fact.value();
        return texts.containsKey(key) ? texts.getString(key) : OneLine.of(fact.value());
    }

    /// What the news are: in the feature's words where it has some.
    String news(DeadlineKind kind, News news) {
        var texts = bundle(kind.feature(), language);
        var key = kind.name() + ".news." + news;
        return texts.containsKey(key) ? texts.getString(key) : get("news." + news);
    }

    /// A text of a feature.
    String of(String feature, String key, Object... values) {
        return format(bundle(feature, language), key, values);
    }

    private String format(ResourceBundle texts, String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String daysLeft(long days) {
        return days < 0 ? get("days.overdue", -days) : get("days.left", days);
    }
}
