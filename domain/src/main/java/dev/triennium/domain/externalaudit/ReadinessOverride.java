package dev.triennium.domain.externalaudit;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Somebody decided that the audit begins although points are open.
///
/// @param points that were open then
public record ReadinessOverride(
        String reason, PersonId by, Instant at, LocalDate on, List<ReadinessKind> points) {

    public ReadinessOverride {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        Objects.requireNonNull(on);
        points = List.copyOf(points);
    }
}
