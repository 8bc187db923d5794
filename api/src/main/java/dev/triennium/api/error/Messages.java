package dev.triennium.api.error;

import dev.triennium.domain.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Messages in the language of their reader. English stands with the message itself, and speaks for
/// what is not translated, such as what the engine says of a document.
public final class Messages {

    private static final String GERMAN = "/message/messages_de.po";

    private static final Messages IN_ENGLISH =
            new Messages(Locale.ENGLISH, DateTimeFormatter.ISO_LOCAL_DATE, Map.of());
    private static final Messages IN_GERMAN =
            new Messages(
                    Locale.GERMAN,
                    DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMAN),
                    read(GERMAN));

    private final Locale language;
    private final DateTimeFormatter days;
    private final Map<String, String> texts;

    private Messages(Locale language, DateTimeFormatter days, Map<String, String> texts) {
        this.language = language;
        this.days = days;
        this.texts = texts;
    }

    public static Messages in(Locale language) {
        return RequestLanguage.of(language).equals(Locale.GERMAN) ? IN_GERMAN : IN_ENGLISH;
    }

    public String text(Message message) {
        return text(message, UnaryOperator.identity());
    }

    /// @param otherwise says what is no message of ours
    public String text(Message message, UnaryOperator<String> otherwise) {
        return message.in(language, english -> translated(english, otherwise), days);
    }

    private String translated(String english, UnaryOperator<String> otherwise) {
        var own = texts.get(english);
        return own == null ? otherwise.apply(english) : own;
    }

    private static Map<String, String> read(String file) {
        try (var content = Messages.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return Translations.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
