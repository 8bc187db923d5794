package dev.triennium.domain.standard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A control of an edition's annex.
///
/// @param theme how the edition groups its controls
/// @param objectiveArea a finer group, where the edition has one
/// @param question what an assessor asks, in our words
/// @param newInEdition null where it is not known
/// @param predecessors numbers in the edition before
/// @param relatedTo controls of other standards, as designation and number
public record Control(
        ControlId id,
        StandardId standard,
        ClauseNumber number,
        String title,
        String theme,
        @Nullable String objectiveArea,
        String question,
        List<String> evidence,
        @Nullable Boolean newInEdition,
        List<String> predecessors,
        List<String> relatedTo) {

    public Control {
        Objects.requireNonNull(id);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(number);
        Objects.requireNonNull(title);
        Objects.requireNonNull(theme);
        Objects.requireNonNull(question);
        evidence = List.copyOf(evidence);
        predecessors = List.copyOf(predecessors);
        relatedTo = List.copyOf(relatedTo);
    }
}
