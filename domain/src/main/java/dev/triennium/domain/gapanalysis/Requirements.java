package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.StandardId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What the catalogue's editions ask.
@FunctionalInterface
public interface Requirements {

    /// The assessable clauses and then the controls of each edition, in its order. An edition that
    /// is not in the catalogue is left out.
    Map<StandardId, List<Requirement>> list(Collection<StandardId> standards);
}
