package dev.triennium.domain.standard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What several editions ask for alike.
///
/// @param key readable and stable, such as `context.issues`
/// @param harmonizedClause its number in the harmonized structure; null for a relation of our own
public record Topic(
        TopicId id, String key, Kind kind, @Nullable String harmonizedClause, String title) {

    public Topic {
        Objects.requireNonNull(id);
        Objects.requireNonNull(key);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
    }

    public enum Kind {
        /// A clause of the harmonized structure.
        HARMONIZED,
        /// A relation of our own making.
        RELATED
    }

    /// Where an edition asks for it: a clause or a control, exactly one of the two.
    public record Part(
            StandardId standard,
            String number,
            @Nullable ClauseId clause,
            @Nullable ControlId control) {

        public Part {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(number);
        }
    }
}
