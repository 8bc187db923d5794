package dev.triennium.domain.selection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What is asked, and what may be answered.
///
/// @param key readable and stable, such as `sector`
public record Question(String key, String text, Choice choice, List<Option> options) {

    public Question {
        Objects.requireNonNull(key);
        Objects.requireNonNull(text);
        Objects.requireNonNull(choice);
        options = List.copyOf(options);
    }

    public enum Choice {
        /// One option at most.
        SINGLE,
        /// Any of them.
        MULTIPLE
    }

    public Optional<Option> option(String optionKey) {
        return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
    }
}
