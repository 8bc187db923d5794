package dev.triennium.domain.certification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The certification that a step is meant for, as the actor saw it.
///
/// @param evidence what shows that the step took place
public record Move(CertificationId id, int expectedVersion, @Nullable String evidence) {

    public Move {
        Objects.requireNonNull(id);
    }
}
