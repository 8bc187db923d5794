package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.EditionTransition;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /// Those that exist of the given ones, in one statement.
    Map<StandardId, Edition> list(Collection<StandardId> ids);

    /// Whether each of the numbers is that of a clause or a control of the edition.
    boolean hasClauses(StandardId standard, Collection<String> numbers);

    /// What a body calls by the number; neither where the edition has no such place.
    Cited cite(StandardId standard, String number);

    /// A clause or a control of an edition.
    record Cited(@Nullable ClauseId clause, @Nullable ControlId control) {}

    default Optional<Edition> find(StandardId id) {
        return Optional.ofNullable(list(Set.of(id)).get(id));
    }
}
