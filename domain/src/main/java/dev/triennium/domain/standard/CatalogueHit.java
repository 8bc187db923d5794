package dev.triennium.domain.standard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a search finds: an edition, or one of its clauses or controls.
public record CatalogueHit(
        StandardId standard, @Nullable ClauseId clause, @Nullable ControlId control) {

    public CatalogueHit {
        Objects.requireNonNull(standard);
        if (clause != null && control != null) {
            throw new IllegalArgumentException("A hit is one thing");
        }
    }
}
