package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.standard.StandardId;
import java.util.Optional;

/// What the catalogue of standards says about editions that give way to new ones.
public interface EditionTransitions {

    /// The transition away from an edition; empty when no successor has been published.
    Optional<EditionTransition> find(StandardId oldEdition);

    boolean exists(StandardId edition);

    /// Whether one edition comes right after the other.
    boolean isSuccessor(StandardId oldEdition, StandardId newEdition);
}
