package dev.triennium.domain.risk;

import dev.triennium.domain.register.EntryLinks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a change makes of an entry.
///
/// @param inherent what becomes of the rating
/// @param residual the same
public record RiskEdit(RiskContent content, Rated inherent, Rated residual, EntryLinks links) {

    public RiskEdit {
        Objects.requireNonNull(content);
        Objects.requireNonNull(inherent);
        Objects.requireNonNull(residual);
        Objects.requireNonNull(links);
    }

    /// What becomes of a rating.
    public sealed interface Rated {

        /// It stays, with the scale that it was made by.
        record AsItWas() implements Rated {}

        /// It is made by the scale in force.
        ///
        /// @param levels null: there is none any more
        record Anew(@Nullable RiskLevels levels) implements Rated {}
    }
}
