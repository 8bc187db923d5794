package dev.triennium.domain.externalaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The audit took place with open points, and nobody had decided that it may.
///
/// @param points that were open when its end was recorded
public record HeldUnready(LocalDate on, List<ReadinessKind> points) {

    public HeldUnready {
        Objects.requireNonNull(on);
        points = List.copyOf(points);
    }
}
