package dev.triennium.domain.tenancy;

import dev.triennium.domain.EntityId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that a colleague is asked for and has not done.
///
/// @param type the GraphQL type of the subject, such as `AssessmentItem`
/// @param dueOn null: by no certain day
public record OpenWork(String type, EntityId subject, @Nullable LocalDate dueOn) {

    public OpenWork {
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
    }
}
