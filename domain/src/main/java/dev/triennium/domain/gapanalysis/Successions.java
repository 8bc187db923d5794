package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.Optional;

/// What the catalogue knows about questions of one edition in the next.
@FunctionalInterface
public interface Successions {

    /// @return empty when none of the newer editions replaces one of the older
    Optional<Succession> find(List<StandardId> older, List<StandardId> newer);
}
