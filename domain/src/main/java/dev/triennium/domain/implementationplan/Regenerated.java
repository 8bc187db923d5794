package dev.triennium.domain.implementationplan;

import java.util.Objects;

/// A plan after the templates were asked again.
///
/// @param added tasks that were missing
/// @param renewed tasks that nobody had touched
public record Regenerated(ImplementationPlan plan, int added, int renewed) {

    public Regenerated {
        Objects.requireNonNull(plan);
    }
}
