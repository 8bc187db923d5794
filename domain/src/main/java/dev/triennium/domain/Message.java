package dev.triennium.domain;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What people are told, in no language yet: the English sentence stands where the rule is, what is
/// put into it is data, and whoever answers finds the phrase of the reader's language by it.
///
/// @param pattern a [MessageFormat] when there are values, the sentence itself otherwise
/// @param values numbers, days, names, and messages that are a part of this one
public record Message(String pattern, List<Object> values) {

    /// A value that has a name in each language.
    @FunctionalInterface
    public interface Word {
        String in(Locale language);
    }

    public Message {
        Objects.requireNonNull(pattern);
        values = List.copyOf(values);
    }

    public static Message of(String sentence, Object... values) {
        return new Message(sentence, List.of(values));
    }

    /// A part of another message; no sentence by itself.
    public static Message part(String phrase, Object... values) {
        return new Message(phrase, List.of(values));
    }

    /// What somebody else has written in English, such as the operator; there may be a translation.
    public static Message given(String text) {
        return new Message(text, List.of());
    }

    /// @param translation from an English pattern to that of the language
    public String in(Locale language, UnaryOperator<String> translation, DateTimeFormatter days) {
        var own = translation.apply(pattern);
        if (values.isEmpty()) {
            return own;
        }
        var told = values.stream().map(value -> told(value, language, translation, days));
        return new MessageFormat(own, language).format(told.toArray());
    }

    private static Object told(
            Object value,
            Locale language,
            UnaryOperator<String> translation,
            DateTimeFormatter days) {
        return switch (value) {
            case Message part -> part.in(language, translation, days);
            case Word word -> word.in(language);
            case LocalDate day -> days.format(day);
            case List<?> several ->
                    several.stream()
                            .map(one -> told(one, language, translation, days).toString())
                            .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    /// In English.
    @Override
    public String toString() {
        return in(Locale.ENGLISH, UnaryOperator.identity(), DateTimeFormatter.ISO_LOCAL_DATE);
    }
}
