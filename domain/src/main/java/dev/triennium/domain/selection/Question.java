package dev.triennium.domain.selection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What is asked, and what may be answered.
///
/// @param key readable and stable, such as `sector`
/// @param mostOptions how many options an answer may choose
public record Question(
        String key, String text, Choice choice, int mostOptions, List<Option> options) {

    public Question {
        Objects.requireNonNull(key);
        Objects.requireNonNull(text);
        options = List.copyOf(options);
        if (mostOptions < 1 || (choice == Choice.SINGLE && mostOptions > 1)) {
            throw new IllegalArgumentException("Not a number of options");
        }
    }

    public static Question single(String key, String text, List<Option> options) {
        return new Question(key, text, Choice.SINGLE, 1, options);
    }

    public static Question multiple(String key, String text, List<Option> options) {
        return new Question(key, text, Choice.MULTIPLE, Math.max(options.size(), 1), options);
    }

    public enum Choice {
        /// One option at most.
        SINGLE,
        /// As many as the question takes.
        MULTIPLE
    }

    public Optional<Option> option(String optionKey) {
        return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
    }
}
