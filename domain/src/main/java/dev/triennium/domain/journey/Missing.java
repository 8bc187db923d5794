package dev.triennium.domain.journey;

import dev.triennium.domain.EntityId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that a step lacks.
///
/// @param count how many there are of it
/// @param subject what its mutation acts on; null: the organisation as a whole
public record Missing(MissingKind kind, int count, @Nullable Subject subject) {

    /// @param type the GraphQL type, such as `Certification`
    public record Subject(String type, EntityId id) {

        public Subject {
            Objects.requireNonNull(type);
            Objects.requireNonNull(id);
        }
    }

    public Missing {
        Objects.requireNonNull(kind);
        if (count < 1) {
            throw new IllegalArgumentException("Nothing is missing");
        }
    }

    static Missing one(MissingKind kind, @Nullable Subject subject) {
        return new Missing(kind, 1, subject);
    }
}
