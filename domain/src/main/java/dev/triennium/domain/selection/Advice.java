package dev.triennium.domain.selection;

import dev.triennium.domain.Message;
import dev.triennium.domain.standard.Standard;
import java.util.List;
import java.util.Objects;

/// A recommendation together with what the catalogue says about it today.
///
/// @param standard the edition to build to
/// @param others editions that one may still meet
/// @param effortNote what the estimate of effort holds for
/// @param warnings what to know before starting, in words
public record Advice(
        Recommendation recommendation,
        Standard standard,
        List<Standard> others,
        String effortNote,
        List<Message> warnings) {

    public Advice {
        Objects.requireNonNull(recommendation);
        Objects.requireNonNull(standard);
        others = List.copyOf(others);
        Objects.requireNonNull(effortNote);
        warnings = List.copyOf(warnings);
    }
}
