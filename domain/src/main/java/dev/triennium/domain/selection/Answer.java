package dev.triennium.domain.selection;

import java.util.List;
import java.util.Objects;

/// What was answered to a question, by keys.
public record Answer(String question, List<String> options) {

    public Answer {
        Objects.requireNonNull(question);
        options = List.copyOf(options);
    }
}
