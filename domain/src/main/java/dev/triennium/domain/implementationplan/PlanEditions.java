package dev.triennium.domain.implementationplan;

import dev.triennium.domain.standard.StandardId;
import java.util.Collection;
import java.util.Map;

/// What the catalogue's editions ask.
@FunctionalInterface
public interface PlanEditions {

    /// Editions that are not in the catalogue are left out.
    Map<StandardId, PlanEdition> list(Collection<StandardId> standards);
}
