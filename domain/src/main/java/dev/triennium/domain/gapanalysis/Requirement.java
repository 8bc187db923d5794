package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A clause or control of the catalogue that can be assessed.
///
/// @param standardKey such as `iso-9001-2026`
/// @param sharedTopic the topic that other standards ask in the same clause of the harmonized
///     structure; null when the clause is the standard's own
public record Requirement(
        StandardId standard,
        String standardKey,
        ClauseNumber number,
        @Nullable ClauseId clause,
        @Nullable ControlId control,
        @Nullable String sharedTopic) {

    public Requirement {
        Objects.requireNonNull(standard);
        Objects.requireNonNull(standardKey);
        Objects.requireNonNull(number);
    }

    /// What standards share through the harmonized structure is one question.
    public String questionKey() {
        return sharedTopic == null ? standardKey + ":" + number : "hs:" + sharedTopic;
    }

    ItemPart toPart() {
        return new ItemPart(standard, chapter(), clause, control);
    }

    private String chapter() {
        var parts = number.value().split("\\.", -1);
        return number.isControl() ? parts[0] + "." + parts[1] : parts[0];
    }
}
