package dev.triennium.scheduler.mail;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The mails' texts in one language. English speaks for the languages that we do not have.
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter dates;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("mail.messages", language, NO_FALLBACK);
        this.dates = DateTimeFormatter.ofPattern(bundle.getString("date.pattern"), language);
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
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    String daysLeft(long days) {
        return days < 0 ? get("days.overdue", -days) : get("days.left", days);
    }
}
