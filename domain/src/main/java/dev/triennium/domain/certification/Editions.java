package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.standard.StandardId;
import java.util.Objects;
import java.util.Optional;

/// What the catalogue of standards knows that matters to certifications.
public interface Editions {

    /// One edition of a standard.
    ///
    /// @param designation such as `ISO 9001:2026`
    /// @param successor the edition that replaces it, once published
    /// @param transition how certificates move to the successor
    record Edition(
            String designation,
            Optional<StandardId> successor,
            Optional<EditionTransition> transition) {

        public Edition {
            Objects.requireNonNull(designation);
            Objects.requireNonNull(successor);
            Objects.requireNonNull(transition);
        }
    }

    Optional<Edition> find(StandardId id);
}
