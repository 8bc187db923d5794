package dev.triennium.domain.externalaudit;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether an organisation is ready for a stage of its initial audit.
///
/// @param system that the certification is for; null: the application named none
/// @param override why the audit begins in spite of open points; null: nobody decided so
public record StageReadiness(
        List<ReadinessPoint> points,
        @Nullable ManagementSystemId system,
        @Nullable ReadinessOverride override) {

    public StageReadiness {
        points = List.copyOf(points);
    }

    /// What is not known to be met, in its order.
    public List<ReadinessKind> open() {
        return points.stream()
                .filter(point -> point.state() != ReadinessState.MET)
                .map(ReadinessPoint::kind)
                .toList();
    }

    public boolean isReady() {
        return open().isEmpty();
    }

    /// Whether the override was given for all that is open now.
    public boolean isOverridden() {
        return !isReady() && override != null && override.points().containsAll(open());
    }
}
