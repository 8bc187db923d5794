package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A clause or a control that an item answers for.
///
/// @param chapter number of the chapter, or of the part of the annex, such as `8` or `A.5`
/// @param clause null when it is a control
/// @param control null when it is a clause
public record ItemPart(
        StandardId standard,
        String chapter,
        @Nullable ClauseId clause,
        @Nullable ControlId control) {

    public ItemPart {
        Objects.requireNonNull(standard);
        Objects.requireNonNull(chapter);
        if ((clause == null) == (control == null)) {
            throw new IllegalArgumentException("A part is a clause or a control");
        }
    }
}
